import type { Hono } from 'hono';
import type { SignedInStep, SignedOutStep } from '../../src/core/step.ts';
import { cookieJar } from '../rules/cookies.ts';
import type { PageFlow } from '../rules/form-profile.ts';
import { createProfiles } from '../rules/index.ts';
import type { Call, Caller, Clock, Ports } from '../rules/ports.ts';
import { type Case, type Resident, residents as demoResidents } from '../rules/residents.ts';
import { comparable, whoIs } from '../rules/session.ts';
import { taskQueue } from '../rules/task-queue.ts';
import { callerOf, type Front, originOf } from './caller.ts';
import { openData } from './data-folder.ts';
import { caseBook, outbox, type SentMail, sqliteLimits } from './database.ts';
import { createEngine, type Engine } from './engine.ts';
import { StartError } from './start-error.ts';

export interface AppOptions extends Front {
  /** A folder, made when missing, or `:memory:`. */
  readonly dataDir: string;
  /** Seals cookies; made and kept in the data folder when not given. At least 32 characters. */
  readonly secret?: string;
  readonly clock?: Clock;
  /** Who lives in the demo; nobody when empty. */
  readonly residents?: readonly Resident[];
  /** Refuses to run with demo residents, and shows no mails. */
  readonly production?: boolean;
  /** Adds routes beside the contract's, for example the demo's pages. */
  readonly pages?: (app: Hono<{ Bindings: Caller }>, kit: PageKit) => void;
}

/** What pages may ask the server. */
export interface PageKit {
  /** The step that the form profile's page at this address shows. */
  readFlow(request: Request): Promise<PageFlow>;
  /** Who is logged in. */
  who(call: Call): Promise<SignedInStep | SignedOutStep>;
  /** A resident's earlier matters, by account id. */
  casesOf(userId: string): Case[];
  /** Captured mails, newest first. Waits for those that are on their way. */
  mails(): Promise<SentMail[]>;
}

/** The reference backend: a Request in, a Response out. */
export interface App extends PageKit {
  fetch(request: Request, from: { readonly address: string }): Promise<Response>;
  close(): Promise<void>;
}

/** @throws StartError when it must not, or cannot, run */
export async function createApp(options: AppOptions): Promise<App> {
  const { clock = Date, residents = demoResidents, production = false } = options;
  if (production && residents.length > 0) throw demoInProduction();
  const { database, secret } = openData(options.dataDir, options.secret);
  const engine = await createEngine(database, secret);
  const cases = caseBook(database);
  await settle(engine, cases, residents, production);

  const mailer = outbox(database, () => clock.now());
  const tasks = taskQueue();
  const limits = sqliteLimits(database);
  const ports: Ports = { store: engine, limits, mailer, clock, jar: cookieJar, later: tasks.later };
  const profiles = createProfiles(ports, secret);
  const kit: PageKit = {
    readFlow: (request) => profiles.readFlow(request, originOf(request, options)),
    who: (call) => whoIs(ports, call),
    casesOf: cases.of,
    mails: async () => {
      await tasks.done();
      return mailer.list();
    },
  };
  const app = profiles.app;
  if (!production) app.get('/posti.json', async (call) => call.json(await kit.mails()));
  options.pages?.(app, kit);
  return {
    ...kit,
    fetch: async (request, { address }) => app.fetch(request, callerOf(request, address, options)),
    close: async () => {
      await tasks.done();
      database.close();
    },
  };
}

/** Lets the residents move in once; in production, makes sure that none of the demo's live here. */
async function settle(
  engine: Engine,
  cases: ReturnType<typeof caseBook>,
  residents: readonly Resident[],
  production: boolean,
): Promise<void> {
  for (const { email } of production ? demoResidents : []) {
    if (await engine.find(comparable(email))) throw demoInProduction();
  }
  const moveIn = async (person: Resident) => {
    if (await engine.find(comparable(person.email))) return;
    const id = await engine.add(person);
    for (const entry of person.cases) cases.add(id, entry);
  };
  await Promise.all(residents.map(moveIn));
}

function demoInProduction(): StartError {
  return new StartError(
    'A production server does not start with the demo residents, whose passwords are public: set AVAIN_SEED=0 and a data folder without them.',
  );
}
