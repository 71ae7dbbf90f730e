import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';

/** Wrong passwords in a row that one account takes, and for how many seconds it then takes none. */
const MOST = 8;
const WAIT = 60;
/** Names that are kept count of; the oldest goes first. */
const KEPT = 10_000;

interface Tries {
  readonly count: number;
  readonly last: number;
}

interface Login {
  readonly path?: string | undefined;
  readonly body?: unknown;
}

/**
 * Limits wrong passwords by account: the server's own limit is by address, and who guesses for a living has many. Somebody
 * unknown is counted like everybody. (NIST SP 800-63B-4 §3.2.2)
 */
export function limitTries(): BetterAuthPlugin {
  const tries = new Map<string, Tries>();
  const matcher = ({ path = '' }: Login): boolean => /^\/sign-in\/(email|username)$/.test(path);
  const take = createAuthMiddleware(async (ctx) => {
    const name = nameIn(ctx);
    const { count, last } = tries.get(name) ?? { count: 0, last: 0 };
    const left = Math.ceil(WAIT - (Date.now() - last) / 1000);
    if (count >= MOST && left > 0)
      throw new APIError('TOO_MANY_REQUESTS', { message: 'Too many tries' }, { 'X-Retry-After': `${left}` });
    // Counted before it is looked at, so that many at once are many.
    tries.delete(name);
    tries.set(name, { count: left > 0 ? count + 1 : 1, last: Date.now() });
    const [oldest = ''] = tries.keys();
    if (tries.size > KEPT) tries.delete(oldest);
  });
  const forgive = createAuthMiddleware(async (ctx) => {
    if (!(ctx.context.returned instanceof APIError)) tries.delete(nameIn(ctx));
  });
  return {
    id: 'limit-tries',
    hooks: { before: [{ matcher, handler: take }], after: [{ matcher, handler: forgive }] },
  };
}

function nameIn({ body }: Login): string {
  const { email, username } = Object(body) as { email?: unknown; username?: unknown };
  return String(email ?? username).toLowerCase();
}
