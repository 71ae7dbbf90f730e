import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { before, test } from 'node:test';
import type { Auth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { totp } from '../../conformance/answers.ts';
import { createAuth, options } from '../../servers/better-auth/auth.ts';
import type { Letters } from '../../servers/better-auth/letters.ts';
import { addPerson, newPerson } from '../../servers/better-auth/people.ts';
import { betterAuth } from '../../src/backends/better-auth/better-auth.ts';
import { optionsIn } from '../../src/backends/better-auth/options.ts';
import type { AuthBackend } from '../../src/core/backend.ts';
import { AuthError } from '../../src/core/errors.ts';
import type { Step } from '../../src/core/step.ts';

// What the conformance suite does not ask, since it is this server's own: the real one, without a network in between.

const PAGE = 'http://localhost:3000';
const DAY = 24 * 60 * 60 * 1000;
const context = { locale: 'sv', returnTo: '' };
const database = new DatabaseSync(':memory:');
const sent: { readonly to: string; readonly text: string }[] = [];
const note = async (to: string, text: string = ''): Promise<void> => void sent.push({ to, text });
const letters: Letters = {
  resetLink: note,
  proofLink: note,
  code: note,
  alreadyRegistered: note,
  passwordChanged: note,
  emailChanged: note,
};
const setting = { database, secret: randomBytes(32).toString('hex'), page: PAGE, path: '/api/auth', letters };
let auth: Auth;
let visitors = 0;

before(async () => {
  auth = createAuth({ ...setting, by: 'link' });
  await (await getMigrations(options({ ...setting, by: 'link' }))).runMigrations();
});

/** A browser with its cookies, and the flags that they came with. */
class Jar {
  readonly flags: Map<string, string> = new Map();
  readonly backend: AuthBackend;
  readonly #values = new Map<string, string>();
  readonly #address = `192.0.2.${(visitors += 1)}`;

  constructor() {
    const has = 'username&passkeys&two-factor&register&change-email&delete-account&remember=7';
    this.backend = betterAuth({ ...optionsIn(`/api/auth?${has}`), fetch: this.#fetch });
  }

  logIn(step: Step, password: string, remember: boolean = false): Promise<Step> {
    return this.backend.answer(step, { password, remember }, context);
  }

  readonly #fetch: typeof fetch = async (input, init) => {
    const request = new Request(new URL(String(input), PAGE), { ...init, redirect: 'manual' });
    request.headers.set('Cookie', [...this.#values].map((pair) => pair.join('=')).join('; '));
    request.headers.set('Origin', PAGE);
    request.headers.set('X-Forwarded-For', this.#address);
    const response = await auth.handler(request);
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = '', flags = ''] = /^([^=]+)=([^;]*)(.*)/.exec(cookie) ?? [];
      this.flags.set(name, flags);
      if (flags.includes('Max-Age=0')) this.#values.delete(name);
      else this.#values.set(name, value);
    }
    return response;
  };
}

async function resident(): Promise<{ email: string; password: string; jar: Jar; step: Step }> {
  const account = newPerson();
  await addPerson(auth, account);
  const step: Step = { step: 'password', goal: 'sign-in', identifier: account.email, remember: 7 };
  return { ...account, jar: new Jar(), step };
}

/** The mail to somebody, waited for: the server does not wait for it. */
async function mailTo(to: string): Promise<string> {
  const until = performance.now() + 5000;
  for (;;) {
    const mail = sent.findLast((one) => one.to === to);
    if (mail) return mail.text;
    if (performance.now() > until) throw new Error(`no mail to ${to}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Sets up codes of an app, and says its secret. */
async function setUp(jar: Jar, password: string): Promise<string> {
  const { backend } = jar;
  const step = await backend.answer(await backend.begin('set-up-totp', context), { password }, context);
  assert.ok(step.step === 'new-totp');
  await backend.answer(step, { totpCode: totp(step.secret) }, context);
  return step.secret;
}

const age = (email: string, ms: number): void => {
  const ofUser = '"userId" = (SELECT id FROM user WHERE email = ?)';
  const then = new Date(Date.now() - ms).toISOString();
  database.prepare(`UPDATE session SET "createdAt" = ? WHERE ${ofUser}`).run(then, email);
};

const sessionsOf = async ({ backend }: Jar): Promise<number> => {
  const step = await backend.begin('account', context);
  return step.step === 'account' ? step.sessions.length : -1;
};

test('a login lasts as long as the browser, unless it is to be remembered', async () => {
  const { jar, step, password } = await resident();
  await jar.logIn(step, password);
  assert.doesNotMatch(jar.flags.get('better-auth.session_token') ?? '', /Max-Age/);
  assert.match(jar.flags.get('better-auth.session_token') ?? '', /HttpOnly/);
  const short = await jar.backend.current(context);
  assert.equal(
    short.step === 'signed-in' && Math.round(Date.parse(short.expiresAt ?? '') / DAY - Date.now() / DAY),
    1,
  );
  await jar.backend.signOut(context);
  await jar.logIn(step, password, true);
  assert.match(jar.flags.get('better-auth.session_token') ?? '', /Max-Age=604800/);
});

test('the second factor by mail; a device that is trusted is asked no more', async () => {
  const { jar, step, password, email } = await resident();
  await jar.logIn(step, password);
  await setUp(jar, password);
  await jar.backend.signOut(context);
  const app = await jar.logIn(step, password);
  assert.equal(app.step === 'code' && app.via, 'totp');
  const mailed = await jar.backend.answer(app, { other: 'email-code' }, context);
  const code = await mailTo(email);
  const wrong = await jar.backend
    .answer(mailed, { code: '000000' }, context)
    .catch((error: unknown) => error);
  assert.ok(wrong instanceof AuthError && wrong.code === 'invalid-code');
  const inside = await jar.backend.answer(mailed, { code, trust: true }, context);
  assert.equal(inside.step, 'signed-in');
  await jar.backend.signOut(context);
  assert.equal((await jar.logIn(step, password)).step, 'signed-in');
  const elsewhere = await new Jar().logIn(step, password);
  assert.equal(elsewhere.step, 'code');
});

test('a new address asks for the password and the second factor, and leaves one session', async () => {
  const { jar, step, password, email } = await resident();
  await jar.logIn(step, password);
  const secret = await setUp(jar, password);
  age(email, 11 * 60_000);
  const first = await jar.backend.begin('change-email', context);
  const newEmail = `uusi.${email}`;
  const code = await jar.backend.answer(first, { newEmail, currentPassword: password }, context);
  assert.equal(code.step === 'code' && code.via, 'totp');
  const sentTo = await jar.backend.answer(code, { code: totp(secret, 1) }, context);
  assert.deepEqual([sentTo.step, 'to' in sentTo && sentTo.to], ['mail-sent', newEmail]);
  assert.equal(await sessionsOf(jar), 1);
  const confirm = await jar.backend.begin('change-email', context, await mailTo(newEmail));
  assert.equal(confirm.step === 'confirm' && confirm.about, newEmail);
  const after = await jar.backend.answer(confirm, { confirmed: true }, context);
  assert.equal(after.step === 'signed-in' && after.user.email, newEmail);
  assert.equal(await mailTo(email), '', 'the old address is told');
});

test('a login of more than a day asks for its password before it shows the account, or takes a passkey', async () => {
  const { jar, step, password, email } = await resident();
  await jar.logIn(step, password, true);
  for (const goal of ['account', 'add-passkey'] as const) {
    age(email, DAY + 60_000);
    const asked = await jar.backend.begin(goal, context);
    assert.deepEqual([asked.step, asked.goal, 'why' in asked && asked.why], ['password', goal, 'sensitive']);
    const after = await jar.backend.answer(asked, { password }, context);
    assert.equal(after.step, goal === 'account' ? 'account' : 'new-passkey');
  }
  assert.equal(await sessionsOf(jar), 1);
  assert.match(jar.flags.get('better-auth.session_token') ?? '', /Max-Age=604800/, 'it stays remembered');
});

test('codes of an app are turned off again', async () => {
  const { jar, step, password } = await resident();
  await jar.logIn(step, password);
  await setUp(jar, password);
  const first = await jar.backend.begin('set-up-totp', context);
  const asked = await jar.backend.answer(first, { confirmed: true }, context);
  const after = await jar.backend.answer(asked, { password }, context);
  assert.equal(after.step === 'account' && after.totp, false);
  assert.equal((await new Jar().logIn(step, password)).step, 'signed-in');
});

test('an account whose address was not proved gets another link with the right password', async () => {
  const { jar } = await resident();
  const email = `uuno.${randomBytes(4).toString('hex')}@example.com`;
  const newAccount = { name: 'Uuno', email, newPassword: 'lokit huutavat torilla' };
  await jar.backend.answer(await jar.backend.begin('register', context), { newAccount }, context);
  const first = await mailTo(email);
  sent.length = 0;
  const step: Step = { step: 'password', goal: 'sign-in', identifier: email, remember: 0 };
  const refused = await jar.logIn(step, newAccount.newPassword).catch((error: unknown) => error);
  assert.ok(refused instanceof AuthError && refused.code === 'invalid-credentials');
  const confirm = await jar.backend.begin('register', context, (await mailTo(email)) || first);
  const login = await jar.backend.answer(confirm, { confirmed: true }, context);
  assert.deepEqual([login.step, login.goal], ['password', 'sign-in']);
  assert.equal((await jar.logIn(login, newAccount.newPassword)).step, 'signed-in');
});
