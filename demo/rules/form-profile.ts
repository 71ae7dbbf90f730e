import { Hono } from 'hono';
import { AuthError, toAuthError } from '../../src/core/errors.ts';
import { cleanIdentifier } from '../../src/core/identifier.ts';
import { returnUrl } from '../../src/core/return-url.ts';
import type { Step } from '../../src/core/step.ts';
import { answerError, BASE } from './contract.ts';
import type { Flow, FlowCookie, FlowFailure } from './flow-cookie.ts';
import { formPost, replyHeaders, smallBody } from './guards.ts';
import type { Limiter } from './limiter.ts';
import type { Call, Caller, Ports } from './ports.ts';
import { problem, Refusal } from './problem.ts';
import { logIn, logOut, REMEMBER_DAYS } from './session.ts';

/** The pages that show the steps to people without JavaScript. */
export const pages = { identifier: '/kirjaudu', password: '/kirjaudu/salasana', home: '/' } as const;

/** Longer ones would not fit in the cookie; an e-mail address has at most 254 characters (RFC 5321, erratum 1690). */
const LONGEST_IDENTIFIER = 500;

/** What a page needs to show the step that comes next. */
export interface PageFlow {
  readonly step: Step;
  readonly failure?: FlowFailure;
  readonly returnTo: string;
}

/** The form profile: native posts in, 303 to the page of the next step out. What has to be remembered is in `flows`. */
export function createFormProfile(
  ports: Ports,
  limiter: Limiter,
  flows: FlowCookie,
): Hono<{ Bindings: Caller }> {
  const app = new Hono<{ Bindings: Caller }>().basePath(`${BASE}/form`);
  app.use(replyHeaders);
  app.post('/sign-in/identifier', formPost, smallBody, async (call) =>
    call.redirect(await identify(call, flows), 303),
  );
  app.post('/sign-in/password', formPost, smallBody, async (call) => {
    return call.redirect(await enter(call, ports, limiter, flows), 303);
  });
  app.post('/sign-out', formPost, smallBody, async (call) => {
    await logOut(ports, call, 'here');
    return call.redirect(pages.home, 303);
  });
  for (const path of ['/sign-in/identifier', '/sign-in/password', '/sign-out']) {
    app.all(path, () => problem(new Refusal(405, 'unsupported', {}, { Allow: 'POST' })));
  }
  app.notFound(() => problem(new AuthError('unsupported')));
  app.onError(answerError);
  return app;
}

/** What the page at the request's address shows. Without a flow that is the first step, with nothing gone wrong. */
export async function readFlow(
  flows: FlowCookie,
  request: Request,
  origin: string,
  now: number,
): Promise<PageFlow> {
  const { pathname, searchParams } = new URL(request.url);
  const flow = await flows.read(request, origin);
  const at = pathname === pages.password && flow?.identifier ? 'password' : 'identifier';
  const asked = localReturn(searchParams.get('return-to') ?? '', origin);
  const page = { step: stepAt(at, flow?.identifier ?? ''), returnTo: asked || (flow?.returnTo ?? '') };
  if (!flow?.failure || flow.failure.at !== at || (flow.failure.retryAt ?? Infinity) <= now) return page;
  const { at: _, ...failure } = flow.failure;
  return { ...page, failure };
}

function stepAt(at: 'identifier' | 'password', identifier: string): Step {
  if (at === 'password') return { step: 'password', goal: 'sign-in', identifier, remember: REMEMBER_DAYS };
  const hint = identifier ? { hint: identifier } : {};
  return { step: 'identifier', goal: 'sign-in', accepts: ['email', 'username'], ...hint };
}

async function identify(call: Call, flows: FlowCookie): Promise<string> {
  const form = await fields(call);
  const before = await flows.read(call.req.raw, call.env.origin);
  const flow = { identifier: identifierIn(form), returnTo: returnIn(form, call) || (before?.returnTo ?? '') };
  const wrong = new AuthError('invalid-input', { field: 'username' });
  if (!flow.identifier) return fail(call, flows, flow, wrong, 0);
  await flows.write(call, flow);
  return pages.password;
}

async function enter(call: Call, ports: Ports, limiter: Limiter, flows: FlowCookie): Promise<string> {
  const form = await fields(call);
  const before = await flows.read(call.req.raw, call.env.origin);
  const named = form.get('one-page') === '1' ? '' : (before?.identifier ?? '');
  const flow = {
    identifier: named || identifierIn(form),
    returnTo: returnIn(form, call) || (before?.returnTo ?? ''),
  };
  const { identifier } = flow;
  try {
    if (!identifier && !form.has('username')) throw new AuthError('expired');
    const password = form.get('password') ?? '';
    await logIn(ports, limiter, call, { identifier, password, remember: form.has('remember') });
  } catch (error) {
    return fail(call, flows, flow, error, ports.clock.now());
  }
  flows.clear(call);
  return flow.returnTo || pages.home;
}

/** Remembers what went wrong and names the page that says so: the one with the field to mend. */
async function fail(
  call: Call,
  flows: FlowCookie,
  flow: Flow,
  thrown: unknown,
  now: number,
): Promise<string> {
  if (!(thrown instanceof AuthError)) console.error(thrown);
  const { code, info } = toAuthError(thrown);
  const { retryAfter, field } = info;
  const retryAt = retryAfter === undefined ? {} : { retryAt: now + retryAfter * 1000 };
  const at = flow.identifier && field !== 'username' ? 'password' : 'identifier';
  const shown = { ...(retryAfter === undefined ? {} : { retryAfter }), ...(field ? { field } : {}) };
  await flows.write(call, { ...flow, failure: { code, info: shown, ...retryAt, at } });
  return pages[at];
}

async function fields(call: Call): Promise<URLSearchParams> {
  return new URLSearchParams(await call.req.text());
}

function identifierIn(form: URLSearchParams): string {
  const identifier = cleanIdentifier(form.get('username') ?? '');
  return identifier.length > LONGEST_IDENTIFIER ? '' : identifier;
}

function returnIn(form: URLSearchParams, call: Call): string {
  return localReturn(form.get('return-to') ?? '', call.env.origin);
}

/** The path to go to, or nothing: only addresses of this origin pass, in the form in which they were checked. */
function localReturn(asked: string, origin: string): string {
  const checked = returnUrl(asked, `${origin}/`);
  return checked && checked.length <= 1000 ? checked.slice(origin.length) : '';
}
