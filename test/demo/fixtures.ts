import type { Clock } from '../../demo/rules/ports.ts';
import { type Resident, residents } from '../../demo/rules/residents.ts';

export const [erkki, saga] = residents as readonly [Resident, Resident];

/** A clock that stands until a test moves it. */
export class TestClock implements Clock {
  #now = Date.UTC(2026, 10, 22, 12);

  now(): number {
    return this.#now;
  }

  pass(seconds: number): void {
    this.#now += seconds * 1000;
  }
}
