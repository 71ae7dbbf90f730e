import { expect as soon } from '@playwright/test';

/** `expect` for a server that makes each of its pages when it is first asked for it. */
export const expect: typeof soon = soon.configure({ timeout: 20_000 });
