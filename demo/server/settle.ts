import { sql } from 'kysely';
import type { Account } from '../rules/ports.ts';
import { type Resident, residents as demoResidents } from '../rules/residents.ts';
import { comparable } from '../rules/session.ts';
import type { CaseBook } from './cases.ts';
import { change, type Database, rowsOf } from './database.ts';
import type { Engine } from './engine.ts';

/** The residents of the demo, who come with public passwords. */
export interface Settlement {
  /** Lets those move in who never have. */
  moveIn(residents: readonly Resident[]): Promise<void>;
  /** Whether somebody has moved in here, or one of the demo's lives here. */
  isInhabited(): Promise<boolean>;
}

export function settlement(database: Database, engine: Engine, cases: CaseBook): Settlement {
  const isNoted = async (which = sql`TRUE`) => {
    const rows = await rowsOf(database, sql`SELECT email FROM settled WHERE ${which} LIMIT 1`);
    return rows.length > 0;
  };
  /** In data from before this was noted, the old user name tells who has another address by now. */
  const find = async ({ email, username }: Resident): Promise<Account | undefined> =>
    (await engine.find(comparable(email))) ?? (username ? engine.find(comparable(username)) : undefined);
  const moveIn = async (person: Resident) => {
    const email = comparable(person.email);
    if (await isNoted(sql`email = ${email}`)) return;
    if (!(await find(person))) {
      const id = await engine.add(person);
      for (const entry of person.cases) await cases.add(id, entry);
    }
    await change(database, sql`INSERT INTO settled VALUES (${email})`);
  };
  return {
    moveIn: async (residents) => {
      for (const person of residents) await moveIn(person);
    },
    isInhabited: async () => (await isNoted()) || (await Promise.all(demoResidents.map(find))).some(Boolean),
  };
}
