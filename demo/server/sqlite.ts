import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { type SqliteDatabase, SqliteDialect } from 'kysely';
import { type Database, openDatabase } from './database.ts';

/** Opens the file, or `:memory:`. Several processes may share a file. */
export function openSqlite(file: string): Database {
  const database = new DatabaseSync(file, { timeout: 5000 });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON;');
  // One that reads first and writes later would fail where another process has written in between.
  return openDatabase(
    'sqlite',
    new SqliteDialect({ database: likeBetterSqlite(database) }),
    'BEGIN IMMEDIATE',
  );
}

/** The part of better-sqlite3 that Kysely uses. */
function likeBetterSqlite(database: DatabaseSync): SqliteDatabase {
  return {
    prepare: (text) => {
      const statement = database.prepare(text);
      const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...values(parameters)),
        run: (parameters) => statement.run(...values(parameters)),
        iterate: (parameters) => statement.iterate(...values(parameters)),
      };
    },
    close: () => database.close(),
  };
}
