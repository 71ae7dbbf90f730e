import type { Answer } from '../../core/answer.ts';
import { AuthError, type ErrorCode, type ErrorInfo } from '../../core/errors.ts';
import type { Step } from '../../core/step.ts';
import { own } from '../wire/shape.ts';
import type { Call } from './call.ts';
import { Refused } from './errors.ts';

/** Seconds until another mail is asked for. The server sends three in a minute. */
export const RESEND = 60;

/** A code as it was typed, without the spaces that are read into it. */
export const codeIn = (typed: string): string => typed.replaceAll(/\s/g, '');

/** How one goal is reached. */
export interface GoalPart {
  begin(call: Call, token?: string): Promise<Step> | Step;
  /** Answers a step of the goal. `back` leads to the beginning unless it is dealt with here. */
  answer(call: Call, step: Step, given: Answer): Promise<Step> | Step;
}

/** An answer that does not fit its step. */
export const misfit = (step: Step): AuthError =>
  new AuthError('unsupported', { detail: `no such answer to ${step.goal}/${step.step}` });

const isSaid = (error: unknown, code: string): boolean => error instanceof Refused && error.said === code;

/** Whether the server wants a fresher login for this. */
export const isStale = (error: unknown): boolean => isSaid(error, 'SESSION_NOT_FRESH');

/** Whether it wanted somebody to be logged in. */
export const isForNobody = (error: unknown): boolean => isSaid(error, 'UNAUTHORIZED');

/** Does the work; an error of one of these codes gets more said about it, where the server has not said it. */
export async function knowing<T>(
  work: Promise<T>,
  codes: readonly ErrorCode[],
  more: () => ErrorInfo | Promise<ErrorInfo>,
): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof AuthError) || !codes.includes(error.code)) throw error;
    throw new AuthError(error.code, own({ ...(await more()), ...error.info }), { cause: error });
  }
}
