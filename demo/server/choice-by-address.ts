import type { MiddlewareHandler } from 'hono';
import type { Call, Caller } from '../rules/ports.ts';
import { choose, type Elsewhere, LONGEST, OWN, problemOf } from './choice.ts';
import type { OtherServers } from './other-servers.ts';

const PAGE = '/palvelin';

/**
 * Takes a server that the address names: `?palvelin=NAME` for one of the list, `?palvelin=oma` for the demo's own,
 * `?adapter=NAME&backend=ADDRESS` for one that is somewhere else. It is remembered, and the address is clean again.
 */
export function followAddress(servers: OtherServers): MiddlewareHandler<{ Bindings: Caller }> {
  return async (call, next) => {
    const { palvelin: name, backend, adapter = 'http', mock } = call.req.query();
    if (mock !== undefined) return next();
    if (name !== undefined) return call.redirect(await takeName(call, servers, name), 303);
    if (backend === undefined || call.req.path === PAGE) return next();
    return call.redirect(takeAddress(call, { adapter, backend }), 303);
  };
}

/** One that does not run yet is chosen too: the page says so, and how to start it. */
async function takeName(call: Call, servers: OtherServers, name: string): Promise<string> {
  if (name === OWN) {
    choose(call, undefined);
    return here(call);
  }
  const server = await servers.find(name);
  if (!server) return `${PAGE}?tuntematon`;
  choose(call, { name });
  return server.condition.state === 'ready' ? here(call) : `${PAGE}#palvelin-${name}`;
}

/** A link on another site fills the form in and no more: whom passwords go to is for the person to say. */
function takeAddress(call: Call, choice: Elsewhere): string {
  const isOurs = ['none', 'same-origin', undefined].includes(call.req.header('Sec-Fetch-Site'));
  if (!isOurs || problemOf(choice.adapter, choice.backend)) return toForm(choice);
  choose(call, choice);
  return here(call);
}

/** Where an address and an adapter stand in the form, with what is wrong with them. */
export function toForm({ adapter, backend }: Elsewhere): string {
  // One that is too long stays so.
  return `${PAGE}?${new URLSearchParams({ adapter, backend: backend.slice(0, LONGEST + 1) })}#palvelin-sinun`;
}

/** The address that was asked for, without what was taken from it. */
function here(call: Call): string {
  const { pathname, searchParams } = new URL(call.req.url);
  for (const taken of ['palvelin', 'adapter', 'backend']) searchParams.delete(taken);
  // Two slashes would lead to another host.
  const path = pathname.replace(/^\/+/, '/');
  return searchParams.size > 0 ? `${path}?${searchParams}` : path;
}
