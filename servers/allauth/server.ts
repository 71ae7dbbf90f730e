import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../port.ts';
import type { Account } from '../../conformance/subject.ts';
import { type Program, startProgram } from '../process.ts';
import type { Running, Server, Setting } from '../server.ts';
import { HOME, installPackages, pinned, pythonIn } from './install.ts';
import { type City, subjectOf } from './subject.ts';

const API = '/_allauth/browser/v1';
const PATIENCE = 60_000;

/** What pages write. */
export const ELEMENT: Running['element'] = { backend: API, adapter: 'allauth', urlToken: 'key' };

/** What tells the two ways of proving an address apart: links in mails, or codes to type. */
interface Way {
  readonly way: 'link' | 'code';
  readonly port: number;
  /** Origin of the pages. */
  readonly pages: string;
  /** How many proxies stand in front of it. */
  readonly proxies: number;
}

/** django-allauth in headless mode: one process that mails links, behind the pages, and one that mails codes, by itself. */
export const allauth: Server = {
  name: 'allauth',
  title: 'django-allauth',
  about: {
    fi: 'Kirjautuminen Django-palveluun, Pythonilla. Toimii samassa osoitteessa kuin sivut, istunto on evästeessä.',
    sv: 'Inloggning för Django, i Python. Svarar på samma adress som sidorna, sessionen är en kaka.',
    en: 'Logging in for Django, in Python. It answers at the same address as the pages, with a session cookie.',
  },
  install: installPackages,
  async start(setting) {
    const codePort = await freePort();
    const links = await startCity(setting, {
      way: 'link',
      port: setting.port,
      pages: setting.page,
      proxies: 1,
    });
    const pages = `http://localhost:${codePort}`;
    const codes = await startCity(setting, { way: 'code', port: codePort, pages, proxies: 0 }).catch(
      async (error: unknown) => {
        await links.program.stop();
        throw error;
      },
    );
    const version = `${pinned('django-allauth')} on Django ${pinned('Django')}`;
    return {
      url: `http://127.0.0.1:${setting.port}`,
      version,
      paths: ['/_allauth'],
      element: ELEMENT,
      subjects: (mails) => [
        subjectOf({ ...links, name: 'django-allauth, by link', version, mails }),
        subjectOf({ ...codes, name: 'django-allauth, by code', version, mails }),
      ],
      stop: async () => {
        await Promise.all([links.program.stop(), codes.program.stop()]);
      },
    };
  },
};

async function startCity(
  { folder, pages: paths, smtp, residents, log }: Setting,
  { way, port, pages, proxies }: Way,
): Promise<City & { readonly program: Program }> {
  const database = join(folder, `${way}.sqlite3`);
  rmSync(database, { force: true });
  const secret = randomBytes(32).toString('base64url');
  const url = `http://127.0.0.1:${port}`;
  const program = await startProgram(pythonIn(folder), ['-m', 'city', String(port)], {
    cwd: HOME,
    env: {
      PYTHONDONTWRITEBYTECODE: '1',
      AVAIN_DATABASE: database,
      AVAIN_PAGES: pages,
      AVAIN_PAGE_ACCOUNT: pages + paths.account,
      AVAIN_PAGE_REGISTER: pages + paths.register,
      AVAIN_PAGE_RESET: pages + paths.reset,
      AVAIN_PROXIES: String(proxies),
      AVAIN_SECRET: secret,
      AVAIN_SMTP_HOST: smtp.host,
      AVAIN_SMTP_PORT: String(smtp.port),
      AVAIN_WAY: way,
    },
    log,
    ready: `${url}${API}/config`,
    patience: PATIENCE,
  });
  const moveIn = (people: readonly Account[]): Promise<void> => addResidents(url, secret, people);
  await moveIn(residents);
  return { program, pages, api: API, moveIn };
}

async function addResidents(url: string, secret: string, people: readonly Account[]): Promise<void> {
  const headers = { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' };
  const body = JSON.stringify(
    people.map(({ name, email, username, password }) => ({ name, email, username, password })),
  );
  const { status } = await fetch(`${url}/residents`, { method: 'POST', headers, body });
  if (status !== 201) throw new Error(`The server took no residents: HTTP ${status}.`);
}
