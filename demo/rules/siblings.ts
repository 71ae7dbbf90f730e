import type { Goal } from '../../src/core/goal.ts';
import type { Kit } from './goal.ts';
import type { Guard } from './guards.ts';
import type { Call } from './ports.ts';

/** Seconds that a browser may remember what it may send. Short: an origin that is struck off the list is soon refused. */
const REMEMBERED = 600;

const PREFLIGHT = {
  'Access-Control-Allow-Methods': 'GET, POST, DELETE',
  'Access-Control-Allow-Headers': 'Accept-Language, Auth-Request, Content-Type',
  'Access-Control-Max-Age': String(REMEMBERED),
};

/**
 * Whether a page of another host calls that is listed to the letter. A browser that says "another site" is not believed
 * to mean one of ours, listed or not: the session's cookie is `SameSite=Lax` and does not travel from there, so a login
 * would seem to work and be gone with the next call.
 */
export function fromSibling({ req, env }: Call): boolean {
  const origin = req.header('Origin');
  const site = req.header('Sec-Fetch-Site') ?? 'same-site';
  return origin !== undefined && site === 'same-site' && (env.siblings ?? []).includes(origin);
}

/** CORS (Fetch standard §3.2) for those pages and nobody else; on failures too, or a page could not tell them apart. */
export const siblingHeaders: Guard = async (call, next) => {
  if (!call.env.siblings?.length) return next();
  const allowed = fromSibling(call);
  const preflight = allowed && call.req.method === 'OPTIONS';
  if (preflight) call.res = new Response(null, { status: 204, headers: PREFLIGHT });
  else await next();
  call.header('Vary', 'Accept-Language, Cookie, Origin');
  if (!allowed) return undefined;
  call.header('Access-Control-Allow-Origin', call.req.header('Origin'));
  call.header('Access-Control-Allow-Credentials', 'true');
  call.header('Access-Control-Expose-Headers', 'Retry-After, Date');
  return undefined;
};

/** What is offered to the page that calls. A passkey belongs to the host in the address bar, which may not be ours. */
export function kitFor(kit: Kit, call: Call): Kit {
  if (!fromSibling(call)) return kit;
  const here = (goals: readonly Goal[]) => goals.filter((goal) => goal !== 'add-passkey');
  const { signedOut, signedIn } = kit.offer;
  return { ...kit, offer: { signedOut: here(signedOut), signedIn: here(signedIn) } };
}
