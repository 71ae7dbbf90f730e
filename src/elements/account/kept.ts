import type { Failure, FlowState } from '../../core/flow.ts';

/** What becomes of what is on screen when the session ends: `late` stays too, and it is said why it cannot be sent. */
export type Fate = 'goes' | 'stays' | 'late';

/** Forms with something in them that takes work to type again. All others leave the page with the session. */
const KEPT = /^(new-email|new-password|new-passkey)$/;

/** Milliseconds by which clocks may be off. */
const SLACK = 5_000;

/** Whether a form failed because the session under it has ended. */
export const isGone = (failure: Failure | undefined): boolean => failure?.info.next?.step === 'signed-out';

/**
 * A form stays if its answer came too late, or if the session's time has run out while somebody was filling it in.
 *
 * @param left milliseconds that the session had left
 */
export function fateOf(flow: FlowState, left: number, halfFilled: boolean): Fate {
  if (flow.status !== 'ready' || !KEPT.test(flow.step.step)) return 'goes';
  if (isGone(flow.failure)) return 'stays';
  return left < SLACK && halfFilled ? 'late' : 'goes';
}
