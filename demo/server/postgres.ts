import { DatabaseError, Pool, type PoolClient, types } from 'pg';
import {
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
} from 'kysely';
import { Refusal } from '../rules/problem.ts';
import { type Database, openDatabase } from './database.ts';
import { StartError } from './start-error.ts';

/** How long a call waits for a connection, be it to the database or for one of the pool's. */
const CONNECT_MS = 5000;
/** Until a connection that nobody needs is closed. A new one is costly just when there is much to do. */
const IDLE_MS = 10 * 60_000;
/** A query takes no longer, and a transaction that nobody goes on with is given up. */
const QUERY_MS = 10_000;
/** The database itself ends a query that takes too long; this is for one that is not there to do it. */
const SILENCE_MS = 30_000;
/** When to try again, in seconds. */
const RETRY_AFTER = 5;
/** Type of `bigint` columns. Ours are times and counts, which a number holds. */
const BIGINT = 20;

/**
 * Classes of SQLSTATE that say nothing about the query: no connection, no room, an operator's doing, a conflict with
 * others; and a database that is only a copy for now.
 */
const FOR_THE_MOMENT = /^(?:08|40|53|55|57|25006)/;

/** The database cannot be asked just now: 503 `server`, and try again. */
export class DatabaseGone extends Refusal {
  /** For the log and for whoever starts the server. */
  readonly reason: string;

  constructor(reason: string) {
    super(503, 'server', { retryAfter: RETRY_AFTER });
    this.reason = reason;
  }
}

export interface PostgresOptions {
  /** `postgres://user:password@host:port/name`, with `?sslmode=…` and the like behind it. */
  readonly url: string;
  /** How many connections this process holds at most. */
  readonly connections?: number;
}

/** Connects when it is first asked something. What is lost is opened anew by the call that needs it. */
export function openPostgres({ url, connections = 10 }: PostgresOptions): Database {
  const pool = new Pool({
    connectionString: url,
    application_name: 'avain',
    max: connections,
    connectionTimeoutMillis: CONNECT_MS,
    idleTimeoutMillis: IDLE_MS,
    allowExitOnIdle: true,
    statement_timeout: QUERY_MS,
    idle_in_transaction_session_timeout: QUERY_MS,
    query_timeout: SILENCE_MS,
    keepAlive: true,
    types: {
      getTypeParser: (type: number, format?: 'text' | 'binary') =>
        type === BIGINT ? Number : types.getTypeParser(type, format),
    },
  });
  // Without a listener a connection that breaks would end the process. Whoever uses it hears of it from their query.
  const ignore = () => {};
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return openDatabase('postgres', new PostgresDialect({ pool: guarded(pool, outageLog()) }), 'BEGIN');
}

/** Why the server does not start: one sentence, which names the place but not the password. */
export function whyNot(error: unknown, url: string): unknown {
  const { host, pathname } = new URL(url);
  const place = `The database at ${host}${pathname}`;
  if (error instanceof DatabaseGone)
    return new StartError(
      `${place} cannot be reached (${error.reason}); start it, or name another with AVAIN_DATABASE_URL.`,
    );
  if (!(error instanceof DatabaseError)) return error;
  if (error.code === '42501')
    return new StartError(
      `${place} does not let its user make tables (${error.message}); grant the user CREATE on the schema.`,
    );
  return new StartError(
    `${place} cannot be used (${error.message}); mend it, or name another with AVAIN_DATABASE_URL.`,
  );
}

type Log = ReturnType<typeof outageLog>;

/** Tells of an outage once, however many calls it fails, and of its end. */
function outageLog() {
  /** One that has never answered is told of by the start. */
  let known = false;
  let told = false;
  return {
    lost: (reason: string) => {
      if (known && !told) console.error(`The database cannot be asked: ${reason}`);
      told = known;
    },
    answered: () => {
      if (told) console.error('The database answers again.');
      known = true;
      told = false;
    },
  };
}

/** The pool, with errors that tell a database that is gone from a query that is wrong. */
function guarded(pool: Pool, log: Log): PostgresPool {
  return {
    connect: async () => guardedClient(await pool.connect().catch((error) => rethrow(error, log)), log),
    end: () => pool.end(),
  };
}

function guardedClient(client: PoolClient, log: Log): PostgresPoolClient {
  let broken = false;
  const query = async <Row>(text: string, values: readonly unknown[]) => {
    try {
      const result = await client.query(text, [...values]);
      log.answered();
      return result as unknown as PostgresQueryResult<Row>;
    } catch (error) {
      broken ||= !(error instanceof DatabaseError);
      return rethrow(error, log);
    }
  };
  const release = () => client.release(broken);
  // The other form of `query` takes a cursor, which Kysely makes only where it was told how.
  return { query: query as PostgresPoolClient['query'], release };
}

/** @throws DatabaseGone for what has to do with the connection, everything else as it is */
function rethrow(error: unknown, log: Log): never {
  if (!(error instanceof Error) || error instanceof TypeError) throw error;
  if (error instanceof DatabaseError && !FOR_THE_MOMENT.test(error.code ?? '')) throw error;
  const { code } = error as NodeJS.ErrnoException;
  const reason = error.message || code || error.name;
  log.lost(reason);
  throw new DatabaseGone(reason);
}
