/** The clocks of a page: one that only goes forward, for waiting, and one for showing. */
export interface Clock {
  /** Milliseconds since some start; never jumps. Where a device sleeps, it may stand still. */
  monotonic(): number;
  /** Milliseconds since 1970, as the device believes. */
  wall(): number;
}

export const pageClock: Clock = { monotonic: () => performance.now(), wall: () => Date.now() };

/** One moment on both clocks. */
export interface Moment {
  readonly monotonic: number;
  readonly wall: number;
}

/** This moment. */
export const momentOf = (clock: Clock): Moment => ({ monotonic: clock.monotonic(), wall: clock.wall() });
