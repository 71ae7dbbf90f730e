import { sql } from 'kysely';
import type { Case } from '../rules/residents.ts';
import { change, type Database, rowsOf } from './database.ts';

/** What residents have dealt with before, by account id. */
export interface CaseBook {
  add(accountId: string, entry: Case): Promise<void>;
  /** Oldest first. */
  of(accountId: string): Promise<Case[]>;
}

export function caseBook(database: Database): CaseBook {
  return {
    add: async (accountId, entry) => {
      const row = [accountId, JSON.stringify(entry)];
      await change(database, sql`INSERT INTO cases ("accountId", entry) VALUES (${sql.join(row)})`);
    },
    of: async (accountId) => {
      const query = sql<{
        entry: string;
      }>`SELECT entry FROM cases WHERE "accountId" = ${accountId} ORDER BY id`;
      return (await rowsOf(database, query)).map(({ entry }) => JSON.parse(entry));
    },
  };
}
