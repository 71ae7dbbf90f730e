/** The clocks of a page: one that only goes forward, for waiting, and one for showing. */
export interface Clock {
  /** Milliseconds since some start; never jumps. Where a device sleeps, it may stand still. */
  monotonic(): number;
  /** Milliseconds since 1970, as the device believes. */
  wall(): number;
}

export const pageClock: Clock = { monotonic: () => performance.now(), wall: () => Date.now() };
