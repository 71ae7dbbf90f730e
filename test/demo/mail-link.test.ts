import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { goals } from '../../src/core/goal.ts';
import { mailPages } from '../../demo/rules/mail-link.ts';
import { createApp } from '../../demo/server/app.ts';
import { type Backend, backends } from './backends.ts';
import { Browser, linkIn, trace, verdict } from './browser.ts';
import { erkki } from './fixtures.ts';

for (const [name, create] of Object.entries(backends)) {
  describe(`a mailed link: ${name}`, () => {
    let backend: Backend;
    before(async () => {
      backend = await create();
    });
    after(() => backend.close());

    const open = (path: string, browser = new Browser(backend)) => browser.get(`/auth/v1/mail/${path}`);
    const linkTo = async () => {
      backend.clock.pass(3600);
      await new Browser(backend).post('/auth/v1/reset-password/identifier', { identifier: erkki.email });
      const { pathname, search } = new URL(linkIn((await backend.mails())[0]));
      return pathname.replace('/auth/v1/mail/', '') + search;
    };

    test('leads to the clean page of its goal, and tells nobody where it came from', async () => {
      for (const [goal, page] of Object.entries(mailPages)) {
        const response = await open(`${goal}?token=abc`);
        assert.deepEqual([response.status, response.headers.get('Location')], [303, page]);
        assert.equal(response.headers.get('Referrer-Policy'), 'no-referrer');
        assert.equal(response.headers.get('Cache-Control'), 'no-store');
      }
    });

    test('keeps the token where no script and nobody else can read it, for 30 minutes', async () => {
      const response = await open('reset-password?token=abcdefgh');
      const set = response.headers.getSetCookie().filter((one) => !one.includes('Max-Age=0'));
      const [cookie = '', ...more] = set;
      assert.match(cookie, /^avain-link=Fe26\.2[^;]+; Max-Age=1800; Path=\/; HttpOnly; SameSite=Lax$/);
      assert.deepEqual(more, []);
      assert.doesNotMatch(cookie + Buffer.from(cookie, 'base64').toString(), /abcdefgh/);
      const secure = new Browser(backend, 'https://asiointi.example.fi');
      await open('reset-password?token=abc', secure);
      assert.deepEqual([...secure.cookies.keys()], ['__Host-avain-link']);
    });

    test('a scanner that follows it, as often as it likes, uses nothing up', async () => {
      const link = await linkTo();
      for (let visit = 0; visit < 3; visit++) await open(link);
      await new Browser(backend).send('HEAD', `/auth/v1/mail/${link}`, {});
      const browser = new Browser(backend);
      await open(link, browser);
      assert.equal(await verdict(await browser.post('/auth/v1/reset-password', {})), '200 new-password');
    });

    test('is of no use to the next person at the browser, once somebody has logged out', async () => {
      const browser = new Browser(backend);
      await browser.logIn(erkki.email, erkki.password);
      await open(await linkTo(), browser);
      await browser.logOut();
      assert.equal(await verdict(await browser.post('/auth/v1/reset-password', {})), '200 identifier');
    });

    test('says nothing about whether the token counts', async () => {
      const shape = async (path: string) => {
        const seen = (await trace(await open(path))) as { headers: Record<string, string> };
        const { 'set-cookie': cookie = '', ...headers } = seen.headers;
        return { ...seen, headers, cookie: cookie.length };
      };
      const real = await linkTo();
      assert.deepEqual(await shape(`reset-password?token=${'x'.repeat(43)}`), await shape(real));
    });

    test('without a token, or with one that is far too long, it is like any that does not count', async () => {
      for (const query of ['', '?token=', `?token=${'x'.repeat(5000)}`]) {
        const browser = new Browser(backend);
        assert.equal((await open(`reset-password${query}`, browser)).status, 303);
        assert.equal(await verdict(await browser.post('/auth/v1/reset-password', {})), '410 expired');
      }
    });

    test('of one goal it is none of another', async () => {
      const browser = new Browser(backend);
      const link = await linkTo();
      await open(link.replace('reset-password', 'register'), browser);
      assert.equal(await verdict(await browser.post('/auth/v1/reset-password', {})), '200 identifier');
      assert.equal(await verdict(await browser.post('/auth/v1/register', {})), '410 expired');
    });

    test('other goals have none', async () => {
      for (const goal of [...goals.filter((one) => !(one in mailPages)), 'constructor', 'nowhere'])
        assert.equal(await verdict(await open(`${goal}?token=abc`)), '404 unsupported');
      const response = await new Browser(backend).send('POST', '/auth/v1/mail/register', {});
      assert.deepEqual([response.status, response.headers.get('Allow')], [405, 'GET, HEAD']);
    });
  });
}

test('a link begins with the origin that was configured, whatever the Host header says', async () => {
  const app = await createApp({
    dataDir: ':memory:',
    residents: [erkki],
    origin: 'https://asiointi.example.fi',
  });
  const request = new Request('http://evil.example/auth/v1/reset-password/identifier', {
    method: 'POST',
    headers: { 'Auth-Request': '1', 'Content-Type': 'application/json', 'X-Forwarded-Host': 'evil.example' },
    body: JSON.stringify({ identifier: erkki.email }),
  });
  assert.equal((await app.fetch(request, { address: '192.0.2.1' })).status, 202);
  assert.match(linkIn((await app.mails())[0]), /^https:\/\/asiointi\.example\.fi\/auth\/v1\/mail\//);
  await app.close();
});

test('without one it begins with where the server listens', async () => {
  const app = await createApp({ dataDir: ':memory:', residents: [erkki] });
  app.listensAt('http://localhost:4711');
  const request = new Request('http://evil.example/auth/v1/reset-password/identifier', {
    method: 'POST',
    headers: { 'Auth-Request': '1', 'Content-Type': 'application/json' },
    body: JSON.stringify({ identifier: erkki.email }),
  });
  await app.fetch(request, { address: '192.0.2.1' });
  assert.match(linkIn((await app.mails())[0]), /^http:\/\/localhost:4711\/auth\/v1\/mail\//);
  await app.close();
});
