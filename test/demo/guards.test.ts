import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { goals } from '../../src/core/goal.ts';
import { type Backend, backends } from './backends.ts';
import { Browser, verdict } from './browser.ts';
import { erkki } from './fixtures.ts';

const ORIGIN = 'http://localhost:8080';
const JSON_TYPE = { 'Content-Type': 'application/json' };
const MARK = { 'Auth-Request': '1' };
const body = JSON.stringify({ identifier: erkki.email, password: erkki.password });

/** What a call carries, and what comes of it. */
const calls: readonly [string, Record<string, string>, string][] = [
  [
    'everything right',
    { ...MARK, ...JSON_TYPE, Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin' },
    '200 signed-in',
  ],
  [
    'a charset beside the type',
    { ...MARK, 'Content-Type': 'application/json; charset=utf-8' },
    '200 signed-in',
  ],
  ['no browser: neither Origin nor Sec-Fetch-Site', { ...MARK, ...JSON_TYPE }, '200 signed-in'],
  ['an old browser: Origin alone', { ...MARK, ...JSON_TYPE, Origin: ORIGIN }, '200 signed-in'],
  ['no header of ours', { ...JSON_TYPE, Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin' }, '403 forbidden'],
  ['our header with another value', { ...JSON_TYPE, 'Auth-Request': 'yes' }, '403 forbidden'],
  ['another origin', { ...MARK, ...JSON_TYPE, Origin: 'https://evil.example' }, '403 forbidden'],
  ['another port', { ...MARK, ...JSON_TYPE, Origin: 'http://localhost:8081' }, '403 forbidden'],
  ['another scheme', { ...MARK, ...JSON_TYPE, Origin: 'https://localhost:8080' }, '403 forbidden'],
  ['no origin at all', { ...MARK, ...JSON_TYPE, Origin: 'null' }, '403 forbidden'],
  ['from another site', { ...MARK, ...JSON_TYPE, 'Sec-Fetch-Site': 'cross-site' }, '403 forbidden'],
  [
    'from a sibling domain',
    { ...MARK, ...JSON_TYPE, Origin: ORIGIN, 'Sec-Fetch-Site': 'same-site' },
    '403 forbidden',
  ],
  [
    'a form',
    { ...MARK, 'Content-Type': 'application/x-www-form-urlencoded', Origin: ORIGIN },
    '415 forbidden',
  ],
  ['text', { ...MARK, 'Content-Type': 'text/plain', Origin: ORIGIN }, '415 forbidden'],
  ['no type', { ...MARK, 'Content-Type': '', Origin: ORIGIN }, '415 forbidden'],
];

for (const [name, create] of Object.entries(backends)) {
  describe(`who may call: ${name}`, () => {
    let backend: Backend;
    before(async () => {
      backend = await create();
    });
    after(() => backend.close());

    for (const [what, headers, expected] of calls) {
      test(`${what}: ${expected}`, async () => {
        const browser = new Browser(backend);
        assert.equal(
          await verdict(await browser.send('POST', '/auth/v1/sign-in/password', headers, body)),
          expected,
        );
        assert.equal(browser.session !== undefined, expected.startsWith('200'));
      });
    }

    test('a foreign page cannot log anybody out', async () => {
      const browser = new Browser(backend);
      await browser.logIn(erkki.email, erkki.password);
      const refused = await browser.send('DELETE', '/auth/v1/session', { Origin: 'https://evil.example' });
      assert.equal(await verdict(refused), '403 forbidden');
      assert.equal(await browser.who(), erkki.email);
    });

    test('no preflight is answered', async () => {
      const headers = { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' };
      const response = await new Browser(backend).send('OPTIONS', '/auth/v1/sign-in/password', headers);
      assert.equal(response.status, 405);
      assert.deepEqual(
        [...response.headers.keys()].filter((key) => key.startsWith('access-control')),
        [],
      );
    });

    test('a body of more than 16 kB is not read, one of 16 kB is', async () => {
      const fill = (length: number) => body.padEnd(length, ' ');
      const send = (text: string) =>
        new Browser(backend).send('POST', '/auth/v1/sign-in/password', { ...MARK, ...JSON_TYPE }, text);
      const extra = new TextEncoder().encode(body).length - body.length;
      assert.equal(await verdict(await send(fill(16_384 - extra))), '200 signed-in');
      assert.equal(await verdict(await send(fill(16_385 - extra))), '413 invalid-input');
    });

    for (const broken of ['', '{', 'null', '[]', '"text"', '{"identifier":"a"} more']) {
      test(`the body ${JSON.stringify(broken)} is no JSON object`, async () => {
        const response = await new Browser(backend).send(
          'POST',
          '/auth/v1/sign-in',
          { ...MARK, ...JSON_TYPE },
          broken,
        );
        assert.equal(await verdict(response), '422 invalid-input');
      });
    }

    test('a goal, step or path that is not there is unsupported', async () => {
      const browser = new Browser(backend);
      const paths = [
        ...goals.map((goal) => `${goal}/redirect`),
        'sign-in/identifier',
        'sign-in/constructor',
        'sign-in/password/more',
        'constructor',
        'nowhere',
      ];
      for (const path of paths) {
        assert.equal(await verdict(await browser.post(`/auth/v1/${path}`, {})), '404 unsupported', path);
      }
      assert.equal(await verdict(await browser.get('/auth/v1/nowhere')), '404 unsupported');
    });

    test('a known path with another method says which ones it takes', async () => {
      const browser = new Browser(backend);
      const known = [
        ['PUT', 'session', 'GET, HEAD, POST, DELETE'],
        ['GET', 'sign-in', 'POST'],
        ['DELETE', 'sign-in/password', 'POST'],
        ['GET', 'form/sign-in/password', 'POST'],
      ] as const;
      for (const [method, path, allow] of known) {
        const response = await browser.send(method, `/auth/v1/${path}`, {});
        assert.deepEqual([response.status, response.headers.get('Allow')], [405, allow]);
      }
    });
  });
}
