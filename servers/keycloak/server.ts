import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Account } from '../../conformance/subject.ts';
import { startProgram } from '../process.ts';
import { Missing, type Running, type Server, type Setting } from '../server.ts';
import { type Admin, adminOf } from './admin.ts';
import { environment, homeIn, install, VERSION } from './install.ts';
import { findJava } from './java.ts';
import { CLIENT, REALM, realm, user } from './realm.ts';
import { GOALS, keycloakSubject } from './subject.ts';
import { SUOMI_FI, suomiFi } from './suomi-fi.ts';

/** Keycloak, with a realm of its own for the city: accounts in memory, gone when it stops. */
export const keycloak: Server = {
  name: 'keycloak',
  title: 'Keycloak',
  about: {
    fi: 'Laajalti käytetty OpenID Connect -palvelin Javalla. Kirjautuminen tapahtuu sen omalla sivulla.',
    sv: 'En vida använd OpenID Connect-server i Java. Inloggningen sker på serverns egen sida.',
    en: 'A widely used OpenID Connect server in Java. Logging in happens on a page of its own.',
  },
  install,
  start,
};

/** What a page says of its client. */
const query = [
  `client_id=${CLIENT}`,
  'preset=keycloak',
  ...GOALS.map((goal) => `goal=${goal}`),
  `provider=${SUOMI_FI}:Suomi.fi`,
  'silent',
].join('&');

/** A quarter of a minute where it is alone, more than one on a busy machine. */
const PATIENCE = 180_000;

async function start(setting: Setting): Promise<Running> {
  const java = findJava();
  if (!java) throw new Missing('Keycloak needs Java 17 or newer.');
  const url = `http://localhost:${setting.port}`;
  const client = { id: 'suite', secret: randomBytes(24).toString('base64url') };
  const program = await startProgram(
    'bash',
    [join(homeIn(setting.folder), 'bin/kc.sh'), ...options(url, setting)],
    {
      env: {
        ...environment(java),
        KC_BOOTSTRAP_ADMIN_CLIENT_ID: client.id,
        KC_BOOTSTRAP_ADMIN_CLIENT_SECRET: client.secret,
      },
      log: setting.log,
      ready: `${url}/realms/master`,
      patience: PATIENCE,
    },
  );
  const admin = adminOf(url, client);
  try {
    await furnish(admin, url, setting);
  } catch (error) {
    await program.stop();
    throw error;
  }
  const issuer = `${url}/realms/${REALM}`;
  const version = `${VERSION} on Java ${java.version}`;
  const add = (account: Account): Promise<void> => admin.send('POST', `/${REALM}/users`, user(account));
  return {
    url,
    version,
    paths: [],
    element: { backend: `${issuer}?${query}`, adapter: 'oidc' },
    subjects: (mails) => [
      keycloakSubject({ issuer, clientId: CLIENT, page: setting.page, version, mails, add }),
    ],
    stop: () => program.stop(),
  };
}

/** In memory and alone: no cluster is looked for, and nobody but this machine is listened to. */
const options = (url: string, { port }: Setting): string[] => [
  'start',
  '--optimized',
  '--http-enabled=true',
  '--http-host=127.0.0.1',
  `--http-port=${port}`,
  `--hostname=${url}`,
  '--cache=local',
  // Every wrong password would be a mail, and a new one two.
  '--spi-events-listener--email--exclude-events=LOGIN_ERROR,UPDATE_CREDENTIAL',
];

async function furnish(admin: Admin, url: string, setting: Setting): Promise<void> {
  await admin.send('POST', '', suomiFi(url));
  await admin.send('POST', '', realm(url, setting));
}
