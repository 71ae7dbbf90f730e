import { AuthError } from '../../core/errors.ts';
import type { Context } from '../../core/backend.ts';
import { request, type Reply, type RequestOptions } from '../wire/request.ts';
import { retryAfter } from '../wire/retry-after.ts';
import { json, nothing, own } from '../wire/shape.ts';
import { readFlow, type Flow, type FlowKind, type FlowRef } from './flow.ts';

type Json = Record<string, unknown>;

/** What Kratos said. */
export interface Heard {
  readonly status: number;
  readonly body: unknown;
  /** The server's clock, in milliseconds since 1970. */
  readonly now: number;
  readonly flow?: Flow;
  /** `id` of an error, for example `session_inactive`. */
  readonly error?: string;
  /** Where the browser is sent to (422). */
  readonly location?: string;
}

/** Calls to a Kratos, all in the context of one action of a person. */
export interface Calls {
  readonly context: Context;
  call(method: string, path: string, body?: object): Promise<Heard>;
  /** A new flow. @param query with its question mark */
  start(kind: FlowKind, query?: string): Promise<Heard>;
  find(kind: FlowKind, id: string): Promise<Heard>;
  submit(ref: FlowRef, values: object): Promise<Heard>;
}

/** @param base the address of the public API, without a slash at its end */
export function callsTo(base: string, options: RequestOptions, given: Context): Calls {
  const context = own(given);
  const call = async (method: string, path: string, body?: object): Promise<Heard> =>
    hear(await request(base + path, unsent(method, context.locale, body), options, context.signal));
  const submit: Calls['submit'] = ({ kind, id, csrf }, values) =>
    call(
      'POST',
      `/self-service/${kind}?flow=${encodeURIComponent(id)}`,
      own({ csrf_token: csrf, ...values }),
    );
  return {
    context,
    call,
    start: (kind, query = '') => call('GET', `/self-service/${kind}/browser${query}`),
    find: (kind, id) => call('GET', `/self-service/${kind}/flows?id=${encodeURIComponent(id)}`),
    submit,
  };
}

/** That the answer is JSON is what keeps Kratos from answering with redirects. */
function unsent(method: string, locale: string, body: object | undefined): RequestInit {
  const headers = {
    __proto__: null,
    accept: 'application/json',
    'accept-language': locale,
    ...(body && { 'content-type': 'application/json' }),
  };
  return { method, headers: headers as unknown as HeadersInit, ...(body && { body: JSON.stringify(body) }) };
}

/** @throws AuthError `rate-limited`, or `server` for what is no answer of a Kratos */
function hear({ status, headers, text }: Reply): Heard {
  const now = Date.parse(headers.get('date') ?? '') || Date.now();
  if (status === 429)
    throw new AuthError('rate-limited', { retryAfter: retryAfter(headers.get('retry-after'), now) });
  if (status >= 500) throw new AuthError('server', { detail: `HTTP ${status}` });
  if (status === 204) return { status, now, body: undefined };
  const body = parsed(headers, text);
  const [flow, problem, location] = [
    readFlow(body),
    field(body, 'error'),
    field(body, 'redirect_browser_to'),
  ];
  const error = field(problem, 'id');
  return own({
    status,
    now,
    body,
    ...(flow && { flow }),
    ...(typeof error === 'string' && { error }),
    ...(typeof location === 'string' && { location }),
  });
}

function parsed(headers: Headers, text: string): unknown {
  try {
    if (/^application\/json\b/i.test(headers.get('content-type') ?? '')) return JSON.parse(text);
  } catch {
    // Said below.
  }
  throw new AuthError('server', { detail: 'the answer is no JSON' });
}

/** A member of what may be an object; never an inherited one. */
export function field(value: unknown, name: string): unknown {
  const source = json(value);
  return source !== nothing && Object.hasOwn(source, name) ? (source as Json)[name] : undefined;
}

/** An answer that cannot be gone on from, as an error. */
export function refusal({ status, error, body }: Heard): AuthError {
  const detail = `HTTP ${status}${error ? `, ${error}` : ''}: ${String(field(field(body, 'error'), 'reason') ?? '')}`;
  if (status === 404 || status === 410) return new AuthError('expired', { detail });
  if (status === 401 || status === 403 || error === 'session_already_available')
    return new AuthError('forbidden', { detail });
  if (error === 'self_service_flow_disabled') return new AuthError('unsupported', { detail });
  return new AuthError('server', { detail });
}
