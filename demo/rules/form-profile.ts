import { Hono } from 'hono';
import { AuthError } from '../../src/core/errors.ts';
import { type Goal, goals } from '../../src/core/goal.ts';
import type { StepKind } from '../../src/core/step.ts';
import { BASE } from './base.ts';
import { answerError } from './contract.ts';
import type { FlowCookie } from './flow-cookie.ts';
import { pageOf, pages } from './form-pages.ts';
import { takePost } from './form-post.ts';
import type { Kit } from './goal.ts';
import { goalRules } from './goals/index.ts';
import { formPost, replyHeaders, smallBody } from './guards.ts';
import type { Call, Caller } from './ports.ts';
import { problem, Refusal } from './problem.ts';
import { logOut } from './session.ts';

/** The form profile: native posts in, 303 to the page of the next step out. What has to be remembered is in `flows`. */
export function createFormProfile(kit: Kit, flows: FlowCookie): Hono<{ Bindings: Caller }> {
  const app = new Hono<{ Bindings: Caller }>().basePath(`${BASE}/form`);
  app.use(replyHeaders);
  app.post('/sign-out', formPost, smallBody, async (call) => {
    await logOut(kit.ports, call, 'here');
    flows.clear(call);
    return call.redirect(pages.home, 303);
  });
  app.all('/sign-out', wrongMethod);
  app.use('/:goal/:step', (call, next) => {
    postedTo(call);
    return next();
  });
  app.post('/:goal/:step', formPost, smallBody, async (call) => {
    return call.redirect(await takePost({ kit, flows, call, ...postedTo(call) }), 303);
  });
  app.all('/:goal/:step', wrongMethod);
  app.notFound(() => problem(new AuthError('unsupported')));
  app.onError(answerError);
  return app;
}

/**
 * The goal and step of the address, when there is a page with such a form.
 *
 * @throws AuthError `unsupported`
 */
function postedTo(call: Call): { goal: Goal; step: StepKind } {
  const goal = goals.find((name) => name === call.req.param('goal'));
  const step = call.req.param('step') as StepKind;
  const steps = goal && goalRules[goal]?.steps;
  const known = steps && (Object.hasOwn(steps, step) || `${goal}/${step}` === 'sign-in/identifier');
  if (!known || pageOf({ goal, step }) === undefined) throw new AuthError('unsupported');
  return { goal, step };
}

function wrongMethod(): Response {
  return problem(new Refusal(405, 'unsupported', {}, { Allow: 'POST' }));
}
