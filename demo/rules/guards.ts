import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Caller } from './ports.ts';
import { Refusal } from './problem.ts';
import { fromSibling } from './siblings.ts';

const LARGEST_BODY = 16 * 1024;

/** What every call, or every call of a kind, goes through. */
export type Guard = MiddlewareHandler<{ Bindings: Caller }>;

/** What every reply says: keep no copy, the person and the language matter, the type is as told. */
export const replyHeaders: Guard = async (call, next) => {
  await next();
  call.header('Cache-Control', 'no-store');
  call.header('Vary', 'Accept-Language, Cookie');
  call.header('X-Content-Type-Options', 'nosniff');
};

/** Bodies of at most 16 kB (16 384 bytes). */
export const smallBody: Guard = bodyLimit({
  maxSize: LARGEST_BODY,
  onError: () => {
    throw new Refusal(413, 'invalid-input', { detail: 'the body is larger than 16 kB' });
  },
});

/**
 * An unsafe JSON call: a header that no form can send and no foreign page may without a preflight, which is answered to
 * listed pages of this site only; a JSON body; and the browser's own word on where the call comes from. A client that is
 * no browser sends neither `Origin` nor `Sec-Fetch-Site`, carries nobody's cookies, and is let through.
 */
export const jsonCall: Guard = async (call, next) => {
  if (call.req.header('Auth-Request') !== '1') throw forbidden('the header Auth-Request: 1 is missing');
  if (isForeign(call) && !fromSibling(call)) throw forbidden('the call comes from another origin');
  checkType(call, 'application/json', call.req.method !== 'DELETE');
  await next();
};

/**
 * A native form post. Every browser sends `Origin` or `Sec-Fetch-Site` with one, so one of them must vouch for it; for
 * this origin alone, since what answers it is a page of this origin.
 */
export const formPost: Guard = async (call, next) => {
  const vouched = call.req.header('Origin') ?? call.req.header('Sec-Fetch-Site');
  if (!vouched || isForeign(call)) throw forbidden('the form comes from another origin, or from nowhere');
  checkType(call, 'application/x-www-form-urlencoded', true);
  await next();
};

/** `Origin: null` (a sandbox, or a page with `no-referrer`) is foreign too. */
function isForeign(call: Context<{ Bindings: Caller }>): boolean {
  const origin = call.req.header('Origin');
  const site = call.req.header('Sec-Fetch-Site');
  if (site !== undefined && site !== 'same-origin') return true;
  return origin !== undefined && origin !== call.env.origin;
}

function checkType(call: Context, wanted: string, always: boolean): void {
  const header = call.req.header('Content-Type');
  if (header === undefined && !always) return;
  const type = header?.split(';')[0]?.trim().toLowerCase();
  if (type !== wanted) throw new Refusal(415, 'forbidden', { detail: `the body must be ${wanted}` });
}

function forbidden(detail: string): Refusal {
  return new Refusal(403, 'forbidden', { detail });
}
