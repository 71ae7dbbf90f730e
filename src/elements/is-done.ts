import type { Step } from '../core/step.ts';

/** Whether a goal before the login has been reached: what comes next is a login, or somebody is logged in. */
export const isDone = (step: Step | undefined): boolean =>
  step?.goal === 'sign-in' || step?.step === 'signed-in';
