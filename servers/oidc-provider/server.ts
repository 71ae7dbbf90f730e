import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from '../../conformance/subject.ts';
import { startProgram } from '../process.ts';
import type { Running, Server, Setting } from '../server.ts';
import { CLIENT } from './configuration.ts';
import { oidcSubject } from './subject.ts';

/** The provider, with what only tests of it need. */
export interface RunningProvider extends Running {
  /** The secret of the client that is a server. */
  readonly secret: string;
  add(account: Account): Promise<void>;
}

/** oidc-provider, an OpenID-certified provider for Node.js, with a login page of its own. */
export const oidcProvider: Server = {
  name: 'oidc-provider',
  title: 'oidc-provider',
  about: {
    fi: 'OpenID Connect -palvelin Node.js:lle. Kirjautuminen tapahtuu palvelimen omalla sivulla.',
    sv: 'En OpenID Connect-server för Node.js. Inloggningen sker på serverns egen sida.',
    en: 'An OpenID Connect server for Node.js. Logging in happens on a page of its own.',
  },
  // It is a development dependency: there is nothing to fetch.
  install: async () => {},
  start: startProvider,
};

/** Starts it for pages at the setting's origin. */
export async function startProvider(setting: Setting): Promise<RunningProvider> {
  const url = `http://localhost:${setting.port}`;
  const secret = randomBytes(16).toString('base64url');
  const program = await startProgram(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    log: setting.log,
    ready: `${url}/.well-known/openid-configuration`,
    patience: 30_000,
    env: { ...process.env, ...environment(setting), SECRET: secret },
  });
  const add = (account: Account): Promise<void> => addAccount(url, secret, account);
  const version = versionOf('oidc-provider');
  return {
    url,
    version: `${version} on Node.js ${process.versions.node}`,
    paths: [],
    element: { backend: `${url}?client_id=${CLIENT}&silent`, adapter: 'oidc' },
    subjects: () => [oidcSubject({ issuer: url, page: setting.page, version, add })],
    stop: () => program.stop(),
    secret,
    add,
  };
}

const environment = ({ port, page, pages, residents }: Setting): NodeJS.ProcessEnv => ({
  PORT: String(port),
  PAGE: page,
  BACK: JSON.stringify(pages.all.map((path) => page + path)),
  ACCOUNTS: JSON.stringify(residents),
});

async function addAccount(url: string, secret: string, account: Account): Promise<void> {
  const { status } = await fetch(`${url}/accounts`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${secret}` },
    body: JSON.stringify(account),
  });
  if (status !== 204) throw new Error(`the provider takes no account: HTTP ${status}`);
}

function versionOf(name: string): string {
  const file = join(import.meta.dirname, '../../node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
