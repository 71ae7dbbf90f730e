import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFront } from '../front.ts';
import { runProgram, startProgram } from '../process.ts';
import { pages as standPages } from '../page.ts';
import { freePort } from '../port.ts';
import type { Running, Server, Setting } from '../server.ts';
import { createIdentity } from './admin.ts';
import { configuration, paths, type Settings } from './config.ts';
import { install, VERSION } from './install.ts';
import { subject } from './subject.ts';

/** What the elements are told of it, as a page writes it. */
const BACKEND = '/?username&code&recovery&register&passkeys&two-factor&issuer=Saarilahti';

/** Milliseconds that it may take on a busy machine; alone it takes one and a half. */
const PATIENCE = 60_000;

/**
 * Ory Kratos on SQLite, twice: what a recovery mail holds is a setting of the whole server. The second one has a front of
 * its own and no residents. What they know is forgotten when they start again.
 */
export const kratos: Server = {
  name: 'kratos',
  title: 'Ory Kratos',
  about: {
    fi: 'Tilien palvelin Go-kielellä. Toimii samassa osoitteessa kuin sivut, istunto on evästeessä.',
    sv: 'En server för konton, skriven i Go. Svarar på samma adress som sidorna, sessionen är en kaka.',
    en: 'A server for accounts, in Go. It answers at the same address as the pages, with a session cookie.',
  },
  install,
  start,
};

async function start(setting: Setting): Promise<Running> {
  const { page, pages, port, residents } = setting;
  const byCode = await startOne(setting, { page, pages, port, recovery: 'code' });
  const front = await openFront();
  const [url, version] = [`http://127.0.0.1:${port}`, VERSION];
  const element = { backend: BACKEND, adapter: 'kratos' };
  const stop = async (): Promise<void> => {
    await front.close();
    await byCode.stop();
  };
  try {
    for (const resident of residents) await createIdentity(byCode.admin, resident);
    const other = await freePort();
    const byLink = await startOne(setting, {
      page: front.url,
      pages: standPages,
      port: other,
      recovery: 'link',
    });
    front.show({ url: `http://127.0.0.1:${other}`, paths, element });
    return {
      url,
      version,
      paths,
      element,
      subjects: (mails) => [
        subject({ name: 'Ory Kratos, by code', version, page, admin: byCode.admin, mails }),
        subject({ name: 'Ory Kratos, by link', version, page: front.url, admin: byLink.admin, mails }),
      ],
      stop: async () => {
        await byLink.stop();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface One {
  /** Address of the admin API, on loopback. */
  readonly admin: string;
  stop(): Promise<void>;
}

async function startOne(
  { folder, smtp, log }: Setting,
  where: Pick<Settings, 'page' | 'pages' | 'port' | 'recovery'>,
): Promise<One> {
  const adminPort = await freePort();
  const [database, config] = [
    join(folder, `${where.recovery}.sqlite`),
    join(folder, `${where.recovery}.json`),
  ];
  for (const end of ['', '-shm', '-wal']) rmSync(database + end, { force: true });
  writeFileSync(config, configuration({ ...where, adminPort, smtp, database }));
  const command = join(folder, 'kratos');
  await runProgram(command, ['migrate', 'sql', '-e', '--yes', '-c', config], { log });
  const admin = `http://127.0.0.1:${adminPort}`;
  const ready = `${admin}/admin/health/ready`;
  // Without TLS, as loopback is: that is what it calls development.
  const args = ['serve', '--dev', '--watch-courier', '-c', config];
  const { stop } = await startProgram(command, args, { log, ready, patience: PATIENCE });
  return { admin, stop };
}
