import { parse } from 'hono/utils/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import { setCookie } from 'hono/cookie';
import type { Call, Jar, Jars } from './ports.ts';

/** A cookie has two names: one that browsers take from a secure origin only, one for plain-HTTP loopback. */
interface CookieNames {
  readonly secure: string;
  readonly plain: string;
}

const SESSION: CookieNames = { secure: '__Host-avain', plain: 'avain-session' };
const LINK: CookieNames = { secure: '__Host-avain-link', plain: 'avain-link' };
const PENDING: CookieNames = { secure: '__Host-avain-pending', plain: 'avain-pending' };
const REGISTERING: CookieNames = { secure: '__Host-avain-register', plain: 'avain-register' };
export const FLOW: CookieNames = { secure: '__Host-avain-flow', plain: 'avain-flow' };

export function readCookie(request: Request, origin: string, names: CookieNames): string | undefined {
  const name = nameFor(origin, names);
  return parse(request.headers.get('Cookie') ?? '', name)[name] || undefined;
}

/** Sets an HttpOnly cookie. `maxAge` in seconds; 0 removes it, none leaves its end to the browser. */
export function writeCookie(call: Call, names: CookieNames, value: string, maxAge?: number): void {
  const { origin } = call.env;
  const flags: CookieOptions = {
    path: '/',
    secure: !isPlainLoopback(origin),
    httpOnly: true,
    sameSite: 'Lax',
  };
  setCookie(call, nameFor(origin, names), value, maxAge === undefined ? flags : { ...flags, maxAge });
}

/** Values in cookies, and nowhere else. */
export const cookieJars: Jars = {
  session: cookieJar(SESSION),
  link: cookieJar(LINK),
  pending: cookieJar(PENDING),
  registering: cookieJar(REGISTERING),
};

function cookieJar(names: CookieNames): Jar {
  return {
    get: (call) => readCookie(call.req.raw, call.env.origin, names),
    set: (call, value, maxAge) => writeCookie(call, names, value, maxAge),
    clear: (call) => writeCookie(call, names, '', 0),
  };
}

function nameFor(origin: string, names: CookieNames): string {
  return isPlainLoopback(origin) ? names.plain : names.secure;
}

/** Plain HTTP on this very machine, where WebKitGTK keeps no `Secure` cookie. Everywhere else cookies are secure. */
function isPlainLoopback(origin: string): boolean {
  return /^http:\/\/((?:[a-z0-9-]+\.)*localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(origin);
}
