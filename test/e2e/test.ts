import { type BrowserContext, expect, test as base } from '@playwright/test';
import { ReferenceServer } from '../helpers/reference-server.ts';
import { closeInTime } from './close-in-time.ts';
import { LoginPage } from './login-page.ts';
import { Quiet } from './quiet.ts';
import { TopBar } from './top-bar.ts';

interface Fixtures {
  /** The console, which must stay empty. */
  readonly quiet: Quiet;
  readonly login: LoginPage;
  readonly top: TopBar;
  /** Another device, or another person: cookies and storage of its own. */
  readonly otherDevice: BrowserContext;
}

interface WorkerFixtures {
  readonly server: ReferenceServer;
  /** The same behind HTTPS. */
  readonly secureServer: ReferenceServer;
}

/** Tests against the real server: each worker has one to itself, and each test begins with no try counted. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are wanted out of it
    async ({}, use) => {
      const server = await ReferenceServer.start();
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  secureServer: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are wanted out of it
    async ({}, use) => {
      const server = await ReferenceServer.start({ tls: true });
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  quiet: [
    async ({ context, server }, use) => {
      server.forgetTries();
      closeInTime(context);
      const quiet = new Quiet();
      quiet.listen(context);
      const before = await reports(server.url);
      await use(quiet);
      expect(quiet.left, 'left in the console').toEqual([]);
      expect((await reports(server.url)).slice(before.length), 'policy reports').toEqual([]);
    },
    { auto: true },
  ],
  login: async ({ page }, use) => use(new LoginPage(page)),
  top: async ({ page }, use) => use(new TopBar(page)),
  otherDevice: async ({ browser, quiet, baseURL }, use) => {
    const context = await browser.newContext({ locale: 'fi-FI', ...(baseURL && { baseURL }) });
    quiet.listen(context);
    await use(context);
    await context.close();
  },
});

/** What browsers reported about the pages' policy, to this server. */
async function reports(url: string): Promise<unknown[]> {
  const answer = await fetch(`${url}/csp-reports.json`).catch(() => undefined);
  return answer ? ((await answer.json()) as unknown[]) : [];
}

export { expect };
