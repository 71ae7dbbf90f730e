import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { allowedFrom } from '../../demo/server/allowed-origins.ts';
import { start } from '../../demo/server/start.ts';
import { StartError } from '../../demo/server/start-error.ts';
import { type Backend, backends } from './backends.ts';
import { type Body, Browser, read, verdict } from './browser.ts';
import { erkki } from './fixtures.ts';

const AUTH = 'https://tunnistus.example.fi';
const SERVICE = 'https://palvelu.example.fi';
const credentials = JSON.stringify({ identifier: erkki.email, password: erkki.password });
const MARK = { 'Auth-Request': '1', 'Content-Type': 'application/json' };
const from = (Origin: string, site = 'same-site') => ({ Origin, 'Sec-Fetch-Site': site });

/** Calls that get nothing, listed neighbour or not. */
const refused: readonly [string, Record<string, string>][] = [
  ['a neighbour that is not listed', from('https://muu.example.fi')],
  ['a listed name below another', from('https://palvelu.example.fi.evil.example', 'cross-site')],
  ['a listed host over plain HTTP', from('http://palvelu.example.fi', 'cross-site')],
  ['a listed host on another port', from('https://palvelu.example.fi:8443')],
  ['a listed origin that the browser calls another site', from(SERVICE, 'cross-site')],
  ['no origin at all', from('null')],
];

const corsOf = (response: Response) =>
  [...response.headers].filter(([name]) => name.startsWith('access-control-'));

for (const [name, create] of Object.entries(backends)) {
  describe(`pages on a sibling host: ${name}`, () => {
    let backend: Backend;
    before(async () => {
      backend = await create({ siblings: [SERVICE, 'https://toinen.example.fi'] });
    });
    after(() => backend.close());

    const preflight = (headers: Record<string, string>, path = 'sign-in/password') =>
      new Browser(backend, AUTH).send('OPTIONS', `/auth/v1/${path}`, {
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'auth-request,content-type',
        ...headers,
      });

    test('a preflight says what may be sent, and from where alone', async () => {
      for (const path of ['session', 'sign-in', 'sign-in/password']) {
        const response = await preflight(from(SERVICE), path);
        assert.equal(response.status, 204);
        assert.deepEqual(Object.fromEntries(corsOf(response)), {
          'access-control-allow-origin': SERVICE,
          'access-control-allow-credentials': 'true',
          'access-control-allow-methods': 'GET, POST, DELETE',
          'access-control-allow-headers': 'Accept-Language, Auth-Request, Content-Type',
          'access-control-max-age': '600',
          'access-control-expose-headers': 'Retry-After, Date',
        });
        assert.match(response.headers.get('Vary') ?? '', /\bOrigin\b/);
      }
    });

    for (const [what, headers] of refused) {
      test(`${what} gets no preflight, reads nothing and logs nobody in`, async () => {
        const asked = await preflight(headers);
        assert.equal(asked.status, 405);
        const browser = new Browser(backend, AUTH);
        const looked = await browser.send('GET', '/auth/v1/session', headers);
        const posted = await browser.send(
          'POST',
          '/auth/v1/sign-in/password',
          { ...MARK, ...headers },
          credentials,
        );
        assert.equal(await verdict(posted), '403 forbidden');
        assert.equal(browser.session, undefined);
        for (const response of [asked, looked, posted]) {
          assert.deepEqual(corsOf(response), []);
          // A cache must not hand this answer to a page that is listed.
          assert.match(response.headers.get('Vary') ?? '', /\bOrigin\b/);
        }
      });
    }

    test('logs in, is known, and logs out', async () => {
      const browser = new Browser(backend, AUTH);
      const headers = { ...MARK, ...from(SERVICE) };
      const entered = await browser.send('POST', '/auth/v1/sign-in/password', headers, credentials);
      assert.equal(await verdict(entered), '200 signed-in');
      assert.equal(entered.headers.get('Access-Control-Allow-Origin'), SERVICE);
      const known = await read(
        await browser.send('GET', '/auth/v1/session', from('https://toinen.example.fi')),
      );
      assert.equal(known.user?.email, erkki.email);
      const left = await browser.send('DELETE', '/auth/v1/session', {
        'Auth-Request': '1',
        ...from(SERVICE),
      });
      assert.equal(await verdict(left), '200 signed-out');
      assert.equal(await browser.who(), undefined);
    });

    test('still needs our header and JSON', async () => {
      const browser = new Browser(backend, AUTH);
      const { 'Auth-Request': _, ...unmarked } = MARK;
      for (const [headers, expected] of [
        [unmarked, '403 forbidden'],
        [{ ...MARK, 'Content-Type': 'text/plain' }, '415 forbidden'],
      ] as const) {
        const all = { ...headers, ...from(SERVICE) };
        const response = await browser.send('POST', '/auth/v1/sign-in/password', all, credentials);
        assert.equal(await verdict(response), expected);
        assert.equal(response.headers.get('Access-Control-Allow-Origin'), SERVICE, 'or it reads as offline');
      }
    });

    test('can read how long to wait, and every other failure', async () => {
      const browser = new Browser(backend, AUTH);
      const wrong = JSON.stringify({ identifier: 'joku@example.fi', password: 'arvaus' });
      const headers = { ...MARK, ...from(SERVICE) };
      let response = await browser.send('POST', '/auth/v1/sign-in/password', headers, wrong);
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), SERVICE);
      for (let tries = 1; tries < 6; tries += 1)
        response = await browser.send('POST', '/auth/v1/sign-in/password', headers, wrong);
      assert.equal(await verdict(response), '429 rate-limited');
      assert.match(response.headers.get('Access-Control-Expose-Headers') ?? '', /Retry-After/);
      for (const path of ['nowhere', 'sign-in/sms', 'session']) {
        const failed = await browser.send('PUT', `/auth/v1/${path}`, from(SERVICE));
        assert.ok(failed.status >= 404);
        assert.equal(failed.headers.get('Access-Control-Allow-Origin'), SERVICE, path);
      }
    });

    test('a form of such a page is refused: what answers it is a page of this host', async () => {
      const browser = new Browser(backend, AUTH);
      const headers = { 'Content-Type': 'application/x-www-form-urlencoded', ...from(SERVICE) };
      const response = await browser.send(
        'POST',
        '/auth/v1/form/sign-in/identifier',
        headers,
        'username=eesimerkki',
      );
      assert.equal(await verdict(response), '403 forbidden');
      assert.deepEqual(corsOf(response), []);
    });

    test('is offered no passkeys, which are made for the host in the address bar', async () => {
      const browser = new Browser(backend, AUTH);
      const ask = async (headers: Record<string, string>) =>
        read(await browser.send('GET', '/auth/v1/session', headers));
      const passkeyIn = ({ signIn }: Body) => signIn && 'passkey' in signIn;
      assert.equal(passkeyIn(await ask({})), true);
      assert.equal(passkeyIn(await ask(from(SERVICE))), false);
      await browser.logIn(erkki.email, erkki.password);
      assert.equal((await ask({})).can?.includes('add-passkey'), true);
      assert.equal((await ask(from(SERVICE))).can?.includes('add-passkey'), false);
      const headers = { ...MARK, ...from(SERVICE) };
      const begun = await browser.send('POST', '/auth/v1/add-passkey', headers, '{}');
      assert.equal(await verdict(begun), '404 unsupported');
    });
  });
}

