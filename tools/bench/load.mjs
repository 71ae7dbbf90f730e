// A bounded load on servers of this machine: so many at a time, for so long, and no more than so many.

const MOST = 20_000;

/**
 * Does the work again and again, `concurrency` times at once, for `seconds`. Each gets its own number, from 0, and the
 * count of what it has done. What fails ends the run: figures of failures are no figures.
 */
export async function load({ concurrency, seconds }, work) {
  const times = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  const one = async (number) => {
    for (let count = 0; performance.now() < end && times.length < MOST; count++) {
      const before = performance.now();
      await work(number, count);
      times.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, (_, number) => one(number)));
  const took = (performance.now() - start) / 1000;
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  return { count: times.length, perSecond: times.length / took, median: at(0.5), p95: at(0.95) };
}
