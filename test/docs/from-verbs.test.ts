import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import type { AuthBackend } from '../../src/core/backend.ts';
import { AuthError } from '../../src/core/errors.ts';
import type { Step } from '../../src/core/step.ts';
import { runExample } from './example.ts';
import { blocks, page } from './pages.ts';

const context = { locale: 'sv', returnTo: '' };
const NEW = 'uusi ja pitkä salasana';
const KEY = 'avain-sähköpostista';

/** A service of the kind that the page is about. It knows one person, and what they have been told. */
class Legacy {
  pass = 'kesä-ilta-saaristossa';
  forgotten: string[] = [];
  language: string | undefined;
  #sid = '';
  #tries = 0;
  #key = KEY;

  readonly handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    this.language = request.headers['accept-language'];
    const body = JSON.parse((await text(request)) || '{}') as Record<string, string>;
    const isIn = this.#sid !== '' && request.headers.cookie === `sid=${this.#sid}`;
    const [status, headers, said] = this.#answer(`${request.method} ${request.url}`, body, isIn);
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(said && JSON.stringify(said));
  };

  #answer(
    call: string,
    body: Record<string, string>,
    isIn: boolean,
  ): [number, Record<string, string>?, object?] {
    switch (call) {
      case 'GET /api/v3/whoami':
        return isIn ? [200, {}, { personNumber: 7, fullName: 'Erkki', mail: 'erkki@example.com' }] : [401];
      case 'POST /api/v3/login':
        return this.#login(body);
      case 'POST /api/v3/logout':
        this.#sid = '';
        return [204];
      case 'POST /api/v3/forgot':
        this.forgotten.push(body['mail'] ?? '');
        return [202];
      case 'POST /api/v3/forgot/done':
        return this.#done(body);
      case 'POST /api/v3/password':
        return isIn && body['old'] === this.pass ? this.#choose(body) : [401];
      default:
        return [404];
    }
  }

  #login({ user, pass }: Record<string, string>): [number, Record<string, string>?] {
    if (this.#tries > 2) return [429, { 'Retry-After': '60' }];
    const right = /^(erkki@example.com|eesimerkki)$/.test(user ?? '') && pass === this.pass;
    this.#tries = right ? 0 : this.#tries + 1;
    this.#sid = right ? 'a1' : this.#sid;
    return right ? [204, { 'Set-Cookie': 'sid=a1; HttpOnly; SameSite=Lax; Path=/' }] : [401];
  }

  #done(body: Record<string, string>): [number] {
    if (body['key'] !== this.#key) return [410];
    const answer = this.#choose(body);
    if (answer[0] === 204) this.#key = '';
    return answer;
  }

  #choose({ pass = '' }: Record<string, string>): [number] {
    if (pass.length < 12) return [422];
    this.pass = pass;
    return [204];
  }
}

const legacy = new Legacy();
const server = createServer((request, response) => void legacy.handle(request, response));
const own = globalThis.fetch;
let backend: AuthBackend;

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  // The module is written for a page: its addresses are the page's, and a browser keeps its cookies.
  globalThis.fetch = onPage(`http://127.0.0.1:${port}`);
  const first = blocks(page('docs/backends/from-verbs.md')).find(({ language }) => language === 'js');
  ({ backend } = (await runExample(first?.text ?? '')) as { backend: AuthBackend });
});
after(async () => {
  globalThis.fetch = own;
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function onPage(origin: string): typeof fetch {
  let cookie = '';
  return async (input, init) => {
    const request = new Request(new URL(String(input), origin), init);
    if (cookie) request.headers.set('Cookie', cookie);
    const response = await own(request);
    const [kept] = response.headers.getSetCookie();
    cookie = kept?.split(';')[0] ?? cookie;
    return response;
  };
}

const logIn = async (password: string, identifier = 'erkki@example.com'): Promise<Step> => {
  const first = await backend.begin('sign-in', context);
  return backend.answer(await backend.answer(first, { identifier }, context), { password }, context);
};
const code = async (call: Promise<Step>): Promise<string> => {
  const outcome = await call.catch((error: unknown) => error);
  return outcome instanceof AuthError ? outcome.code : `no error: ${JSON.stringify(outcome)}`;
};

describe('the example of docs/backends/from-verbs.md', () => {
  test('says who is here, and offers what there is a function for', async () => {
    const step = await backend.current(context);
    assert.deepEqual(step.step === 'signed-out' && [step.can, step.signIn], [
      ['sign-in', 'reset-password'],
      { accepts: ['email', 'username'], remember: 30 },
    ]);
    assert.equal(legacy.language, 'sv');
  });

  test('logs in by address and by user name, and out', async () => {
    for (const identifier of ['erkki@example.com', 'eesimerkki']) {
      const step = await logIn(legacy.pass, identifier);
      assert.deepEqual(step.step === 'signed-in' && [step.user, step.can], [
        { id: '7', name: 'Erkki', email: 'erkki@example.com' },
        ['change-password'],
      ]);
      assert.equal((await backend.signOut(context)).step, 'signed-out');
      assert.equal((await backend.current(context)).step, 'signed-out');
    }
  });

  test('changes a password by the present one', async () => {
    await logIn(legacy.pass);
    const step = await backend.begin('change-password', context);
    const answer = (newPassword: string, current: string) =>
      backend.answer(step, { newPassword, current }, context);
    assert.equal(await code(answer(NEW, 'väärä')), 'invalid-credentials');
    assert.equal(await code(answer('lyhyt', legacy.pass)), 'weak-password');
    assert.equal((await answer(NEW, legacy.pass)).step, 'signed-in');
    assert.equal(legacy.pass, NEW);
  });

  test('replaces a forgotten one by the link of a mail, once', async () => {
    const first = await backend.begin('reset-password', context);
    const sent = await backend.answer(first, { identifier: 'erkki@example.com' }, context);
    assert.deepEqual([sent.step, legacy.forgotten], ['mail-sent', ['erkki@example.com']]);
    const step = await backend.begin('reset-password', context, KEY);
    const answer = () => backend.answer(step, { newPassword: `toinen ${NEW}` }, context);
    assert.equal((await answer()).goal, 'sign-in');
    assert.equal(await code(answer()), 'expired');
  });

  test('tells a wrong password, and how long to wait after many', async () => {
    await backend.signOut(context);
    for (let count = 0; count < 3; count += 1)
      assert.equal(await code(logIn('väärä')), 'invalid-credentials');
    const error = (await logIn(legacy.pass).catch((thrown: unknown) => thrown)) as AuthError;
    assert.deepEqual([error.code, error.info.retryAfter], ['rate-limited', 60]);
  });
});
