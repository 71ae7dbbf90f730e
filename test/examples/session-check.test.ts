import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { after, afterEach, before, describe, test } from 'node:test';
import { residents } from '../../demo/rules/residents.ts';
import { ReferenceServer } from '../helpers/reference-server.ts';
import { AuthFront, type Odd } from './auth-front.ts';
import { languages, type Service, startService } from './languages.ts';
import { install } from './programs.ts';

const [erkki, saga] = residents;
assert.ok(erkki && saga);
const NAME = '__Host-avain';
/** What the examples wait is three seconds; a slow machine may need some more. */
const LONGEST_WAIT = 8000;
const PAGE = '/omat-asiat?sivu=2&haku=%C3%A4';
const DATA = '/api/omat';

const odd: Readonly<Record<string, Odd>> = {
  'a failure': {
    status: 500,
    type: 'application/problem+json',
    body: '{"code":"server","step":"signed-in"}',
  },
  'the page of a proxy': { status: 200, type: 'text/html', body: '<h1>Huolto</h1>' },
  nothing: { status: 200, body: '' },
  'a list': { status: 200, body: '[]' },
  'nobody by name': { status: 200, body: '{"step":"signed-in","goal":"browse"}' },
  'an empty id': { status: 200, body: '{"step":"signed-in","user":{"id":"","name":"x","email":"x"}}' },
  'a redirect': { status: 302, location: '/kirjaudu', body: '' },
};

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

