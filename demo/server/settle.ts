import type { DatabaseSync } from 'node:sqlite';
import type { Account } from '../rules/ports.ts';
import { type Resident, residents as demoResidents } from '../rules/residents.ts';
import { comparable } from '../rules/session.ts';
import type { caseBook } from './database.ts';
import type { Engine } from './engine.ts';

/** Who has moved in once. They may have another address by now, or be gone for good. */
const SCHEMA = 'CREATE TABLE IF NOT EXISTS settled (email TEXT PRIMARY KEY) STRICT';

/** The residents of a data folder, who come with public passwords. */
export interface Settlement {
  /** Lets those move in who never have. */
  moveIn(residents: readonly Resident[]): Promise<void>;
  /** Whether somebody has moved in here, or one of the demo's lives here. */
  isInhabited(): Promise<boolean>;
}

export function settlement(
  database: DatabaseSync,
  engine: Engine,
  cases: ReturnType<typeof caseBook>,
): Settlement {
  database.exec(SCHEMA);
  const note = database.prepare('INSERT OR IGNORE INTO settled VALUES (?)');
  const noted = database.prepare('SELECT 1 FROM settled WHERE email = ?');
  const anybody = database.prepare('SELECT 1 FROM settled LIMIT 1');
  /** In a data folder from before this was noted, the old user name tells who has another address by now. */
  const find = async ({ email, username }: Resident): Promise<Account | undefined> =>
    (await engine.find(comparable(email))) ?? (username ? engine.find(comparable(username)) : undefined);
  const moveIn = async (person: Resident) => {
    const email = comparable(person.email);
    if (noted.get(email)) return;
    if (!(await find(person))) {
      const id = await engine.add(person);
      for (const entry of person.cases) cases.add(id, entry);
    }
    note.run(email);
  };
  return {
    moveIn: async (residents) => void (await Promise.all(residents.map(moveIn))),
    isInhabited: async () =>
      anybody.get() !== undefined || (await Promise.all(demoResidents.map(find))).some(Boolean),
  };
}
