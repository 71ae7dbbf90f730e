import type { MiddlewareHandler } from 'hono';
import { proxy } from 'hono/proxy';
import type { Call, Caller } from '../rules/ports.ts';

/** A server that some paths of this origin belong to. */
export interface Behind {
  /** Origin of the server itself. */
  readonly url: string;
  /** Each with a leading slash. */
  readonly paths: readonly string[];
}

/**
 * Hands a call to the first of the servers that its path belongs to, as the web server of a city would: what the server
 * answers goes back as it is, and it is told the origin that people see.
 */
export function passOn(
  servers: (call: Call) => readonly Behind[] | Promise<readonly Behind[]>,
): MiddlewareHandler<{ Bindings: Caller }> {
  return async (call, next) => {
    const { pathname, search } = new URL(call.req.url);
    const server = (await servers(call)).find(({ paths }) => paths.some((path) => isWithin(pathname, path)));
    if (!server) return next();
    const { protocol, host } = new URL(call.env.origin);
    const headers = {
      ...call.req.header(),
      ...BETWEEN_TWO,
      'X-Forwarded-For': '127.0.0.1',
      'X-Forwarded-Host': host,
      'X-Forwarded-Proto': protocol.slice(0, -1),
    };
    return proxy(server.url + pathname + search, { raw: call.req.raw, headers, redirect: 'manual' }).catch(
      // Nobody is there any more. The elements say so in their own words.
      () => call.body(null, 502),
    );
  };
}

/** Headers that are for the next hop only (RFC 9110, 7.6.1). */
const BETWEEN_TWO = {
  connection: undefined,
  'keep-alive': undefined,
  te: undefined,
  'transfer-encoding': undefined,
  upgrade: undefined,
};

/** Whether a path is `root` or below it. */
export const isWithin = (path: string, root: string): boolean => path === root || path.startsWith(`${root}/`);
