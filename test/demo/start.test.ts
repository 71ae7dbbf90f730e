import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { start, type Started } from '../../demo/server/start.ts';
import { StartError } from '../../demo/server/start-error.ts';
import { erkki } from './fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'avain-start-'));
let folders = 0;
const freshFolder = () => join(folder, String(folders++));
after(() => rmSync(folder, { recursive: true }));

const login = JSON.stringify({ identifier: erkki.email, password: erkki.password, remember: true });
const headers = { 'Auth-Request': '1', 'Content-Type': 'application/json' };

describe('starting the server', () => {
  const started = new Set<Started>();
  afterEach(async () => {
    for (const server of started) await server.stop();
    started.clear();
  });

  const run = async (env: Record<string, string>) => {
    const server = await start({ PORT: '0', AVAIN_DATA: ':memory:', ...env });
    started.add(server);
    return server;
  };
  /** The one sentence with which it does not start. */
  const refusal = async (env: Record<string, string>): Promise<string> => {
    const error: unknown = await run(env).catch((thrown: unknown) => thrown);
    assert.ok(error instanceof StartError, 'it started, or failed in another way');
    assert.doesNotMatch(error.message, /\n/);
    return error.message;
  };

  test('is reached by name and by number', async () => {
    const { url } = await run({ AVAIN_SEED: '0' });
    for (const host of ['localhost', '127.0.0.1']) {
      assert.equal((await fetch(`http://${host}:${new URL(url).port}/auth/v1/session`)).status, 200);
    }
  });

  test('takes calls without a body, and bodies whose length nobody announced', async () => {
    const { url } = await run({});
    const deleted = await fetch(`${url}/auth/v1/session`, {
      method: 'DELETE',
      headers: { 'Auth-Request': '1' },
    });
    assert.equal(deleted.status, 200);
    const body = new Blob([login]).stream();
    const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
    const posted = await fetch(`${url}/auth/v1/sign-in/password`, init);
    assert.equal(posted.status, 200);
  });

  test('without PORT it takes the next free one from 8080 on', async () => {
    const [first, second] = [
      await run({ PORT: '', AVAIN_SEED: '0' }),
      await run({ PORT: '', AVAIN_SEED: '0' }),
    ];
    assert.ok(Number(new URL(first.url).port) >= 8080);
    assert.ok(Number(new URL(second.url).port) > Number(new URL(first.url).port));
    assert.equal((await fetch(`${second.url}/auth/v1/session`)).status, 200);
  });

  test('a PORT that is in use, or is no port, is one sentence', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    assert.ok(typeof address === 'object' && address);
    const said = await refusal({ PORT: String(address.port), AVAIN_SEED: '0' });
    other.close();
    assert.equal(said, `Port ${address.port} is in use; free one, or name another with PORT.`);
    for (const PORT of ['http', '-1', '65536', '80.5'])
      assert.match(await refusal({ PORT }), /^PORT must be a number/);
  });

  test('a data folder that cannot be written to, or holds a damaged secret, is one sentence', async () => {
    const file = freshFolder();
    writeFileSync(file, 'a file, no folder');
    assert.match(
      await refusal({ AVAIN_DATA: join(file, 'data') }),
      /^The data folder .* cannot be used .*AVAIN_DATA\.$/,
    );
    const AVAIN_DATA = freshFolder();
    await (await run({ AVAIN_DATA, AVAIN_SEED: '0' })).stop();
    started.clear();
    writeFileSync(join(AVAIN_DATA, 'secret'), 'short');
    assert.match(await refusal({ AVAIN_DATA }), /^The data folder .*"secret" in it is damaged/);
  });

  test('a secret that is too short and an origin that is none are one sentence', async () => {
    assert.match(await refusal({ AVAIN_SECRET: 'short' }), /^AVAIN_SECRET needs at least 32 characters/);
    assert.match(
      await refusal({ AVAIN_ORIGIN: 'asiointi.example.fi' }),
      /^AVAIN_ORIGIN must be an address like/,
    );
  });

  test('in production it does not start with demo residents, asked for or left over', async () => {
    const production = { AVAIN_DATA: freshFolder(), NODE_ENV: 'production' };
    assert.match(await refusal(production), /^A production server does not start with the demo residents/);
    await (await run({ AVAIN_DATA: production.AVAIN_DATA })).stop();
    started.clear();
    const left = {
      ...production,
      AVAIN_SEED: '0',
      AVAIN_SMTP_URL: 'smtp://127.0.0.1:1',
      AVAIN_ORIGIN: 'https://a.fi',
    };
    assert.match(await refusal(left), /^A production server does not start/);
  });

  test('in production it does not start without an origin for the links in mails', async () => {
    const production = { AVAIN_DATA: freshFolder(), NODE_ENV: 'production', AVAIN_SEED: '0' };
    const sentence = await refusal({ ...production, AVAIN_SMTP_URL: 'smtp://127.0.0.1:1' });
    assert.match(sentence, /^A production server needs to know where people see it.* AVAIN_ORIGIN\.$/);
  });

  test('the minutes of a session are a number, and count', async () => {
    for (const AVAIN_SESSION_MINUTES of ['soon', '-1', '1441'])
      assert.match(await refusal({ AVAIN_SESSION_MINUTES }), /^AVAIN_SESSION_MINUTES must be a number/);
    const { url } = await run({ AVAIN_SESSION_MINUTES: '0.5' });
    const init = { method: 'POST', headers, body: login.replace('true', 'false') };
    const before = Date.now();
    const response = await fetch(`${url}/auth/v1/sign-in/password`, init);
    const { expiresAt } = (await response.json()) as { expiresAt: string };
    const life = Date.parse(expiresAt) - before;
    assert.ok(life >= 30_000 && life < 60_000, `${life} ms`);
  });

  test('links in mails lead back to it, whatever the Host header says', async () => {
    const { url } = await run({});
    const request = httpRequest(`${url}/auth/v1/reset-password/identifier`, {
      method: 'POST',
      headers: { ...headers, Host: 'evil.example' },
    });
    request.end(JSON.stringify({ identifier: erkki.email }));
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    response.resume();
    assert.equal(response.statusCode, 202);
    const [mail] = (await (await fetch(`${url}/posti.json`)).json()) as { text: string }[];
    assert.ok(mail?.text.includes(`${url}/auth/v1/mail/reset-password?token=`), mail?.text);
  });

  test('in production it does not start without a mail relay', async () => {
    const production = { AVAIN_DATA: freshFolder(), NODE_ENV: 'production', AVAIN_SEED: '0' };
    assert.match(await refusal(production), /^A production server needs a mail relay: set AVAIN_SMTP_URL/);
  });

  test('a mail relay that is no address is one sentence, and its password is not in it', async () => {
    const sentence = await refusal({ AVAIN_SMTP_URL: 'http://user:hemmelig@relay.example.fi' });
    assert.match(sentence, /^AVAIN_SMTP_URL must be an address like/);
    assert.ok(!sentence.includes('hemmelig'));
  });

  test('a database that is no address is one sentence, and its password is not in it', async () => {
    for (const place of ['mysql://user:hemmelig@localhost/avain', 'postgres://user:hemmelig@localhost']) {
      const sentence = await refusal({ AVAIN_DATABASE_URL: place });
      assert.match(sentence, /^AVAIN_DATABASE_URL must be an address like/);
      assert.ok(!sentence.includes('hemmelig'));
    }
  });

  test('a sender that is no address is one sentence', async () => {
    assert.match(await refusal({ AVAIN_MAIL_FROM: 'Saarilahti' }), /^AVAIN_MAIL_FROM must be like/);
  });

  test('in production, with nobody from the demo, it runs and shows no mails', async () => {
    const { url, residents } = await run({
      NODE_ENV: 'production',
      AVAIN_SEED: '0',
      AVAIN_SMTP_URL: 'smtp://127.0.0.1:1',
      AVAIN_ORIGIN: 'https://asiointi.example.fi',
    });
    assert.deepEqual(residents, []);
    assert.equal((await fetch(`${url}/auth/v1/session`)).status, 200);
    assert.equal((await fetch(`${url}/posti.json`)).status, 404);
  });

  test('over TLS the cookie is __Host-avain and Secure', async () => {
    const { url } = await run({ AVAIN_TLS: '1' });
    assert.match(url, /^https:\/\/localhost:\d+$/);
    const options = { method: 'POST', headers, rejectUnauthorized: false, agent: false };
    const request = httpsRequest(`${url}/auth/v1/sign-in/password`, options);
    request.end(login);
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    response.resume();
    assert.match(
      response.headers['set-cookie']?.[0] ?? '',
      /^__Host-avain=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  test('its secret and its database are nobody else’s to read', async () => {
    const AVAIN_DATA = freshFolder();
    await run({ AVAIN_DATA, AVAIN_SEED: '0' });
    for (const file of ['secret', 'avain.sqlite'])
      assert.equal(statSync(join(AVAIN_DATA, file)).mode & 0o777, 0o600);
  });
});

describe('the process', () => {
  const main = fileURLToPath(new URL('../../demo/server/main.ts', import.meta.url));
  const running = new Set<ChildProcess>();
  afterEach(() => {
    for (const child of running) child.kill('SIGKILL');
  });

  const spawnServer = (env: Record<string, string>) => {
    const { PATH = '' } = process.env;
    const child = spawn(process.execPath, [main], { env: { PATH, PORT: '0', ...env } });
    running.add(child);
    const seen = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (seen.out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (seen.err += text));
    const ended = once(child, 'close').then(([code]: unknown[]) => {
      running.delete(child);
      return { code, ...seen };
    });
    return { child, seen, ended };
  };
  /** Waits until the server says where it is. */
  const ready = async ({ child, seen, ended }: ReturnType<typeof spawnServer>): Promise<string> => {
    for (;;) {
      const url = /Avain is at (\S+)/.exec(seen.out)?.[1];
      if (url) return url;
      const end = await Promise.race([once(child.stdout, 'data').then(() => undefined), ended]);
      assert.equal(end, undefined, `it ended: ${seen.err}`);
    }
  };

  test('says who lives there, stops when told, and a login outlives it', async () => {
    const AVAIN_DATA = freshFolder();
    const first = spawnServer({ AVAIN_DATA });
    const reply = await fetch(`${await ready(first)}/auth/v1/sign-in/password`, {
      method: 'POST',
      headers,
      body: login,
    });
    const cookie = reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    first.child.kill('SIGTERM');
    const { code, out, err } = await first.ended;
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    for (const text of ['/galleria', erkki.name, erkki.email, erkki.username ?? '-', erkki.password])
      assert.ok(out.includes(text));

    const second = spawnServer({ AVAIN_DATA });
    const session = await fetch(`${await ready(second)}/auth/v1/session`, { headers: { Cookie: cookie } });
    assert.equal(((await session.json()) as { step: string }).step, 'signed-in');
    second.child.kill('SIGINT');
    assert.equal((await second.ended).code, 0);
  });

  test('two that start at the same moment share a data folder', async () => {
    const env = { AVAIN_DATA: freshFolder() };
    const [first, second] = [spawnServer(env), spawnServer(env)];
    const [one, other] = await Promise.all([ready(first), ready(second)]);
    const reply = await fetch(`${one}/auth/v1/sign-in/password`, { method: 'POST', headers, body: login });
    const Cookie = reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const session = await fetch(`${other}/auth/v1/session`, { headers: { Cookie } });
    assert.equal(((await session.json()) as { step: string }).step, 'signed-in');
  });

  test('does without the client of PostgreSQL where none is asked for', async () => {
    const hooks = `import { registerHooks } from 'node:module';
      registerHooks({ resolve: (name, context, next) => {
        if (name === 'pg') throw new Error('pg was asked for');
        return next(name, context);
      } });`;
    const NODE_OPTIONS = `--import "data:text/javascript,${encodeURIComponent(hooks)}"`;
    await ready(spawnServer({ AVAIN_DATA: freshFolder(), NODE_OPTIONS }));
    const AVAIN_DATABASE_URL = 'postgres://avain@127.0.0.1:1/avain';
    assert.match((await spawnServer({ AVAIN_DATABASE_URL, NODE_OPTIONS }).ended).err, /pg was asked for/);
  });

  test('does not start: one line, and the exit code 1', async () => {
    const { code, out, err } = await spawnServer({ PORT: 'http', AVAIN_DATA: freshFolder() }).ended;
    assert.deepEqual(
      { code, out, err },
      { code: 1, out: '', err: 'PORT must be a number from 0 to 65535, not "http".\n' },
    );
  });
});