for (const [name, language] of Object.entries(languages)) {
  const missing = install(language);
  const skip = missing ?? false;
  if (missing) console.error(`skipped: the example in ${name} (${missing})`);

  describe(`a service's back end in ${name}`, { skip }, () => {
    let server: ReferenceServer;
    let front: AuthFront;
    let service: Service;

    before(async () => {
      // As behind a proxy: people see HTTPS, so the cookie has the name that it has in production.
      const env = { AVAIN_ORIGIN: 'https://asiointi.example.fi' };
      server = await ReferenceServer.start({ env });
      front = await new AuthFront(server.url).listen();
      const told = { AUTH_URL: front.url, SESSION_COOKIE: NAME, LOGIN_URL: '/kirjaudu' };
      service = await startService(language, await freePort(), told);
    });
    after(async () => {
      await service?.stop();
      front?.close();
      await server?.stop();
    });
    afterEach(() => {
      front.odd = undefined;
      front.asked.length = 0;
    });

    /** Logs in at the auth server; the cookie as the browser then sends it. */
    const logIn = async ({ email, password }: { readonly email: string; readonly password: string }) => {
      const response = await fetch(`${server.url}/auth/v1/sign-in/password`, {
        method: 'POST',
        headers: { 'Auth-Request': '1', 'Content-Type': 'application/json' },
        body: JSON.stringify({ identifier: email, password }),
      });
      assert.equal(response.status, 200);
      const [cookie = ''] = response.headers.getSetCookie();
      return cookie.split(';')[0] ?? '';
    };
    const ask = (path: string, cookie = '', headers: Record<string, string> = {}) =>
      fetch(service.url + path, {
        redirect: 'manual',
        headers: { ...headers, ...(cookie && { Cookie: cookie }) },
      });
    const isNobody = async (cookie: string) => {
      const data = await ask(DATA, cookie);
      assert.equal(data.status, 401);
      const page = await ask(PAGE, cookie);
      assert.equal(page.status, 303);
      const to = new URL(page.headers.get('Location') ?? '', service.url);
      assert.deepEqual([to.pathname, to.searchParams.get('return-to')], ['/kirjaudu', PAGE]);
    };
    const isUnknown = async (cookie: string) => {
      for (const path of [DATA, PAGE]) {
        const response = await ask(path, cookie);
        assert.deepEqual([response.status, response.headers.get('Retry-After')], [503, '5'], path);
        assert.doesNotMatch(await response.text(), /Erkki|kirjaudu/i);
      }
    };

    test('nobody is sent to the login and back, or told 401, and the auth server is not troubled', async () => {
      await isNobody('');
      await isNobody('seuranta=1; toinen=2');
      assert.equal(front.asked.length, 0);
    });

    test('who is logged in is greeted by name, and known by an id', async () => {
      const cookie = await logIn(erkki);
      const page = await ask(PAGE, cookie);
      assert.equal(page.status, 200);
      assert.ok((await page.text()).includes(`Hei, ${erkki.name}!`));
      const data = (await (await ask(DATA, cookie)).json()) as { id: string; name: string };
      const step = await fetch(`${server.url}/auth/v1/session`, { headers: { Cookie: cookie } });
      const { user } = (await step.json()) as { user: { id: string } };
      assert.deepEqual(data, { id: user.id, name: erkki.name });
    });

    test('nothing of it is kept by a cache', async () => {
      const cookie = await logIn(erkki);
      for (const [path, sent] of [
        [PAGE, cookie],
        [DATA, cookie],
        [PAGE, ''],
        [DATA, ''],
      ] as const)
        assert.equal((await ask(path, sent)).headers.get('Cache-Control'), 'no-store');
    });

    test('a name that is markup stays a name', async () => {
      const cookie = await logIn(saga);
      const hostile = `<img src=x onerror="alert('1')"> & Co`;
      server.change('UPDATE user SET name = ? WHERE email = ?', hostile, saga.email);
      const page = await (await ask(PAGE, cookie)).text();
      assert.doesNotMatch(page, /<img|onerror="/);
      const data = (await (await ask(DATA, cookie)).json()) as { name: string };
      assert.equal(data.name, hostile);
      server.change('UPDATE user SET name = ? WHERE email = ?', saga.name, saga.email);
    });

    test('a forged, an ended and an expired session are nobody', async () => {
      await isNobody(`${NAME}=made-up`);
      await isNobody(`${NAME}=`);
      const left = await logIn(erkki);
      await fetch(`${server.url}/auth/v1/session`, {
        method: 'DELETE',
        headers: { 'Auth-Request': '1', Cookie: left },
      });
      await isNobody(left);
      const expired = await logIn(saga);
      assert.equal((await ask(DATA, expired)).status, 200);
      server.change('UPDATE session SET expiresAt = ?', new Date(0).toISOString());
      await isNobody(expired);
    });

    test('a login that waits for its code is nobody', async () => {
      front.odd = { status: 200, body: '{"step":"code","goal":"sign-in","via":"totp","trust":false}' };
      await isNobody(`${NAME}=x`);
    });

    test('the session’s cookie and the language go on, and nothing else of what the browser sent', async () => {
      const cookie = await logIn(erkki);
      const sent = {
        Authorization: 'Bearer salainen',
        'Accept-Language': 'sv-FI, sv;q=0.9',
        'User-Agent': 'Selain/1.0',
        Referer: 'https://asiointi.example.fi/omat-asiat',
        'X-Forwarded-For': '192.0.2.7',
        'X-Tunniste': 'salainen',
      };
      const others = `x${NAME}=toinen; seuranta=kolmas`;
      const response = await ask(DATA, `${others}; ${cookie}; viimeinen=neljas`, sent);
      assert.equal(response.status, 200);
      const [asked = {}] = front.asked;
      assert.equal(asked.cookie, cookie);
      // Some libraries write it out anew, with other spaces.
      assert.equal(asked['accept-language']?.replaceAll(' ', ''), 'sv-FI,sv;q=0.9');
      const rest = JSON.stringify({ ...asked, cookie: '', 'accept-language': '' });
      for (const secret of ['salainen', 'Selain', 'omat-asiat', '192.0.2.7', 'toinen', 'kolmas', 'neljas'])
        assert.ok(!rest.includes(secret), secret);
    });

    test('two people at the same time each see themselves, and a log-out counts at once', async () => {
      const cookies = [await logIn(erkki), await logIn(saga)];
      const names = await Promise.all(
        Array.from({ length: 20 }, async (_, at) => {
          const response = await ask(DATA, cookies[at % 2]);
          return ((await response.json()) as { name: string }).name;
        }),
      );
      assert.deepEqual(
        names,
        names.map((_, at) => (at % 2 ? saga.name : erkki.name)),
      );
      await fetch(`${server.url}/auth/v1/session`, {
        method: 'DELETE',
        headers: { 'Auth-Request': '1', Cookie: cookies[0] ?? '' },
      });
      await isNobody(cookies[0] ?? '');
      assert.equal((await ask(DATA, cookies[1])).status, 200);
    });

    test('while the auth server is down nobody is called logged out, or in', async () => {
      const cookie = await logIn(erkki);
      await front.downWhile(() => isUnknown(cookie));
      assert.equal((await ask(DATA, cookie)).status, 200, 'and afterwards all is as before');
    });

    test('an auth server that does not answer is given up', async () => {
      const cookie = await logIn(erkki);
      front.odd = 'never';
      const started = performance.now();
      const response = await ask(DATA, cookie);
      assert.equal(response.status, 503);
      assert.ok(performance.now() - started < LONGEST_WAIT);
    });

    for (const [what, answer] of Object.entries(odd)) {
      test(`${what} in place of an answer is 503`, async () => {
        front.odd = answer;
        await isUnknown(`${NAME}=x`);
      });
    }
  });
}
