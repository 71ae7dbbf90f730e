import type { Context } from '../../core/backend.ts';
import { AuthError } from '../../core/errors.ts';
import { type Reply, request } from '../wire/request.ts';
import { flag, json, maybe, nothing, own, type Read, shape } from '../wire/shape.ts';
import { refusal } from './errors.ts';
import type { Settings } from './options.ts';
import { signedOut } from './who.ts';

/** One call of the widgets: what the server has, and how to ask it. */
export interface Call {
  readonly has: Settings;
  /** The answer as `read` sees it. `at`: the server's clock then, in milliseconds since 1970, where it shows it. */
  get<T>(path: string, read: Read<T>): Promise<{ readonly body: T; readonly at: number }>;
  post<T>(path: string, body: object, read: Read<T>): Promise<T>;
  /** Goes where an address of the server's leads, which is told where to go on. Returns where that was. */
  follow(path: string, callbackURL: string): Promise<string>;
}

const agreed = shape({ success: maybe(flag), status: maybe(flag) });

/** Of most answers only this is of interest: it was done. */
export const done: Read<true> = (value) => {
  const said = agreed(value) as { success?: boolean; status?: boolean } | typeof nothing;
  return said !== nothing && (said.success ?? said.status) ? true : nothing;
};

/** Nothing is remembered from one call to the next. */
export function callFor(has: Settings, context: Context): Call {
  const { locale, signal } = own(context);
  const ask = async <T>(path: string, read: Read<T>, body?: object): Promise<{ body: T; at: number }> => {
    const reply = await request(has.url + path, unsent(path, locale, body), has, signal);
    return { body: understood(reply, read, has), at: Date.parse(reply.headers.get('date') ?? '') };
  };
  return {
    has,
    get: ask,
    post: async (path, body, read) => (await ask(path, read, own(body))).body,
    follow: async (path, callbackURL) => {
      const address = `${has.url}${path}?callbackURL=${encodeURIComponent(callbackURL)}`;
      const reply = await request(address, { ...unsent(path, locale), redirect: 'follow' }, has, signal);
      understood(reply, json, has);
      return reply.url;
    },
  };
}

function unsent(path: string, locale: string, body?: object): RequestInit {
  const headers = {
    __proto__: null,
    accept: 'application/json',
    'accept-language': locale,
    ...(body && { 'content-type': 'application/json' }),
  };
  return {
    method: body ? 'POST' : 'GET',
    headers: headers as unknown as HeadersInit,
    ...(body && { body: JSON.stringify(body) }),
    // Who logs out may leave the page at the same moment. But not past a service worker: Firefox goes around it.
    ...(path === '/sign-out' && !globalThis.navigator?.serviceWorker?.controller && { keepalive: true }),
  };
}

/** @throws {AuthError} by the code of the server, or `server` for what nobody understands */
function understood<T>(reply: Reply, read: Read<T>, has: Settings): T {
  const body = parsed(reply);
  if (reply.status >= 300) throw refusal(reply, body, signedOut(has));
  const found = read(body);
  if (found !== nothing) return found;
  throw new AuthError('server', { detail: `HTTP ${reply.status}: not an answer of better-auth` });
}

function parsed({ headers, text }: Reply): unknown {
  if (!/^application\/json\b/i.test(headers.get('content-type') ?? '')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
