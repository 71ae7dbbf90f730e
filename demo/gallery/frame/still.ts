/**
 * When it is in every picture: Monday 23 November 2026, noon in Finland and some seconds. Nearly six: replies tell whole
 * seconds, so the element asks whether a session is over when it is, and not a moment before.
 */
const NOON = Date.parse('2026-11-23T12:00:05.900+02:00');

/**
 * Begins the page at the same moment each time, and makes chance the same: two pictures of a state differ only where the
 * state does. The clock goes on from there, since a session that ends has to.
 */
export function standStill(): void {
  const ahead = NOON - Date.now();
  const { Date: Real } = globalThis;
  class Still extends Real {
    constructor(...given: []) {
      super(...(given.length > 0 ? given : ([Real.now() + ahead] as unknown as [])));
    }
    static override now(): number {
      return Real.now() + ahead;
    }
  }
  globalThis.Date = Still as DateConstructor;
  crypto.getRandomValues = sameEachTime();
}

/** The same numbers for the first call of a length, for the second, and so on, whatever other calls come between. */
function sameEachTime(): Crypto['getRandomValues'] {
  const calls = new Map<number, number>();
  return <Given extends ArrayBufferView | null>(given: Given): Given => {
    if (!given) return given;
    const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
    const count = (calls.get(bytes.length) ?? 0) + 1;
    calls.set(bytes.length, count);
    let seed = bytes.length * 7919 + count * 104_729;
    for (let i = 0; i < bytes.length; i++) {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      bytes[i] = seed >>> 24;
    }
    return given;
  };
}
