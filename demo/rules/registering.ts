import type { Run } from './goal.ts';
import { randomText } from './random.ts';

const PURPOSE = 'browser that registered';
/** As {@link randomText} makes them. */
const OURS = /^[\w-]{43}$/;

/**
 * Remembers that an account was asked for in this browser, whatever the address, and returns what knows it again. One
 * browser keeps one value, so that who asks twice may confirm either.
 */
export async function markBrowser({ ports, sealer, call }: Run, seconds: number): Promise<string> {
  const { registering } = ports.jars;
  const kept = registering.get(call) ?? '';
  const value = OURS.test(kept) ? kept : randomText();
  registering.set(call, value, seconds);
  return sealer.tag(PURPOSE, value);
}

/** Whether it was in this browser that {@link markBrowser} returned `mark`. */
export async function isMarked({ ports, sealer, call }: Run, mark: string): Promise<boolean> {
  const value = ports.jars.registering.get(call);
  return value !== undefined && (await sealer.tag(PURPOSE, value)) === mark;
}
