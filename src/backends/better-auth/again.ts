import type { Answer } from '../../core/answer.ts';
import type { Goal } from '../../core/goal.ts';
import type { CodeStep, PasswordStep, Step } from '../../core/step.ts';
import { own } from '../wire/shape.ts';
import type { Call } from './call.ts';
import { enter } from './enter.ts';
import { knowing } from './goal.ts';
import { answerCode, askForCode } from './second-factor.ts';
import { endSession } from './sessions.ts';
import { type Here, signedOut, whoIsHere } from './who.ts';

/** What waits for the proof: what was asked for, and the session of before. */
interface Waiting<Asked> {
  readonly asked: Asked;
  readonly before: string;
}

/** What is done once the person has proved who they are. */
export type Go<Asked> = (call: Call, asked: Asked) => Promise<Step>;

const DAY = 24 * 60 * 60 * 1000;

/** The password once more, before something that matters. */
export function askAgain(goal: Goal, { user }: Here): PasswordStep {
  return { step: 'password', goal, identifier: user.email, remember: 0, why: 'sensitive' };
}

/**
 * Lets somebody who is logged in prove it again, by logging in again: that is what the server calls a fresh session, and
 * the only proof that it can hold later calls to. The session of before is ended.
 */
export async function proveAgain<Asked>(
  call: Call,
  goal: Goal,
  password: string,
  asked: Asked,
  go: Go<Asked>,
): Promise<Step> {
  const { user, session } = await whoIsHere(call);
  // One that is not remembered lasts a day.
  const remember = Date.parse(session.expiresAt) - Date.parse(session.updatedAt) > DAY + 60_000;
  const methods = await enter(call, { identifier: user.email, password, remember });
  const waiting = own({ asked, before: session.id });
  return methods ? askForCode(call, goal, methods, waiting) : goOn(call, waiting, go);
}

/** Takes the code that {@link proveAgain} asked for. Until it comes nobody is logged in. */
export async function answerAgain<Asked>(
  call: Call,
  step: CodeStep,
  given: Answer,
  go: Go<Asked>,
): Promise<Step> {
  const next = signedOut(call.has);
  const answered = await knowing(answerCode(call, step, given), ['expired'], () => ({
    next,
  }));
  return 'step' in answered ? answered.step : goOn(call, answered.waiting as Waiting<Asked>, go);
}

async function goOn<Asked>(call: Call, { asked, before }: Waiting<Asked>, go: Go<Asked>): Promise<Step> {
  await endSession(call, before);
  return go(call, asked);
}
