import type { Hono } from 'hono';
import { createMemoryFactors } from '../../demo/mocks/memory-factors.ts';
import { createMemoryLimits } from '../../demo/mocks/memory-limits.ts';
import { createMemoryStore } from '../../demo/mocks/memory-store.ts';
import { createMemoryTokens } from '../../demo/mocks/memory-tokens.ts';
import { cookieJars } from '../../demo/rules/cookies.ts';
import { createProfiles } from '../../demo/rules/index.ts';
import type { Caller, Mail, Ports } from '../../demo/rules/ports.ts';
import { taskQueue } from '../../demo/rules/task-queue.ts';
import { createApp, type PageKit } from '../../demo/server/app.ts';
import { checked } from '../../conformance/contract.ts';
import { databaseName, freshSchema, onPostgres } from '../helpers/databases.ts';
import { erkki, saga, TestClock } from './fixtures.ts';

/** A backend under test. Every reply below `/auth/v1` has been held against the contract. */
export interface Backend {
  readonly clock: TestClock;
  fetch(request: Request, address?: string): Promise<Response>;
  mails(): Promise<readonly Mail[]>;
  close(): Promise<void>;
}

/** How a backend differs from the usual one. */
export interface BackendOptions {
  readonly clock?: TestClock;
  /** No mail can be sent. */
  readonly mailless?: boolean;
  readonly sessionMinutes?: number;
  /** Origins of pages on other hosts that may call. */
  readonly siblings?: readonly string[];
}

/** Every other address answers with what a page there would show. */
function flowPages(app: Hono<{ Bindings: Caller }>, { readFlow }: Pick<PageKit, 'readFlow'>): void {
  app.get('*', async (call) => call.json(await readFlow(call)));
}

/** Nobody listens there. */
const NO_RELAY = 'smtp://127.0.0.1:1';

/** The ports that the behavioural suite runs over, by name. */
export const backends: Readonly<Record<string, (options?: BackendOptions) => Promise<Backend>>> = {
  [`better-auth on ${databaseName}`]: engineBackend,
  ...(onPostgres ? {} : { 'maps in memory': (options) => memoryBackend(options) }),
};

async function engineBackend({
  clock = new TestClock(),
  mailless = false,
  siblings: allowedOrigins = [],
  ...more
}: BackendOptions = {}): Promise<Backend> {
  const rest = { ...more, allowedOrigins };
  const relay = mailless ? { smtpUrl: NO_RELAY } : {};
  const place = onPostgres ? { databaseUrl: await freshSchema() } : {};
  const residents = [erkki, saga];
  const pages = flowPages;
  const app = await createApp({ dataDir: ':memory:', ...place, clock, residents, pages, ...relay, ...rest });
  const fetch = checked((request: Request, address: string) => app.fetch(request, { address }));
  const { mails, close } = app;
  return {
    clock,
    fetch: (request, address = '192.0.2.1') => fetch(request, address),
    mails,
    close,
  };
}

/** @param over Ports in place of the usual ones, made of them: for what happens at an awkward moment. */
export async function memoryBackend(
  { clock = new TestClock(), mailless = false, siblings = [], ...rest }: BackendOptions = {},
  over: (ports: Ports) => Partial<Ports> = () => ({}),
): Promise<Backend> {
  const sent: Mail[] = [];
  const tasks = taskQueue();
  const ports: Ports = {
    store: createMemoryStore([erkki, saga]),
    tokens: createMemoryTokens(clock),
    factors: createMemoryFactors(),
    limits: createMemoryLimits(),
    atomically: (work) => work(),
    mailer: { send: async (mail) => void sent.unshift(mail), check: async () => !mailless },
    clock,
    jars: cookieJars,
    linkOrigin: () => 'http://localhost:8080',
    ...rest,
    later: tasks.later,
  };
  const profiles = createProfiles({ ...ports, ...over(ports) }, 'a secret of the tests, long enough');
  flowPages(profiles.app, profiles);
  const fetch = checked(async (request: Request, address: string) =>
    profiles.app.fetch(request, { address, origin: new URL(request.url).origin, siblings }),
  );
  return {
    clock,
    fetch: (request, address = '192.0.2.1') => fetch(request, address),
    mails: async () => {
      await tasks.done();
      return sent;
    },
    close: async () => {},
  };
}
