import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Auth, BetterAuthOptions } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { betterAuth } from '../../src/backends/better-auth/better-auth.ts';
import { optionsIn } from '../../src/backends/better-auth/options.ts';
import type { AuthBackend } from '../../src/core/backend.ts';
import { AuthError } from '../../src/core/errors.ts';
import type { Step } from '../../src/core/step.ts';
import { runExample } from './example.ts';
import { blocks, page } from './pages.ts';

interface Mail {
  readonly to: string;
  readonly text: string;
}

interface Example {
  readonly auth: Auth;
  readonly options: BetterAuthOptions;
  readonly mailer: { send(mail: Mail): Promise<void> };
}

const ORIGIN = 'http://localhost:3000';
const EMAIL = 'uuno@example.com';
const PASSWORD = 'lokit huutavat torilla';
const context = { locale: 'sv', returnTo: '' };
const all = blocks(page('docs/backends/better-auth.md'));
const [server = '', links = ''] = all.filter(({ language }) => language === 'ts').map(({ text }) => text);
const mails: Mail[] = [];
let example: Example;
let backend: AuthBackend;

/** A browser on a page of the origin, before the server of the example. */
function browser(address: string): typeof fetch {
  const cookies = new Map<string, string>();
  return async (input, init) => {
    const request = new Request(new URL(String(input), ORIGIN), { ...init, redirect: 'manual' });
    request.headers.set('Cookie', [...cookies].map((pair) => pair.join('=')).join('; '));
    request.headers.set('Origin', ORIGIN);
    request.headers.set('X-Forwarded-For', address);
    const response = await example.auth.handler(request);
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (cookie.includes('Max-Age=0')) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
}

before(async () => {
  Object.assign(process.env, {
    ORIGIN,
    DATABASE: ':memory:',
    SECRET: 'for the length of a test, and no longer',
  });
  example = (await runExample(server, 'ts')) as Example;
  example.mailer.send = async (mail) => void mails.push(mail);
  await (await getMigrations(example.options)).runMigrations();
  const [, named = ''] =
    /backend="([^"]+)"/.exec(all.find(({ language }) => language === 'html')?.text ?? '') ?? [];
  backend = betterAuth({ ...optionsIn(named), fetch: browser('192.0.2.1') });
});

/** The code in the mail to somebody. The server does not wait for its mails; a test does. */
async function codeTo(to: string): Promise<string> {
  const until = performance.now() + 5000;
  for (;;) {
    const mail = mails.findLast((one) => one.to === to);
    if (mail) return /\d{6}/.exec(mail.text)?.[0] ?? '';
    if (performance.now() > until) throw new Error(`no mail to ${to}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('the examples of docs/backends/better-auth.md', () => {
  test('the page names everything that the server has', async () => {
    const step = await backend.current(context);
    assert.deepEqual(step.step === 'signed-out' && step.can, ['sign-in', 'reset-password', 'register']);
    assert.ok(step.step === 'signed-out' && step.signIn?.passkey);
  });

  test('the server registers by code, logs in, and takes a new address', async () => {
    const newAccount = { name: 'Uuno Uusi', email: EMAIL, newPassword: PASSWORD };
    const sent = await backend.answer(await backend.begin('register', context), { newAccount }, context);
    const done = await backend.answer(sent, { code: await codeTo(EMAIL) }, context);
    assert.equal(done.step, 'password');
    const inside = await backend.answer(done, { password: PASSWORD, remember: true }, context);
    assert.equal(inside.step === 'signed-in' && inside.can.length, 8);
    const answer = { newEmail: 'uuno.uusi@example.com', currentPassword: PASSWORD };
    const asked = await backend.answer(await backend.begin('change-email', context), answer, context);
    const changed = await backend.answer(asked, { code: await codeTo(answer.newEmail) }, context);
    assert.equal(changed.step === 'signed-in' && changed.user.email, 'uuno.uusi@example.com');
  });

  test('the hook takes no new address from an old login, whatever page it comes from', async () => {
    const fetch = browser('192.0.2.2');
    const thief = betterAuth({ url: '/api/auth', fetch });
    const password: Step = {
      step: 'password',
      goal: 'sign-in',
      identifier: 'uuno.uusi@example.com',
      remember: 0,
    };
    await thief.answer(password, { password: PASSWORD }, context);
    const { adapter } = await example.auth.$context;
    const createdAt = new Date(Date.now() - 11 * 60_000);
    const everySession = [{ field: 'createdAt', value: new Date(0), operator: 'gt' }] as const;
    await adapter.updateMany({ model: 'session', where: [...everySession], update: { createdAt } });
    const body = JSON.stringify({ newEmail: 'thief@example.com' });
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch('/api/auth/email-otp/request-email-change', {
      method: 'POST',
      headers,
      body,
    });
    assert.equal(response.status, 403);
    assert.equal(((await response.json()) as { code: string }).code, 'SESSION_NOT_FRESH');
  });

  test('many tries from one address are limited, with a wait', async () => {
    const guesser = betterAuth({ url: '/api/auth', fetch: browser('192.0.2.3') });
    const step: Step = { step: 'password', goal: 'sign-in', identifier: EMAIL, remember: 0 };
    const guess = async (): Promise<AuthError> => {
      const outcome = await guesser.answer(step, { password: 'x' }, context).catch((error: unknown) => error);
      assert.ok(outcome instanceof AuthError);
      return outcome;
    };
    for (let count = 0; count < 3; count += 1) assert.equal((await guess()).code, 'invalid-credentials');
    const { code: limited, info } = await guess();
    assert.equal(limited, 'rate-limited');
    assert.ok((info.retryAfter ?? 0) > 0 && (info.retryAfter ?? 0) <= 10, String(info.retryAfter));
  });

  test('links lead to pages, each to its own', async () => {
    const sent: string[] = [];
    const said = links.replace(
      /async \(_to: string, _link: string\)[^;]*;/,
      'async (_, link) => globalThis.sent(link);',
    );
    assert.notEqual(said, links);
    Object.assign(globalThis, { sent: (link: string) => sent.push(link) });
    const { byLink } = (await runExample(said, 'ts')) as { byLink: BetterAuthOptions };
    const user = {
      id: 'u',
      email: EMAIL,
      name: '',
      emailVerified: true,
      createdAt: new Date(),
      updatedAt: new Date(),
    };
    const token = (payload: object) =>
      `e30.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.seal`;
    await byLink.emailAndPassword?.sendResetPassword?.({ user, url: '', token: 't1' });
    for (const payload of [{ email: EMAIL }, { email: EMAIL, updateTo: 'b@example.com' }])
      await byLink.emailVerification?.sendVerificationEmail?.({ user, url: '', token: token(payload) });
    assert.deepEqual(
      sent.map((link) => new URL(link).pathname),
      ['/uusi-salasana', '/tunnus', '/asetukset'],
    );
  });
});
