import { allauth } from '../../../src/backends/allauth/allauth.ts';
import type { AllauthOptions } from '../../../src/backends/allauth/api.ts';
import type { Answer } from '../../../src/core/answer.ts';
import type { AuthBackend, Context } from '../../../src/core/backend.ts';
import { AuthError } from '../../../src/core/errors.ts';
import type { Step } from '../../../src/core/step.ts';

export const BASE = '/_allauth/browser/v1';
export const context: Context = { locale: 'sv', returnTo: '' };

export const USER = {
  id: 7,
  display: 'Erkki Esimerkki',
  email: 'erkki@example.com',
  has_usable_password: true,
  username: 'eesimerkki',
};

/** One request as the adapter made it. */
export interface Sent {
  readonly method: string;
  /** Below the base. */
  readonly path: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly init: RequestInit;
}

export type Say = (sent: Sent) => Response;

/** A whole answer of allauth. */
export const says =
  (status: number, rest: object = {}): Say =>
  () =>
    Response.json({ status, ...rest }, { status });

/** Somebody else's answer: a page. */
export const page =
  (status: number): Say =>
  () =>
    new Response('<!doctype html><title>403</title>', { status, headers: { 'Content-Type': 'text/html' } });

export const inside: Say = says(200, { data: { user: USER, methods: [] }, meta: { is_authenticated: true } });

/** Nobody is logged in; `pending` is what the server waits for. */
export const outside = (...pending: readonly object[]): Say =>
  says(401, {
    data: { flows: [{ id: 'login' }, ...pending.map((flow) => ({ ...flow, is_pending: true }))] },
    meta: { is_authenticated: null },
  });

/** Somebody is, and has to prove it. */
export const proof = (...flows: readonly object[]): Say =>
  says(401, {
    data: { user: USER, flows: flows.length > 0 ? flows : [{ id: 'reauthenticate' }] },
    meta: { is_authenticated: true },
  });

export const refuses = (code: string, param?: string, status: number = 400): Say =>
  says(status, { errors: [{ message: 'odottamaton', code, ...(param && { param }) }] });

export interface Settings {
  readonly account?: object;
  readonly mfa?: object | null;
  readonly usersessions?: object | null;
}

export const config = ({ account = {}, mfa, usersessions }: Settings = {}): Say =>
  says(200, {
    data: {
      account: {
        login_methods: ['email', 'username'],
        is_open_for_signup: true,
        email_verification_by_code_enabled: false,
        login_by_code_enabled: false,
        password_reset_by_code_enabled: false,
        ...account,
      },
      ...(mfa !== null && {
        mfa: { supported_types: ['totp', 'recovery_codes', 'webauthn'], passkey_login_enabled: true, ...mfa },
      }),
      ...(usersessions !== null && { usersessions: usersessions ?? { track_activity: true } }),
    },
  });

/** An allauth that says what it is told to, path by path, and the adapter that talks to it. */
export class Scripted {
  readonly sent: Sent[] = [];
  readonly backend: AuthBackend;
  /** What stands in `document.cookie`. */
  cookie: string = 'kieli=fi; csrftoken=t0ken';
  readonly #says: Record<string, Say[]>;

  /** `says`: answers by `METHOD /path`, one after the other; the last one stays. */
  constructor(answers: Record<string, Say | readonly Say[]> = {}, options: Partial<AllauthOptions> = {}) {
    const all = { 'GET /config': config(), 'GET /auth/session': outside(), ...answers };
    this.#says = Object.fromEntries(Object.entries(all).map(([path, say]) => [path, [say].flat()]));
    const fetch = (url: unknown, init: unknown): Promise<Response> =>
      this.#hear(String(url), init as RequestInit);
    this.backend = allauth({
      url: `${BASE}/`,
      cookie: () => this.cookie,
      fetch,
      ...options,
    });
  }

  /** Requests since the last look, without the configuration. */
  take(): string[] {
    const all = this.sent.splice(0).filter(({ path }) => path !== '/config');
    return all.map(({ method, path, body }) =>
      [`${method} ${path}`, body && JSON.stringify(body)].filter(Boolean).join(' '),
    );
  }

  answer(step: Step, answer: Answer): Promise<Step> {
    return this.backend.answer(step, answer, context);
  }

  /** Answers a first step, and what follows. */
  async through(first: Step | Promise<Step>, ...answers: readonly Answer[]): Promise<Step> {
    let step = await first;
    for (const one of answers) step = await this.answer(step, one);
    return step;
  }

  async #hear(url: string, init: RequestInit): Promise<Response> {
    const path = url.slice(BASE.length);
    const method = init.method ?? 'GET';
    const headers = new Headers(init.headers);
    const one = { method, path, headers, body: init.body ? JSON.parse(String(init.body)) : undefined, init };
    this.sent.push(one);
    const queue = this.#says[`${method} ${path}`] ?? [page(404)];
    const say = queue.length > 1 ? queue.shift() : queue[0];
    return (say as Say)(one);
  }
}

/** What a call was refused with. Anything but an AuthError fails the test. */
export async function refusal(call: Promise<Step>): Promise<AuthError> {
  const outcome = await call.catch((error: unknown) => error);
  if (outcome instanceof AuthError) return outcome;
  throw new Error(`not an AuthError: ${JSON.stringify(outcome)}`, { cause: outcome });
}

/** A step as the adapter gave it, without its own memory and prototypes. */
export const plain = (step: Step): Record<string, unknown> => {
  const { state: _, ...rest } = JSON.parse(JSON.stringify({ ...step, state: null })) as Record<
    string,
    unknown
  >;
  return rest;
};
