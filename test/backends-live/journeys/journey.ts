import type { Page } from '@playwright/test';
import type { Account } from '../../../conformance/subject.ts';
import type { Stand } from '../../../servers/run.ts';

/** What a journey in a real browser is given. */
export interface Trip {
  readonly page: Page;
  readonly stand: Stand;
  /** Who goes on it; their address and password may be others after it. */
  readonly resident: Account;
}

/** A way through the pages of a server's stand. It throws where a person would not get on. */
export type Journey = (trip: Trip) => Promise<void>;
