import { isDeepStrictEqual } from 'node:util';
import { must } from './breach.ts';

/** What names one person or one moment, and may differ. The state is the adapter's own, whatever it is. */
const PERSONAL: readonly string[] = ['state', 'to', 'hint', 'identifier', 'detail'];

/** @throws Breach unless both say the same, but for what was typed */
export function alike(one: unknown, other: unknown, asks: string): void {
  const [first, second] = [plain(one), plain(other)];
  must(isDeepStrictEqual(first, second), asks, `${JSON.stringify(first)} and not ${JSON.stringify(second)}`);
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null, blank));

const blank = (name: string, value: unknown): unknown => (PERSONAL.includes(name) ? '…' : value);
