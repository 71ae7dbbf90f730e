const OFTEN_MS = 15;
/** On a busy machine a session is over only at the second look, a quarter of a minute after the first. */
const LONGEST_MS = 25_000;

// Before anything hurries time, or stops it.
const later = globalThis.setTimeout.bind(globalThis);
const now = performance.now.bind(performance);

/**
 * What `look` finds, as soon as it does. An animation frame would not come in a window that nobody sees.
 *
 * @throws when it has found nothing for long
 */
export async function until<Found>(
  what: string,
  look: () => Found | undefined | null | false,
): Promise<Found> {
  const end = now() + LONGEST_MS;
  for (;;) {
    const found = look();
    if (found) return found;
    if (now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise<void>((resolve) => void later(resolve, OFTEN_MS));
  }
}
