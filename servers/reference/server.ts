import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { httpSubject } from '../../conformance/http-subject.ts';
import { version } from '../../src/version.ts';
import { startProgram } from '../process.ts';
import type { Mails, Running, Server, Setting } from '../server.ts';

const MAIN = join(import.meta.dirname, '../../demo/server/main.ts');
const CONTRACT = '/auth/v1';

/** The reference backend of this project, on SQLite, as `npm start` runs it. */
export const reference: Server = {
  name: 'reference',
  title: 'Reference backend',
  about: {
    fi: 'Tämän projektin oma palvelin, joka toteuttaa Avaimen rajapinnan.',
    sv: 'Projektets egen server, som följer Avains gränssnitt.',
    en: "This project's own server, an implementation of Avain's contract.",
  },
  install: async () => {},
  start,
};

async function start({ port, page, smtp, log, residents }: Setting): Promise<Running> {
  const data = mkdtempSync(join(tmpdir(), 'avain-reference-'));
  const url = `http://localhost:${port}`;
  const env = {
    ...process.env,
    PORT: String(port),
    AVAIN_DATA: data,
    AVAIN_ORIGIN: page,
    AVAIN_SMTP_URL: `smtp://${smtp.host}:${smtp.port}`,
  };
  const ready = `${url}${CONTRACT}/session`;
  const program = await startProgram(process.execPath, [MAIN], { env, log, ready, patience: 30_000 });
  return {
    url,
    version: `${version}, SQLite`,
    paths: ['/auth'],
    element: { backend: CONTRACT, adapter: 'http' },
    subjects: (mails) => [
      httpSubject({
        name: 'Reference backend',
        version: `${version}, SQLite`,
        url: page + CONTRACT,
        accounts: residents,
        mails: mailsTo(mails),
      }),
    ],
    stop: async () => {
      await program.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

const mailsTo = (mails: Mails) => async (to: string) => mails().filter((mail) => mail.to === to);
