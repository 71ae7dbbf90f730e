import { AuthError } from '../../../src/core/errors.ts';
import type { AuthBackend, Context } from '../../../src/core/backend.ts';
import type { Step } from '../../../src/core/step.ts';
import { betterAuth } from '../../../src/backends/better-auth/better-auth.ts';
import type { BetterAuthOptions } from '../../../src/backends/better-auth/options.ts';

export const context: Context = { locale: 'sv', returnTo: '' };

/** Status, body and headers of a reply. */
export type Reply = readonly [status: number, body: unknown, headers?: Record<string, string>];

/** One request as it came in: `POST /sign-out`, and its body. */
export interface Recorded {
  readonly call: string;
  readonly body: unknown;
  readonly headers: Headers;
}

export const user = {
  id: 'u1',
  name: 'Erkki Esimerkki',
  email: 'erkki@example.com',
  emailVerified: true,
  image: null,
  username: null,
  twoFactorEnabled: false,
};
export const session = {
  id: 's1',
  token: 'secret-of-the-cookie',
  userId: 'u1',
  createdAt: '2026-11-22T10:00:00.000Z',
  updatedAt: '2026-11-22T10:00:00.000Z',
  expiresAt: '2026-11-23T10:00:00.000Z',
};
export const here = { session, user };
export const ok: Reply = [200, { success: true }];
export const refused = (status: number, code: string, headers: Record<string, string> = {}): Reply => [
  status,
  { code, message: code },
  headers,
];

/** Everything that a server can have. */
export const everything: BetterAuthOptions = {
  url: '/api/auth',
  remember: 7,
  username: true,
  passkeys: true,
  twoFactor: true,
  register: true,
  changeEmail: true,
  deleteAccount: true,
  page: 'https://asiointi.example.fi/asetukset?kieli=sv&token=old#top',
};

/** The adapter before a server that answers each call by its script; the last reply of a call goes on being given. */
export class Scripted {
  readonly requests: Recorded[] = [];
  readonly backend: AuthBackend;
  readonly #replies: Map<string, Reply[]>;

  constructor(replies: Readonly<Record<string, Reply | readonly Reply[]>>, options = everything) {
    this.#replies = new Map(
      Object.entries(replies).map(([call, said]) => [call, isReply(said) ? [said] : [...said]]),
    );
    this.backend = betterAuth({ ...options, fetch: this.#fetch });
  }

  /** What was asked since the last look, in order. */
  take(): string[] {
    return this.requests.splice(0).map(({ call }) => call);
  }

  /** The body of the last request of this kind. */
  body(call: string): unknown {
    return this.requests.findLast((request) => request.call === call)?.body;
  }

  readonly #fetch: typeof fetch = async (input, init = {}) => {
    const path = String(input).replace(/^\/api\/auth/, '');
    const call = `${init.method ?? 'GET'} ${path}`;
    const body: unknown = init.body ? JSON.parse(String(init.body)) : undefined;
    this.requests.push({ call, body, headers: new Headers(init.headers) });
    const left = this.#replies.get(call) ?? this.#replies.get(call.replace(/\?.*/, '')) ?? [[404, '']];
    const [status, said, headers] = (left.length > 1 ? left.shift() : left[0]) ?? [404, ''];
    const type = { 'Content-Type': 'application/json', ...headers };
    return new Response(JSON.stringify(said), { status, headers: type });
  };
}

const isReply = (said: Reply | readonly Reply[]): said is Reply => typeof said[0] === 'number';

/** Plain copies: what is read has no prototype. */
export const plain = (value: unknown): unknown => structuredClone(value);

/** What a call was refused with. Anything but an AuthError fails the test. */
export async function refusal(call: Promise<Step>): Promise<AuthError> {
  const outcome = await call.catch((error: unknown) => error);
  if (outcome instanceof AuthError) return outcome;
  throw new Error('not an AuthError', { cause: outcome });
}
