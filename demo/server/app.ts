import type { Hono } from 'hono';
import type { SignedInStep, SignedOutStep } from '../../src/core/step.ts';
import { cookieJars } from '../rules/cookies.ts';
import { createProfiles } from '../rules/index.ts';
import type { PageFlow } from '../rules/page-flow.ts';
import type { Call, Caller, Clock, Ports } from '../rules/ports.ts';
import { type Case, type Resident, residents as demoResidents } from '../rules/residents.ts';
import { taskQueue } from '../rules/task-queue.ts';
import { callerOf, type Front } from './caller.ts';
import { openData } from './data-folder.ts';
import { caseBook, sqliteLimits } from './database.ts';
import { createEngine } from './engine.ts';
import { sqliteFactors } from './factors.ts';
import { openMailSink, type SentMail } from './mail-sink.ts';
import { createMailer } from './mailer.ts';
import { settlement } from './settle.ts';
import { StartError } from './start-error.ts';
import { sqliteTokens } from './tokens.ts';

/** What links in mails begin with until the server knows where it is. */
const NOWHERE_YET = 'http://localhost:8080';

export interface AppOptions extends Front {
  /** A folder, made when missing, or `:memory:`. */
  readonly dataDir: string;
  /** Seals cookies; made and kept in the data folder when not given. At least 32 characters. */
  readonly secret?: string;
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
  readonly pages?: (app: Hono<{ Bindings: Caller }>, kit: PageKit) => void;
}

/** What pages may ask the server. */
export interface PageKit {
  /** The step that the form profile's page at the call's address shows. */
  readFlow(call: Call): Promise<PageFlow>;
  /** Who is logged in. */
  who(call: Call): Promise<SignedInStep | SignedOutStep>;
  /** A resident's earlier matters, by account id. */
  casesOf(userId: string): Case[];
  /** Adds a matter to a resident's. */
  fileCase(userId: string, entry: Case): void;
  /** Milliseconds since 1970. */
  now(): number;
  /** Whether mails stay here to be read, since there is no relay. */
  readonly keepsMails: boolean;
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
  if (production && residents.length > 0) throw demoInProduction();
  if (production && !options.smtpUrl) throw mailless();
  if (production && !options.origin) throw homeless();
  const { database, secret } = openData(options.dataDir, options.secret);
  const engine = await createEngine(database, secret);
  const cases = caseBook(database);
  const { moveIn, isInhabited } = settlement(database, engine, cases);
  if (production && (await isInhabited())) throw demoInProduction();
  await moveIn(residents);

  const sink = options.smtpUrl ? undefined : await openMailSink(database, () => clock.now());
  const mailer = createMailer({ url: sink?.url ?? options.smtpUrl ?? '', from: options.mailFrom });
  const tasks = taskQueue();
  const limits = sqliteLimits(database);
  let linkOrigin = options.origin ?? NOWHERE_YET;
  const ports: Ports = {
    store: engine,
    tokens: sqliteTokens(database, clock),
    factors: sqliteFactors(database),
    limits,
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
    mails: async () => {
      await tasks.done();
      return sink?.list() ?? [];
    },
  };
  const app = profiles.app;
  if (kit.keepsMails) app.get('/posti.json', async (call) => call.json(await kit.mails()));
  options.pages?.(app, kit);
  return {
    ...kit,
    listensAt: (url) => {
      linkOrigin = options.origin ?? url;
    },
    fetch: async (request, { address }) => app.fetch(request, callerOf(request, address, options)),
    close: async () => {
      await tasks.done();
      await sink?.close();
      database.close();
    },
  };
}

function mailless(): StartError {
  return new StartError(
    'A production server needs a mail relay: set AVAIN_SMTP_URL, for example smtp://relay.example.fi:25.',
  );
}

function homeless(): StartError {
  return new StartError(
    'A production server needs to know where people see it, for the links in mails: set AVAIN_ORIGIN.',
  );
}

function demoInProduction(): StartError {
  return new StartError(
    'A production server does not start with the demo residents, whose passwords are public: set AVAIN_SEED=0 and a data folder that they have never lived in.',
  );
}
