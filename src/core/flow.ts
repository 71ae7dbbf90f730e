import type { ErrorCode, ErrorInfo } from './errors.ts';
import type { Step } from './step.ts';

/** What went wrong, as it is shown. */
export interface Failure {
  readonly code: ErrorCode;
  readonly info: ErrorInfo;
  /** When another try is taken: milliseconds since 1970, for showing a clock time. */
  readonly retryAt?: number;
  /** Counts failures, so that the same one twice is told twice. */
  readonly count: number;
}

/** One run towards a goal. What cannot be is not in the type. */
export type FlowState =
  | { readonly status: 'idle' }
  | { readonly status: 'starting'; readonly failure?: Failure }
  | { readonly status: 'ready'; readonly step: Step; readonly failure?: Failure }
  | { readonly status: 'busy'; readonly step: Step };

/** Facts that move a flow. */
export type FlowEvent =
  | { readonly type: 'started' }
  | { readonly type: 'submitted' }
  | { readonly type: 'advanced'; readonly step: Step }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'waited' }
  | { readonly type: 'cancelled' };

export const idle: FlowState = { status: 'idle' };

/** The state after an event. An event that does not fit the state changes nothing: the same object comes back. */
export function flow(state: FlowState, event: FlowEvent): FlowState {
  switch (event.type) {
    case 'started':
      return { status: 'starting' };
    case 'submitted':
      return state.status === 'ready' ? { status: 'busy', step: state.step } : state;
    case 'advanced':
      return { status: 'ready', step: event.step };
    case 'failed':
      return failed(state, event.failure);
    case 'waited':
      return state.status === 'ready' && state.failure?.retryAt
        ? { status: 'ready', step: state.step }
        : state;
    case 'cancelled':
      return state.status === 'busy' ? { status: 'ready', step: state.step } : state;
  }
}

function failed(state: FlowState, failure: Failure): FlowState {
  const { next } = failure.info;
  if (state.status === 'idle') return state;
  if (state.status === 'starting')
    return next ? { status: 'ready', step: next, failure } : { status: 'starting', failure };
  // Nobody is logged in any more: the form stays all the same, with what was typed into it.
  const gone = !next || next.step === 'signed-out';
  return { status: 'ready', step: gone ? state.step : next, failure };
}
