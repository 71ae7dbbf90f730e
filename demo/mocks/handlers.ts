import { http, type HttpHandler } from 'msw';
import { BASE, createContract } from '../rules/contract.ts';
import { createLimiter } from '../rules/limiter.ts';
import type { Caller, Clock, Mail, Ports, SessionJar, Store } from '../rules/ports.ts';
import type { Resident } from '../rules/residents.ts';
import { taskQueue } from '../rules/task-queue.ts';
import { createMemoryLimits, createMemoryStore } from './memory-store.ts';

/** How a mock differs from the plain one. */
export interface MockOptions {
  readonly residents?: readonly Resident[];
  readonly clock?: Clock;
  /** Accounts and sessions; the residents, in memory, unless given. */
  readonly store?: Store;
  /** Where the session's value is kept; in this module's memory unless given. */
  readonly jar?: SessionJar;
}

export interface Mock {
  /** For `setupWorker(...handlers)` or `setupServer(...handlers)`. */
  readonly handlers: HttpHandler[];
  /** Mails that would have gone out, oldest first. Waits for those that are on their way. */
  mails(): Promise<readonly Mail[]>;
  /** As at the start: nobody is logged in, no try is counted, no mail has gone out. */
  reset(): void;
}

/**
 * The contract behind `fetch`, without a server: the very handler that the reference backend runs, over maps. A reply
 * that a script makes up can set no HttpOnly cookie, so the session's value stays here, in this module's memory: one
 * per page, gone at a reload, and out of the reach of web storage.
 */
export function createMock({ residents, clock = Date, store, jar }: MockOptions = {}): Mock {
  const mails: Mail[] = [];
  const tasks = taskQueue();
  let answer = create();

  function create() {
    const ports: Ports = {
      store: store ?? createMemoryStore(residents),
      limits: createMemoryLimits(),
      mailer: { send: async (mail) => void mails.push(mail) },
      clock,
      jar: jar ?? memoryJar(),
      later: tasks.later,
    };
    return createContract(ports, createLimiter(ports.limits, clock));
  }

  return {
    handlers: [http.all(`*${BASE}/*`, ({ request }) => answer.fetch(request, callerOf(request)))],
    mails: async () => {
      await tasks.done();
      return [...mails];
    },
    reset: () => {
      mails.length = 0;
      answer = create();
    },
  };
}

/** The address of the request stands for that of the page: the guards then see what the browser says of itself. */
function callerOf(request: Request): Caller {
  return { address: 'page', origin: new URL(request.url).origin };
}

function memoryJar(): SessionJar {
  let value: string | undefined;
  return {
    get: () => value,
    set: (_, next) => {
      value = next;
    },
    clear: () => {
      value = undefined;
    },
  };
}
