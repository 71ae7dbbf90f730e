import { Hono } from 'hono';
import type { Answering } from '../pages/answering.ts';
import type { Markup, PageContext } from '../pages/page-context.ts';
import { factsOf } from '../pages/server-facts.ts';
import { type ServersParts, serversPage } from '../pages/servers.ts';
import { BASE } from '../rules/base.ts';
import { answerError } from '../rules/contract.ts';
import { formPost, smallBody } from '../rules/guards.ts';
import type { Call, Caller } from '../rules/ports.ts';
import { adapters, choose, chosen, OWN, problemOf } from './choice.ts';
import { followAddress, toForm } from './choice-by-address.ts';
import type { OtherServers } from './other-servers.ts';
import { isWithin, passOn } from './pass-on.ts';

/** What the routes need of the pages around them. */
export interface SwitchKit {
  context(call: Call): Promise<PageContext>;
  show(call: Call, page: Markup, status?: 200): Promise<Response>;
}

/** Lets a developer have another server answer: by the page `/palvelin`, or by an address with `palvelin` in it. */
export function serverSwitch(
  servers: OtherServers,
  { context, show }: SwitchKit,
): Hono<{ Bindings: Caller }> {
  const app = new Hono<{ Bindings: Caller }>();
  app.get('*', followAddress(servers));
  app.get('/palvelin', async (call) => {
    const parts = { servers: await servers.all(), choice: chosen(call.req.raw), adapters, ...askedIn(call) };
    return show(call, serversPage(await context(call), parts));
  });
  app.get('/palvelin.json', async (call) => {
    call.header('Cache-Control', 'no-store');
    return call.json(Object.fromEntries((await servers.all()).map((one) => [one.name, factsOf(one)])));
  });
  app.post('/palvelin', formPost, smallBody, async (call) => {
    const form = new URLSearchParams(await call.req.text());
    const name = form.get('server');
    if (name !== null) return call.redirect(await obey(call, servers, name, form.get('do')), 303);
    const given = { adapter: form.get('adapter') ?? '', backend: (form.get('backend') ?? '').trim() };
    if (problemOf(given.adapter, given.backend)) return call.redirect(toForm(given), 303);
    choose(call, given);
    return call.redirect(LOGIN, 303);
  });
  app.onError(answerError);
  return app;
}

const PAGE = '/palvelin';
const LOGIN = '/kirjaudu';

/** What a button says. Returns where to go on. */
async function obey(call: Call, servers: OtherServers, name: string, deed: string | null): Promise<string> {
  const isOwn = name === OWN;
  if (!isOwn && !(await servers.find(name))) return `${PAGE}?tuntematon`;
  if (deed === 'use') {
    choose(call, isOwn ? undefined : { name });
    return LOGIN;
  }
  if (isOwn) return PAGE;
  if (deed === 'start') await servers.start(name, call.env.origin);
  if (deed === 'stop') {
    const choice = chosen(call.req.raw);
    if (choice && 'name' in choice && choice.name === name) choose(call, undefined);
    // It may take its time; the page tells.
    void servers.stop(name);
  }
  return `${PAGE}#palvelin-${name}`;
}

/** Another server that was chosen in this browser, as the pages need to know it. */
export async function answeringFor(call: Call, servers: OtherServers): Promise<Answering | undefined> {
  const choice = chosen(call.req.raw);
  if (!choice) return undefined;
  if ('backend' in choice) return { said: choice.backend, element: choice };
  const server = await servers.find(choice.name);
  if (!server) return undefined;
  const { title, condition } = server;
  if (!('running' in condition)) return { said: title };
  const { version, element } = condition.running;
  return { said: `${title} ${version}`, element, gone: condition.state === 'gone' };
}

/**
 * Hands calls to the servers that run. The one that was chosen comes first, before the contract too. Mailed links lead to
 * the others as well, whichever is chosen by then; what the demo's own server answers is never theirs.
 */
export async function answerElsewhere(
  servers: OtherServers,
  request: Request,
  origin: string,
): Promise<Response | undefined> {
  const choice = chosen(request);
  const name = choice && 'name' in choice ? choice.name : '';
  const isOurs = isWithin(new URL(request.url).pathname, BASE);
  const running = servers.running().filter((server) => server.name === name || !isOurs);
  const ordered = running.toSorted((one, other) => Number(other.name === name) - Number(one.name === name));
  return passOn(request, origin, ordered);
}

/** What the address of the page asks for: a server that is not there, or one's own, which is not taken yet. */
function askedIn(call: Call): Pick<ServersParts, 'typed' | 'problem' | 'isUnknown'> {
  const { adapter = 'http', backend, tuntematon } = call.req.query();
  const isUnknown = tuntematon !== undefined;
  if (backend !== undefined)
    return { typed: { adapter, backend }, problem: problemOf(adapter, backend), isUnknown };
  const choice = chosen(call.req.raw);
  return { typed: choice && 'backend' in choice ? choice : { adapter, backend: '' }, isUnknown };
}
