import type { SignedInStep } from '../core/step.ts';
import type { Moment } from './clock.ts';

/**
 * When a session ends unless it is used, on both clocks of this device; `undefined` where nobody knows.
 *
 * @param asked when the step was asked for: what it says in seconds counts from no later than that
 */
export function endOf({ expiresIn, expiresAt }: SignedInStep, asked: Moment): Moment | undefined {
  const left = expiresIn === undefined ? Date.parse(expiresAt ?? '') - asked.wall : expiresIn * 1000;
  return Number.isNaN(left) ? undefined : { monotonic: asked.monotonic + left, wall: asked.wall + left };
}
