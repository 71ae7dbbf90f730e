import type { Database } from './database.ts';
import { openFolder } from './data-folder.ts';
import { sharedSecret } from './secret.ts';
import { StartError } from './start-error.ts';

/** Where the server keeps what it keeps. */
export interface DataOptions {
  /** A folder, made when missing, or `:memory:`. Not used with a `databaseUrl`. */
  readonly dataDir: string;
  /** `postgres://user:password@host:port/name` of a database that several processes may share. */
  readonly databaseUrl?: string;
  /** How many connections to it this process holds at most; 10 unless given. */
  readonly connections?: number;
  /** Seals cookies; made and kept with the data when not given. At least 32 characters. */
  readonly secret?: string;
}

export interface Data {
  readonly database: Database;
  /** The secret that seals cookies. The tables have to be there. */
  findSecret(): Promise<string>;
  /** What to say about an error at the start; the error itself, when it is none of the data's. */
  whyNot(error: unknown): unknown;
}

/** @throws StartError when the data cannot be used */
export async function openData({ dataDir, databaseUrl, connections, secret }: DataOptions): Promise<Data> {
  if (secret !== undefined && secret.length < 32)
    throw new StartError('AVAIN_SECRET needs at least 32 characters.');
  if (!databaseUrl) {
    const { database, secret: kept } = openFolder(dataDir, secret);
    return { database, findSecret: async () => kept, whyNot: (error) => error };
  }
  // Who does without PostgreSQL does without its client.
  const { openPostgres, whyNot } = await import('./postgres.ts');
  const database = openPostgres({ url: databaseUrl, ...(connections ? { connections } : {}) });
  return {
    database,
    findSecret: () => sharedSecret(database, secret),
    whyNot: (error) => whyNot(error, databaseUrl),
  };
}

/**
 * The database that the environment names, if it does. The address holds a password, so it is not repeated.
 *
 * @throws StartError
 */
export function databaseFrom(url = '', connections = ''): Pick<DataOptions, 'databaseUrl' | 'connections'> {
  if (!url) return {};
  const { protocol, hostname, pathname } = URL.parse(url) ?? { pathname: '' };
  if (!/^postgres(?:ql)?:$/.test(protocol ?? '') || !hostname || pathname.length < 2)
    throw new StartError(
      'AVAIN_DATABASE_URL must be an address like postgres://user:password@host:5432/name.',
    );
  return { databaseUrl: url, ...(connections ? { connections: connectionsFrom(connections) } : {}) };
}

function connectionsFrom(text: string): number {
  const connections = Number(text);
  if (Number.isInteger(connections) && connections >= 1 && connections <= 1000) return connections;
  throw new StartError(`AVAIN_DATABASE_CONNECTIONS must be a number from 1 to 1000, not "${text}".`);
}
