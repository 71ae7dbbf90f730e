import type { Hono } from 'hono';
import type { SignedInStep, SignedOutStep } from '../../src/core/step.ts';
import { cookieJars } from '../rules/cookies.ts';
import { createProfiles } from '../rules/index.ts';
import type { PageFlow } from '../rules/page-flow.ts';
import type { Call, Caller, Clock, Ports } from '../rules/ports.ts';
import { type Case, type Resident, residents as demoResidents } from '../rules/residents.ts';
import { taskQueue } from '../rules/task-queue.ts';
import { callerOf, type Front } from './caller.ts';
import { type DataOptions, openData } from './data.ts';
import { factorTables } from './factors.ts';
import { limitTable } from './limits.ts';
import { openMailSink, type SentMail } from './mail-sink.ts';
import { mailbox } from './mailbox.ts';
import { createMailer } from './mailer.ts';
import { demoInProduction, prepare } from './prepare.ts';
import { StartError } from './start-error.ts';
import { tokenTable } from './tokens.ts';

/** What links in mails begin with until the server knows where it is. */
const NOWHERE_YET = 'http://localhost:8080';

export interface AppOptions extends Front, DataOptions {
  readonly clock?: Clock;
  /** Who lives in the demo; nobody when empty. */
  readonly residents?: readonly Resident[];
  /** Refuses to run with demo residents or without a mail relay, and shows no mails. */
  readonly production?: boolean;
  /** The mail relay: `smtp://user:password@host:port` or `smtps://…`. Without one mails stay here, to be read. */
  readonly smtpUrl?: string;
  /** Whom mails come from: `Name <address>`. */
  readonly mailFrom?: string;
  /** Minutes that a session lasts which is not remembered; 12 hours unless given. */
  readonly sessionMinutes?: number;
  /** Adds routes beside the contract's, for example the demo's pages. */
  readonly pages?: (app: Hono<{ Bindings: Caller }>, kit: PageKit) => Beside | void;
}

/** What runs beside the contract and ends with it. */
export interface Beside {
  /** Answers in place of all routes, the contract's too; nothing for what it leaves to them. */
  first(request: Request, caller: Caller): Promise<Response | undefined>;
  close(): Promise<void>;
}

/** What pages may ask the server. */
export interface PageKit {
  /** The step that the form profile's page at the call's address shows. */
  readFlow(call: Call): Promise<PageFlow>;
  /** Who is logged in. */
  who(call: Call): Promise<SignedInStep | SignedOutStep>;
  /** A resident's earlier matters, by account id. */
  casesOf(userId: string): Promise<Case[]>;
  /** Adds a matter to a resident's. */
  fileCase(userId: string, entry: Case): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Whether mails stay here to be read, since there is no relay. */
  readonly keepsMails: boolean;
  /** Where mails that are to stay here can be sent: `smtp://127.0.0.1:…`. Nothing where there is a relay. */
  readonly sinkUrl: string | undefined;
  /** Mails that stayed here, newest first. Waits for those that are on their way. */
  mails(): Promise<SentMail[]>;
}

/** The reference backend: a Request in, a Response out. */
export interface App extends PageKit {
  /** Tells where the server is: links in mails begin with that, unless an origin was given. */
  listensAt(url: string): void;
  fetch(request: Request, from: { readonly address: string }): Promise<Response>;
  close(): Promise<void>;
}

/** @throws StartError when it must not, or cannot, run */
export async function createApp(options: AppOptions): Promise<App> {
  const { clock = Date, residents = demoResidents, production = false } = options;
  refuseUnready(options);
  const data = await openData(options);
  const { database } = data;
  const { engine, cases, secret } = await prepare(data, { residents, production });

  const mails = mailbox(database, () => clock.now());
  const sink = options.smtpUrl ? undefined : await openMailSink(mails.keep);
  const mailer = createMailer({ url: sink?.url ?? options.smtpUrl ?? '', from: options.mailFrom });
  const tasks = taskQueue();
  let linkOrigin = options.origin ?? NOWHERE_YET;
  const ports: Ports = {
    store: engine,
    tokens: tokenTable(database, clock),
    factors: factorTables(database),
    limits: limitTable(database),
    atomically: database.atomically,
    mailer,
    clock,
    jars: cookieJars,
    linkOrigin: () => linkOrigin,
    ...(options.sessionMinutes ? { sessionMinutes: options.sessionMinutes } : {}),
    later: tasks.later,
  };
  const profiles = createProfiles(ports, secret);
  const kit: PageKit = {
    readFlow: profiles.readFlow,
    who: profiles.who,
    casesOf: cases.of,
    fileCase: cases.add,
    now: () => clock.now(),
    keepsMails: sink !== undefined,
    sinkUrl: sink?.url,
    mails: async () => {
      await tasks.done();
      return sink ? mails.list() : [];
    },
  };
  const app = profiles.app;
  if (kit.keepsMails) app.get('/posti.json', async (call) => call.json(await kit.mails()));
  const beside = options.pages?.(app, kit);
  return {
    ...kit,
    listensAt: (url) => {
      linkOrigin = options.origin ?? url;
    },
    fetch: async (request, { address }) => {
      const caller = callerOf(request, address, options);
      return (await beside?.first(request, caller)) ?? app.fetch(request, caller);
    },
    close: async () => {
      await beside?.close();
      await tasks.done();
      await sink?.close();
      await database.close();
    },
  };
}

/** @throws StartError when a production server lacks what it must have */
function refuseUnready({ production = false, residents = demoResidents, ...options }: AppOptions): void {
  if (!production) return;
  if (residents.length > 0) throw demoInProduction();
  if (!options.smtpUrl)
    throw new StartError(
      'A production server needs a mail relay: set AVAIN_SMTP_URL, for example smtp://relay.example.fi:25.',
    );
  if (!options.origin)
    throw new StartError(
      'A production server needs to know where people see it, for the links in mails: set AVAIN_ORIGIN.',
    );
  if (options.databaseUrl && !options.secret)
    throw new StartError(
      'A production server does not keep its secret in the database, where every copy of it would have it: set AVAIN_SECRET, the same for every process.',
    );
}
