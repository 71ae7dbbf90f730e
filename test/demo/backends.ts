import { createMemoryLimits, createMemoryStore } from '../../demo/mocks/memory-store.ts';
import { cookieJar } from '../../demo/rules/cookies.ts';
import type { PageFlow } from '../../demo/rules/form-profile.ts';
import { createProfiles } from '../../demo/rules/index.ts';
import type { Mail, Ports } from '../../demo/rules/ports.ts';
import { taskQueue } from '../../demo/rules/task-queue.ts';
import { createApp } from '../../demo/server/app.ts';
import { checked } from '../helpers/contract.ts';
import { erkki, saga, TestClock } from './fixtures.ts';

/** A backend under test. Every reply below `/auth/v1` has been held against the contract. */
export interface Backend {
  readonly clock: TestClock;
  fetch(request: Request, address?: string): Promise<Response>;
  readFlow(request: Request): Promise<PageFlow>;
  mails(): Promise<readonly Mail[]>;
  close(): Promise<void>;
}

/** The ports that the behavioural suite runs over, by name. */
export const backends: Readonly<Record<string, (clock?: TestClock) => Promise<Backend>>> = {
  'better-auth on SQLite': async (clock = new TestClock()) => {
    const app = await createApp({ dataDir: ':memory:', clock, residents: [erkki, saga] });
    const fetch = checked((request: Request, address: string) => app.fetch(request, { address }));
    const { readFlow, mails, close } = app;
    return {
      clock,
      fetch: (request, address = '192.0.2.1') => fetch(request, address),
      readFlow,
      mails,
      close,
    };
  },
  'maps in memory': async (clock = new TestClock()) => {
    const sent: Mail[] = [];
    const tasks = taskQueue();
    const ports: Ports = {
      store: createMemoryStore([erkki, saga]),
      limits: createMemoryLimits(),
      mailer: { send: async (mail) => void sent.unshift(mail) },
      clock,
      jar: cookieJar,
      later: tasks.later,
    };
    const profiles = createProfiles(ports, 'a secret of the tests, long enough');
    const fetch = checked(async (request: Request, address: string) =>
      profiles.app.fetch(request, { address, origin: new URL(request.url).origin }),
    );
    return {
      clock,
      fetch: (request, address = '192.0.2.1') => fetch(request, address),
      readFlow: (request) => profiles.readFlow(request, new URL(request.url).origin),
      mails: async () => {
        await tasks.done();
        return sent;
      },
      close: async () => {},
    };
  },
};
