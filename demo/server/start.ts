import { type Resident, residents } from '../rules/residents.ts';
import { allowedFrom } from './allowed-origins.ts';
import { type App, type AppOptions, createApp } from './app.ts';
import { databaseFrom } from './data.ts';
import { listen } from './listen.ts';
import { StartError } from './start-error.ts';

/** A server that runs. */
export interface Started {
  readonly url: string;
  /** Who lives in the demo. */
  readonly residents: readonly Resident[];
  /** Lets replies under way finish, then closes the database. */
  stop(): Promise<void>;
}

/**
 * Starts the server as the environment says: PORT, NODE_ENV, and AVAIN_DATA, AVAIN_DATABASE_URL,
 * AVAIN_DATABASE_CONNECTIONS, AVAIN_SEED, AVAIN_SECRET, AVAIN_ORIGIN, AVAIN_ALLOWED_ORIGINS, AVAIN_TRUST_PROXY,
 * AVAIN_TLS, AVAIN_SESSION_MINUTES, AVAIN_SMTP_URL, AVAIN_MAIL_FROM.
 *
 * @param pages adds the demo's pages beside the contract
 * @throws StartError with one sentence for the person who starts it
 */
export async function start(
  env: Readonly<Record<string, string | undefined>>,
  pages?: AppOptions['pages'],
): Promise<Started> {
  const port = env['PORT'] ? { port: portFrom(env['PORT']) } : {};
  const options = optionsFrom(env);
  const app = await createApp(pages ? { ...options, pages } : options);
  const server = await listen(app, { tls: env['AVAIN_TLS'] === '1', ...port }).catch((error: unknown) =>
    closeAndThrow(app, error),
  );
  app.listensAt(server.url);
  return {
    url: server.url,
    residents: options.residents,
    stop: async () => {
      await server.close();
      await app.close();
    },
  };
}

function optionsFrom(
  env: Readonly<Record<string, string | undefined>>,
): AppOptions & Pick<Started, 'residents'> {
  return {
    dataDir: env['AVAIN_DATA'] || 'data',
    ...databaseFrom(env['AVAIN_DATABASE_URL'], env['AVAIN_DATABASE_CONNECTIONS']),
    residents: env['AVAIN_SEED'] === '0' ? [] : residents,
    production: env['NODE_ENV'] === 'production',
    trustProxy: env['AVAIN_TRUST_PROXY'] === '1',
    ...(env['AVAIN_ORIGIN'] ? { origin: originFrom(env['AVAIN_ORIGIN']) } : {}),
    allowedOrigins: allowedFrom(env['AVAIN_ALLOWED_ORIGINS']),
    ...(env['AVAIN_SESSION_MINUTES'] ? { sessionMinutes: minutesFrom(env['AVAIN_SESSION_MINUTES']) } : {}),
    ...(env['AVAIN_SECRET'] ? { secret: env['AVAIN_SECRET'] } : {}),
    ...(env['AVAIN_SMTP_URL'] ? { smtpUrl: smtpFrom(env['AVAIN_SMTP_URL']) } : {}),
    ...(env['AVAIN_MAIL_FROM'] ? { mailFrom: senderFrom(env['AVAIN_MAIL_FROM']) } : {}),
  };
}

async function closeAndThrow(app: App, error: unknown): Promise<never> {
  await app.close();
  throw error;
}

function portFrom(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new StartError(`PORT must be a number from 0 to 65535, not "${text}".`);
}

function minutesFrom(text: string): number {
  const minutes = Number(text);
  if (minutes > 0 && minutes <= 24 * 60) return minutes;
  throw new StartError(`AVAIN_SESSION_MINUTES must be a number of at most 1440, not "${text}".`);
}

function originFrom(text: string): string {
  const origin = URL.parse(text)?.origin;
  if (origin && origin !== 'null') return origin;
  throw new StartError(`AVAIN_ORIGIN must be an address like https://asiointi.example.fi, not "${text}".`);
}

/** The address holds a password, so it is not repeated. */
function smtpFrom(text: string): string {
  if (/^smtps?:$/.test(URL.parse(text)?.protocol ?? '')) return text;
  throw new StartError('AVAIN_SMTP_URL must be an address like smtp://user:password@relay.example.fi:587.');
}

function senderFrom(text: string): string {
  if (/^[^<>@]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/.test(text)) return text;
  throw new StartError(`AVAIN_MAIL_FROM must be like "Saarilahti <noreply@example.fi>", not "${text}".`);
}
