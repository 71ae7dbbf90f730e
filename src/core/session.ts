import type { ErrorCode } from './errors.ts';
import type { SignedInStep, SignedOutStep, Step } from './step.ts';

/**
 * Who is here, as far as is known. `problem` says why the last question went unanswered: what was known stays.
 * `unended` is set when the page has been cleared but the server could not be told to end the session.
 */
export type SessionState =
  | { readonly status: 'unknown'; readonly problem?: ErrorCode }
  | {
      readonly status: 'signed-out';
      readonly step?: SignedOutStep;
      readonly pending?: Step;
      readonly problem?: ErrorCode;
      readonly unended?: true;
    }
  | { readonly status: 'signed-in'; readonly step: SignedInStep; readonly problem?: ErrorCode };

/** Facts that change a session. */
export type SessionEvent =
  | { readonly type: 'answered'; readonly step: Step }
  | { readonly type: 'failed'; readonly code: ErrorCode }
  | { readonly type: 'hidden' }
  | { readonly type: 'ending' }
  | { readonly type: 'unended'; readonly code: ErrorCode };

export const unknownSession: SessionState = { status: 'unknown' };

/** The state after an event. */
export function session(state: SessionState, event: SessionEvent): SessionState {
  switch (event.type) {
    case 'answered':
      return answered(event.step);
    case 'failed':
      return state.problem === event.code ? state : { ...state, problem: event.code };
    case 'hidden':
      return 'unended' in state ? state : unknownSession;
    case 'ending':
      return { status: 'signed-out' };
    case 'unended':
      return { status: 'signed-out', problem: event.code, unended: true };
  }
}

function answered(step: Step): SessionState {
  if (step.step === 'signed-in') return { status: 'signed-in', step };
  if (step.step === 'signed-out') return { status: 'signed-out', step };
  return { status: 'signed-out', pending: step };
}
