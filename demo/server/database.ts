import { AsyncLocalStorage } from 'node:async_hooks';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  type RawBuilder,
} from 'kysely';

/** Which of the two it is. SQL that both understand is written once; where they differ, this is asked. */
export type DatabaseType = 'sqlite' | 'postgres';

/** One database: the engine's tables and ours. */
export interface Database {
  readonly type: DatabaseType;
  /** For the engine, and for queries by the `sql` tag. */
  readonly kysely: Kysely<unknown>;
  /**
   * Does all of the work or none of it: everything that is asked of this database until then, the engine's queries
   * included, is one transaction. Work within work is kept or given up by itself.
   */
  atomically<Result>(work: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** What a query finds. */
export async function rowsOf<Row>({ kysely }: Database, query: RawBuilder<Row>): Promise<Row[]> {
  const { rows } = await query.execute(kysely);
  return rows;
}

/** Makes a change and returns how many rows it was for. */
export async function change({ kysely }: Database, query: RawBuilder<unknown>): Promise<number> {
  const { numAffectedRows = 0 } = await query.execute(kysely);
  return Number(numAffectedRows);
}

/** A transaction under way, for everything that it has called. */
interface UnderWay {
  readonly connection: DatabaseConnection;
  ended: boolean;
}

/** The statements around a piece of work. */
type Bracket = Readonly<Record<'begin' | 'keep' | 'giveUp', string>>;

const WITHIN: Bracket = { begin: 'SAVEPOINT work', keep: 'RELEASE work', giveUp: 'ROLLBACK TO work' };

/** @param begin the statement that begins a transaction */
export function openDatabase(type: DatabaseType, dialect: Dialect, begin: string): Database {
  const whole: Bracket = { begin, keep: 'COMMIT', giveUp: 'ROLLBACK' };
  const underWay = new AsyncLocalStorage<UnderWay>();
  const driver = startedOnce(dialect.createDriver());
  /** A task that outlives the transaction it was made in is no part of it. */
  const present = () => {
    const transaction = underWay.getStore();
    return transaction?.ended === false ? transaction.connection : undefined;
  };
  const kysely = new Kysely<unknown>({
    dialect: {
      createDriver: () => lending(driver, present),
      createQueryCompiler: () => dialect.createQueryCompiler(),
      createAdapter: () => dialect.createAdapter(),
      createIntrospector: (db) => dialect.createIntrospector(db),
    },
  });
  return {
    type,
    kysely,
    atomically: async (work) => {
      const outer = present();
      if (outer) return within(outer, WITHIN, work);
      await driver.init();
      const connection = await driver.acquireConnection();
      const transaction: UnderWay = { connection, ended: false };
      try {
        return await within(connection, whole, () => underWay.run(transaction, work));
      } finally {
        transaction.ended = true;
        await driver.releaseConnection(connection);
      }
    },
    close: () => kysely.destroy(),
  };
}

async function within<Result>(
  connection: DatabaseConnection,
  { begin, keep, giveUp }: Bracket,
  work: () => Promise<Result>,
): Promise<Result> {
  const say = (text: string) => connection.executeQuery(CompiledQuery.raw(text));
  await say(begin);
  try {
    const result = await work();
    await say(keep);
    return result;
  } catch (error) {
    // Without a connection there is nothing left to give up.
    await say(giveUp).catch(() => {});
    throw error;
  }
}

/** Both Kysely and we ask it to start. */
function startedOnce(driver: Driver): Driver {
  let started: Promise<void> | undefined;
  return delegate(driver, { init: () => (started ??= driver.init()) });
}

/** Whoever asks for a connection within a transaction is lent that transaction's. */
function lending(driver: Driver, present: () => DatabaseConnection | undefined): Driver {
  const lent = new WeakSet<DatabaseConnection>();
  return delegate(driver, {
    acquireConnection: async () => {
      const connection = present();
      if (!connection) return driver.acquireConnection();
      const loan: DatabaseConnection = {
        executeQuery: (query) => connection.executeQuery(query),
        streamQuery: (query, size) => connection.streamQuery(query, size),
      };
      lent.add(loan);
      return loan;
    },
    releaseConnection: async (connection) => {
      if (!lent.has(connection)) await driver.releaseConnection(connection);
    },
  });
}

function delegate(driver: Driver, instead: Partial<Driver>): Driver {
  return {
    init: () => driver.init(),
    acquireConnection: () => driver.acquireConnection(),
    releaseConnection: (connection) => driver.releaseConnection(connection),
    beginTransaction: (connection, settings) => driver.beginTransaction(connection, settings),
    commitTransaction: (connection) => driver.commitTransaction(connection),
    rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
    destroy: () => driver.destroy(),
    ...instead,
  };
}
