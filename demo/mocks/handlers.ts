import { http, type HttpHandler } from 'msw';
import { BASE, createContract } from '../rules/contract.ts';
import { createKit } from '../rules/kit.ts';
import type { Caller, Clock, Jar, Jars, Mail, Mailer, PasskeyRecord, Ports, Store } from '../rules/ports.ts';
import type { Resident } from '../rules/residents.ts';
import { taskQueue } from '../rules/task-queue.ts';
import { createMemoryFactors } from './memory-factors.ts';
import { createMemoryLimits } from './memory-limits.ts';
import { createMemoryStore } from './memory-store.ts';
import { createMemoryTokens } from './memory-tokens.ts';

/** Nothing that this page seals is opened by another. */
const SECRET = 'a mock keeps no secrets from the page';

/** How a mock differs from the plain one. */
export interface MockOptions {
  readonly residents?: readonly Resident[];
  readonly clock?: Clock;
  /** Accounts and sessions; the residents, in memory, unless given. */
  readonly store?: Store;
  /** Where the session's value is kept; in this module's memory unless given. */
  readonly jar?: Jar;
  /** Minutes that a session lasts which is not remembered. */
  readonly sessionMinutes?: number;
  /** What becomes of a mail beside being kept here; it arrives unless this says otherwise. */
  readonly mailer?: Mailer;
  /** Passkeys that accounts have from the start. */
  readonly passkeys?: readonly PasskeyRecord[];
  /** Told of every mail that goes out. */
  readonly mailed?: (mail: Mail) => void;
}

export interface Mock {
  /** For `setupWorker(...handlers)` or `setupServer(...handlers)`. */
  readonly handlers: HttpHandler[];
  /** Asks the rules themselves, with no network and no handler between. */
  send(request: Request): Promise<Response>;
  /** Mails that would have gone out, oldest first. Waits for those that are on their way. */
  mails(): Promise<readonly Mail[]>;
  /** Another browser from now on: what the one before kept is not here. */
  changeBrowser(): void;
  /** As at the start: nobody is logged in, no try is counted, no mail has gone out. */
  reset(): void;
}

/**
 * The contract behind `fetch`, without a server: the very handler that the reference backend runs, over maps. A reply
 * that a script makes up can set no HttpOnly cookie, so the session's value stays here, in this module's memory: one
 * per page, gone at a reload, and out of the reach of web storage.
 */
export function createMock(options: MockOptions = {}): Mock {
  const {
    residents,
    clock = Date,
    store,
    jar,
    sessionMinutes,
    mailer = delivering,
    mailed,
    passkeys,
  } = options;
  const mails: Mail[] = [];
  const tasks = taskQueue();
  let browser = newBrowser();
  let answer = create();

  function newBrowser(): Jars {
    return {
      session: jar ?? memoryJar(),
      link: memoryJar(),
      pending: memoryJar(),
      registering: memoryJar(),
    };
  }

  function create() {
    const ports: Ports = {
      store: store ?? createMemoryStore(residents),
      tokens: createMemoryTokens(clock),
      factors: createMemoryFactors(passkeys),
      limits: createMemoryLimits(),
      // A page that goes takes everything along.
      atomically: (work) => work(),
      mailer: {
        send: async (mail) => {
          await mailer.send(mail);
          mails.push(mail);
          mailed?.(mail);
        },
        check: () => mailer.check(),
      },
      clock,
      get jars() {
        return browser;
      },
      linkOrigin: (call) => call.env.origin,
      later: tasks.later,
      ...(sessionMinutes ? { sessionMinutes } : {}),
    };
    return createContract(createKit(ports, SECRET));
  }

  const send = async (request: Request): Promise<Response> => answer.fetch(request, callerOf(request));
  return {
    handlers: [http.all(`*${BASE}/*`, ({ request }) => send(request))],
    send,
    mails: async () => {
      await tasks.done();
      return [...mails];
    },
    changeBrowser: () => {
      browser = newBrowser();
    },
    reset: () => {
      mails.length = 0;
      browser = newBrowser();
      answer = create();
    },
  };
}

const delivering: Mailer = { send: async () => {}, check: async () => true };

/** The address of the request stands for that of the page: the guards then see what the browser says of itself. */
function callerOf(request: Request): Caller {
  return { address: 'page', origin: new URL(request.url).origin };
}

function memoryJar(): Jar {
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
