import { Hono, type MiddlewareHandler } from 'hono';
import { AuthError } from '../../src/core/errors.ts';
import { type Goal, goals } from '../../src/core/goal.ts';
import type { Step, StepKind } from '../../src/core/step.ts';
import { BASE } from './base.ts';
import { current, nobody } from './current.ts';
import { type Body, createRun, type GoalRules, type Kit } from './goal.ts';
import { goalRules } from './goals/index.ts';
import { jsonCall, replyHeaders, smallBody } from './guards.ts';
import { openLink } from './mail-link.ts';
import type { Call, Caller } from './ports.ts';
import { problem, Refusal } from './problem.ts';
import { logOut, signedIn, stay } from './session.ts';
import { fromSibling, kitFor, siblingHeaders } from './siblings.ts';

export { BASE } from './base.ts';

/** The JSON profile of the contract (`docs/contract.openapi.yaml`): a Request in, a Response out, no server needed. */
export function createContract(kit: Kit): Hono<{ Bindings: Caller }> {
  const { ports, sealer } = kit;
  const app = new Hono<{ Bindings: Caller }>().basePath(BASE);
  app.use(siblingHeaders, replyHeaders);
  app.get('/session', async (call) => call.json(await current(kitFor(kit, call), call)));
  app.post('/session', jsonCall, smallBody, async (call) =>
    call.json(await stillHere(kitFor(kit, call), call)),
  );
  app.delete('/session', jsonCall, smallBody, async (call) =>
    call.json(await leave(kitFor(kit, call), call)),
  );
  app.all('/session', () => wrongMethod('GET, HEAD, POST, DELETE'));
  app.get('/mail/:goal', (call) => openLink(ports, sealer, call));
  app.all('/mail/:goal', () => wrongMethod('GET, HEAD'));
  app.use('/:goal/:step?', offered);
  app.post('/:goal', jsonCall, smallBody, (call) => begin(kitFor(kit, call), call));
  app.post('/:goal/:step', jsonCall, smallBody, (call) => answer(kitFor(kit, call), call));
  app.all('/:goal/:step?', () => wrongMethod('POST'));
  app.notFound(() => problem(new AuthError('unsupported')));
  app.onError(answerError);
  return app;
}

/** The reply to whatever was thrown; what nobody foresaw is logged and kept from the caller. */
export function answerError(error: unknown, call: Call): Response {
  if (!(error instanceof AuthError)) console.error(error);
  const response = problem(error);
  // Made by the call, so that cookies that were set before it failed go out.
  return call.newResponse(response.body, response);
}

/** What is not offered is not looked at any further. */
const offered: MiddlewareHandler<{ Bindings: Caller }> = async (call, next) => {
  const [, rules] = rulesOf(call);
  if (call.req.param('step') !== undefined) stepOf(call, rules);
  await next();
};

async function begin(kit: Kit, call: Call): Promise<Response> {
  const [goal, rules] = rulesOf(call);
  const body = await jsonBody(call);
  return reply(call, await rules.begin(await createRun(kit, call, goal), body));
}

async function answer(kit: Kit, call: Call): Promise<Response> {
  const [goal, rules] = rulesOf(call);
  const step = stepOf(call, rules);
  const body = await jsonBody(call);
  return reply(call, await step(await createRun(kit, call, goal), body));
}

/** A mail that was queued is "accepted", not "done". */
function reply(call: Call, step: Step): Response {
  const isMail = step.step === 'mail-sent' || (step.step === 'code' && step.via === 'email');
  return call.json(step, isMail ? 202 : 200);
}

/** @throws AuthError `unsupported` */
function rulesOf(call: Call): [Goal, GoalRules] {
  const goal = goals.find((name) => name === call.req.param('goal'));
  const rules = goal && goalRules[goal];
  if (rules && !(goal === 'add-passkey' && fromSibling(call))) return [goal, rules];
  throw new AuthError('unsupported');
}

/** @throws AuthError `unsupported` */
function stepOf(call: Call, { steps }: GoalRules): NonNullable<GoalRules['steps'][StepKind]> {
  const name = call.req.param('step') ?? '';
  const step = Object.hasOwn(steps, name) ? steps[name as StepKind] : undefined;
  if (step) return step;
  throw new AuthError('unsupported');
}

async function stillHere(kit: Kit, call: Call): Promise<Step> {
  const { confirmed } = await jsonBody(call);
  if (confirmed !== true) throw new AuthError('invalid-input', { detail: 'confirmed is not true' });
  const session = await stay(kit.ports, call);
  return session ? signedIn(session, 'browse', kit.offer) : nobody(kit, call);
}

async function leave(kit: Kit, call: Call): Promise<Step> {
  const scope = call.req.query('scope') ?? 'here';
  if (scope !== 'here' && scope !== 'everywhere')
    throw new AuthError('invalid-input', { detail: 'unknown scope' });
  await logOut(kit.ports, call, scope);
  return nobody(kit, call);
}

async function jsonBody(call: Call): Promise<Body> {
  const body: unknown = await call.req.json().catch(() => undefined);
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Body;
  throw new AuthError('invalid-input', { detail: 'the body is not a JSON object' });
}

function wrongMethod(allow: string): Response {
  return problem(new Refusal(405, 'unsupported', {}, { Allow: allow }));
}
