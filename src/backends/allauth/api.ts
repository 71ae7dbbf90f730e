import { AuthError } from '../../core/errors.ts';
import type { Context } from '../../core/backend.ts';
import { readJson } from '../wire/read-json.ts';
import { request, type Reply, type RequestOptions } from '../wire/request.ts';
import { count, json, list, maybe, nothing, own, shape, text } from '../wire/shape.ts';
import { type Complaint, failure } from './failure.ts';

/** Where the API is, and how to reach it. */
export interface AllauthOptions extends RequestOptions {
  /** Base of the headless API for browsers, for example `/_allauth/browser/v1`. The same origin as the page. */
  readonly url: string;
  /** Reads the cookies that scripts may see; `document.cookie` unless a test brings its own. */
  readonly cookie?: () => string;
  /**
   * Shortest password that the server takes, in code points. It does not say by itself. Default 15, the length that the
   * elements ask for and that the server's `MinimumLengthValidator` should have.
   */
  readonly minLength?: number;
}

/** What allauth has said. */
export interface Heard {
  /** 2xx; 401 where more is wanted, or nobody is logged in; 404 where there is no such thing yet. */
  readonly status: number;
  readonly data: unknown;
  readonly meta: Readonly<Record<string, unknown>>;
}

/** Asks the API in the name of one call. @throws {AuthError} for everything that is no way on */
export type Ask = (method: string, path: string, body?: object, headers?: object) => Promise<Heard>;

const any = (value: unknown): unknown => value;
const complaint = shape({ code: text, param: maybe(text) });
const envelope = shape({
  status: count,
  data: maybe(any),
  meta: maybe(json),
  errors: maybe(list(complaint)),
});

/** The API for one context. */
export function connect(options: AllauthOptions): (context: Context) => Ask {
  const base = options.url.replace(/\/$/, '');
  const token = (): string => csrfToken(options.cookie);
  return (context) => {
    const { locale, signal } = own(context);
    const send = (method: string, path: string, body?: object, more?: object): Promise<Reply> => {
      const headers = own({ ...more, 'accept-language': locale, 'x-csrftoken': token() });
      return request(base + path, init(method, headers, body), options, signal);
    };
    return async (method, path, body, more) => {
      const unsafe = method !== 'GET';
      // Every answer brings the token; one without any side is the configuration.
      if (unsafe && !token()) await send('GET', '/config');
      let reply = await send(method, path, body, more);
      // Django refuses a token before it looks at anything, so that nothing is done twice.
      if (unsafe && reply.status === 403 && readJson(reply) === undefined) {
        await send('GET', '/config');
        reply = await send(method, path, body, more);
      }
      return hear(reply, `${method} ${path}`);
    };
  };
}

/** Django's double submit: the readable cookie comes back as a header, which no foreign page can send. */
function csrfToken(cookie = () => globalThis.document?.cookie): string {
  const all: unknown = cookie();
  return /(?:^|; )csrftoken=([^;]+)/.exec(typeof all === 'string' ? all : '')?.[1] ?? '';
}

function init(method: string, named: object, body: object | undefined): RequestInit {
  const headers = own({
    ...named,
    accept: 'application/json',
    ...(body && { 'content-type': 'application/json' }),
  });
  return {
    method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
    // As in the adapter `http`: a log-out reaches the server though the page is left.
    ...(method === 'DELETE' && !globalThis.navigator?.serviceWorker?.controller && { keepalive: true }),
  };
}

function hear(reply: Reply, asked: string): Heard {
  const { status } = reply;
  const read = envelope(readJson(reply));
  const detail = `${asked}: HTTP ${status}`;
  if (read === nothing || read['status'] !== status) {
    if (status === 403) throw new AuthError('forbidden', { detail });
    // A path that is not there is a part of allauth that is not installed.
    throw new AuthError(status === 404 ? 'unsupported' : status === 429 ? 'rate-limited' : 'server', {
      detail,
    });
  }
  const { data, meta, errors } = read as unknown as Partial<Heard> & {
    readonly errors?: readonly Complaint[];
  };
  if (status < 300 || status === 401 || status === 404) return { status, data, meta: meta ?? {} };
  throw failure(status, errors ?? [], detail);
}
