import { AuthError } from '../../src/core/errors.ts';
import { isEmail } from '../../src/core/identifier.ts';
import type { Goal } from '../../src/core/goal.ts';
import type { Step } from '../../src/core/step.ts';
import type { Flow, FlowCookie, FlowFailure, Typed } from './flow-cookie.ts';
import { goalAt, pageOf, pages } from './form-pages.ts';
import { createRun, type Kit } from './goal.ts';
import { goalRules } from './goals/index.ts';
import { localReturn } from './local-return.ts';
import { pendingStep } from './pending.ts';
import type { Call } from './ports.ts';
import { whoIs } from './session.ts';

/** In the address of a page that is to show the first step of its goal, whatever came after it. */
export const AFRESH = 'alusta';

/** What a page needs to show the step that comes next. */
export interface PageFlow {
  readonly step: Step;
  readonly failure?: FlowFailure;
  readonly returnTo: string;
  /** Whether the step is there because it was asked for once more. */
  readonly resent?: boolean;
  /** The goal that has just been reached, where it led on to this one. */
  readonly reached?: Goal;
  /** What the person typed before. */
  readonly typed?: Typed;
}

/** What the page at the call's address shows. Looks only: a mailed link that was opened is good for as much as before. */
export async function readFlow(kit: Kit, flows: FlowCookie, call: Call): Promise<PageFlow> {
  const { path } = call.req;
  const flow = await flows.read(call.req.raw, call.env.origin);
  const returnTo = localReturn(call.req.query('return-to'), call.env.origin) || (flow?.returnTo ?? '');
  if (path === pages.welcome) return { step: await whoIs(kit.ports, call, kit.offer), returnTo };
  const isHere = flow && pageOf({ goal: flow.goal, step: flow.at }) === path;
  const here = isHere && call.req.query(AFRESH) === undefined ? flow : undefined;
  const begun = here?.step ? { step: here.step } : await start(kit, call);
  const step = filled(begun.step, flow?.typed ?? {}, here !== undefined);
  const more = here ? progress(here, kit.ports.clock.now()) : {};
  // Who has to log in first comes back here.
  const to = step.step === 'signed-out' ? path : returnTo;
  return { ...begun, ...more, step, returnTo: to, ...(flow && { typed: flow.typed }) };
}

/** Where the goal of a page begins, or where a login waits for a code in this browser. */
async function start(kit: Kit, call: Call): Promise<Pick<PageFlow, 'step' | 'failure'>> {
  const pending = call.req.path === pages.code ? await pendingStep(kit, call) : undefined;
  return pending ? { step: pending } : begin(kit, call, goalAt(call.req.path));
}

/** Where a goal begins; a link that is of no use any more says so, and where to go on. */
async function begin(kit: Kit, call: Call, goal: Goal): Promise<Pick<PageFlow, 'step' | 'failure'>> {
  const rules = goalRules[goal];
  if (!rules) throw new AuthError('unsupported');
  try {
    return { step: await rules.begin(await createRun(kit, call, goal), {}) };
  } catch (error) {
    if (!(error instanceof AuthError) || !error.info.next) throw error;
    return { step: error.info.next, failure: { code: error.code, info: {} } };
  }
}

function progress({ resent, reached, failure }: Flow, now: number): Partial<PageFlow> {
  return {
    ...(resent && { resent }),
    ...(reached && { reached }),
    ...(failure && (failure.retryAt ?? Infinity) > now && { failure }),
  };
}

/** The step with what was typed in its field. From one form to another only an address goes along. */
function filled(step: Step, { identifier = '' }: Typed, here: boolean): Step {
  if (!here && !isEmail(identifier)) return step;
  if (step.step === 'identifier') return { ...step, hint: step.hint ?? identifier };
  if (step.step === 'new-account') return { ...step, email: step.email ?? identifier };
  return step;
}
