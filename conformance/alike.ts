import { isDeepStrictEqual } from 'node:util';
import { must } from './breach.ts';

/** What names one person or one moment, and may differ. */
const PERSONAL = /"(state|to|hint|identifier|detail)":"[^"]*"/g;

/** @throws Breach unless both say the same, but for what was typed */
export function alike(one: unknown, other: unknown, asks: string): void {
  const [first, second] = [plain(one), plain(other)];
  must(isDeepStrictEqual(first, second), asks, `${JSON.stringify(first)} and not ${JSON.stringify(second)}`);
}

const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value ?? null).replaceAll(PERSONAL, '"$1":"…"'));
