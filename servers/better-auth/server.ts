import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import type { Auth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { toNodeHandler } from 'better-auth/node';
import { optionsIn } from '../../src/backends/better-auth/options.ts';
import type { Server, Setting } from '../server.ts';
import { type AuthSetting, createAuth, options } from './auth.ts';
import { createLetters } from './letters.ts';
import { addPerson } from './people.ts';
import { subject } from './subjects.ts';

/** Where each way of proving an address is mounted. They share the accounts, and one cookie. */
const PATHS = { link: '/api/auth', code: '/api/auth-by-code' } as const;

/** What the elements are told of it, as a page writes it. */
const HAS = 'username&passkeys&two-factor&register&change-email&delete-account&remember=7';

/** better-auth in a small Node server, with `node:sqlite`. What it knows is forgotten when it stops. */
export const betterAuth: Server = {
  name: 'better-auth',
  title: 'better-auth',
  about: {
    fi: 'Kirjautumisen kirjasto Node.js:lle. Toimii samassa osoitteessa kuin sivut, istunto on evästeessä.',
    sv: 'Ett bibliotek för inloggning i Node.js. Svarar på samma adress som sidorna, sessionen är en kaka.',
    en: 'A login library for Node.js. It answers at the same address as the pages, with a session cookie.',
  },
  // It is a package of this project.
  install: async () => {},
  start: async (setting) => {
    const { auths, migrated } = prepare(setting);
    await migrated();
    for (const resident of setting.residents) await addPerson(auths.link, resident);
    const server = createServer(listener(auths)).listen(setting.port, '127.0.0.1');
    await once(server, 'listening');
    const version = installedVersion();
    const url = `http://127.0.0.1:${setting.port}`;
    return {
      url,
      version,
      paths: Object.values(PATHS),
      element: { backend: `${PATHS.link}?${HAS}`, adapter: 'better-auth', urlToken: 'token' },
      subjects: (mails) =>
        (['link', 'code'] as const).map((by) => {
          const { page } = setting;
          // Past the web server: who visits brings what that would tell of them.
          const address = page.replace(/:\d+$/, `:${setting.port}`) + PATHS[by];
          const has = optionsIn(`${address}?${HAS}${by === 'code' ? '&code' : ''}`);
          return subject({ auth: auths[by], version, page, has, mails });
        }),
      stop: async () => {
        server.close();
        server.closeAllConnections();
        await once(server, 'close');
      },
    };
  },
};

type Auths = Readonly<Record<keyof typeof PATHS, Auth>>;

function prepare(setting: Setting): { auths: Auths; migrated: () => Promise<void> } {
  const shared = {
    database: new DatabaseSync(':memory:'),
    secret: randomBytes(32).toString('hex'),
    page: setting.page,
    letters: createLetters(setting),
  };
  const settings = (by: AuthSetting['by']): AuthSetting => ({ ...shared, by, path: PATHS[by] });
  return {
    auths: { link: createAuth(settings('link')), code: createAuth(settings('code')) },
    migrated: async () => {
      const { runMigrations } = await getMigrations(options(settings('code')));
      await runMigrations();
    },
  };
}

function listener(auths: Auths): RequestListener {
  const [byLink, byCode] = [toNodeHandler(auths.link), toNodeHandler(auths.code)];
  return (request, response) => {
    const isByCode = request.url?.startsWith(`${PATHS.code}/`);
    void (isByCode ? byCode : byLink)(request, response);
  };
}

function installedVersion(): string {
  const file = new URL('../../node_modules/better-auth/package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
