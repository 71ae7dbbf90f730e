import { sql } from 'kysely';
import { change, type Database, rowsOf } from './database.ts';
import type { Arrived, SentMail } from './mail-sink.ts';

/** How many mails are kept for reading. */
const MAILS_KEPT = 200;

/** The mails in the database: as they arrived, and as they read. */
export interface Mailbox {
  keep(mail: Arrived, raw: Uint8Array): Promise<void>;
  /** Newest first. */
  list(): Promise<SentMail[]>;
}

export function mailbox(database: Database, now: () => number): Mailbox {
  return {
    keep: async (mail, raw) => {
      const row = [now(), JSON.stringify(mail), raw];
      await change(database, sql`INSERT INTO mailbox ("sentAt", mail, raw) VALUES (${sql.join(row)})`);
      const newest = sql`SELECT id FROM mailbox ORDER BY id DESC LIMIT ${MAILS_KEPT}`;
      await change(database, sql`DELETE FROM mailbox WHERE id NOT IN (${newest})`);
    },
    list: async () => {
      const query = sql<{
        sentAt: number;
        mail: string;
      }>`SELECT "sentAt", mail FROM mailbox ORDER BY id DESC`;
      return (await rowsOf(database, query)).map(({ sentAt, mail }) => ({ ...JSON.parse(mail), sentAt }));
    },
  };
}
