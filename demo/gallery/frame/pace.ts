import type { Pace } from '../../scenarios/scenario.ts';

/** What is said, or given up, after a while: seconds. What comes sooner than that is no matter of pace. */
const LATE_MS = 2000;
const HURRY = 20;

/**
 * Lets what comes late come at once, or not at all: a picture of waiting is one as long as somebody looks at it. Only
 * timers of this page are meant, before the elements are there.
 */
export function keepPace(pace: Pace): void {
  const { setTimeout: later } = globalThis;
  const limit = AbortSignal.timeout.bind(AbortSignal);
  const paced = (run: TimerHandler, ms = 0, ...rest: unknown[]): number => {
    if (ms < LATE_MS || pace === 'over') return later(run, ms, ...rest);
    return pace === 'held' ? 0 : later(run, ms / HURRY, ...rest);
  };
  globalThis.setTimeout = paced as typeof setTimeout;
  AbortSignal.timeout = (ms) => (pace === 'over' ? limit(ms / HURRY) : new AbortController().signal);
}