describe('the list of allowed origins', () => {
  test('keeps a server with a wrong one from starting', async () => {
    const env = { PORT: '0', AVAIN_DATA: ':memory:', AVAIN_ALLOWED_ORIGINS: 'https://*.example.fi' };
    await assert.rejects(start(env), StartError);
  });

  test('takes origins as browsers write them', () => {
    assert.deepEqual(allowedFrom(undefined), []);
    assert.deepEqual(allowedFrom(''), []);
    const list =
      'https://palvelu.example.fi, https://palvelu.example.fi:8443,http://localhost:5173,http://127.0.0.1:80a1';
    const good = list.replace(':80a1', ':8081');
    assert.deepEqual(
      allowedFrom(good),
      good.split(',').map((one) => one.trim()),
    );
    assert.throws(() => allowedFrom(list), StartError);
  });

  for (const wrong of [
    '*',
    'null',
    'https://*.example.fi',
    'https://palvelu.example.fi/',
    'https://palvelu.example.fi/polku',
    'https://Palvelu.example.fi',
    'https://palvelu.example.fi:443',
    'https://user@palvelu.example.fi',
    'http://palvelu.example.fi',
    'http://localhost.example.fi',
    'palvelu.example.fi',
    'https://a.example.fi,,https://b.example.fi',
    'https://a.example.fi https://b.example.fi',
  ]) {
    test(`refuses ${wrong}, in one sentence`, () => {
      assert.throws(
        () => allowedFrom(wrong),
        (error) => error instanceof StartError && /^AVAIN_ALLOWED_ORIGINS [^\n]+\.$/.test(error.message),
      );
    });
  }
});
