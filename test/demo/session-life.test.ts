import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Backend, backends } from './backends.ts';
import { Browser, read, verdict } from './browser.ts';
import { erkki } from './fixtures.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

for (const [name, create] of Object.entries(backends)) {
  describe(`the life of a session: ${name}`, () => {
    let backend: Backend;
    before(async () => {
      backend = await create();
    });
    after(() => backend.close());

    const logIn = async (remember = false, on = backend) => {
      const browser = new Browser(on);
      await browser.logIn(erkki.email, erkki.password, remember);
      return browser;
    };
    const stay = (browser: Browser) => browser.post('/auth/v1/session', { confirmed: true });
    const endOf = async (response: Response) => Date.parse((await read(response)).expiresAt ?? '') / 1000;
    const now = (on = backend) => on.clock.now() / 1000;

    test('"I am still here" starts it again, up to twice its life', async () => {
      const browser = await logIn();
      const began = now();
      backend.clock.pass(11 * HOUR);
      const response = await stay(browser);
      assert.deepEqual(
        response.headers.getSetCookie().map((one) => /Max-Age/.test(one)),
        [false],
      );
      assert.equal(await endOf(response), began + 23 * HOUR);
      backend.clock.pass(11 * HOUR);
      assert.equal(await endOf(await stay(browser)), began + 24 * HOUR);
      assert.equal(await endOf(await browser.get('/auth/v1/session')), began + 24 * HOUR);
      backend.clock.pass(2 * HOUR);
      assert.equal(await verdict(await stay(browser)), '200 signed-out');
    });

    test('a remembered one goes on for 90 days at most, its cookie with it', async () => {
      const browser = await logIn(true);
      const began = now();
      for (const [days, left] of [
        [29, 30],
        [29, 30],
        [29, 3],
      ] as const) {
        backend.clock.pass(days * DAY);
        const response = await stay(browser);
        assert.match(response.headers.get('Set-Cookie') ?? '', new RegExp(`; Max-Age=${left * DAY};`));
      }
      assert.equal(await endOf(await browser.get('/auth/v1/session')), began + 90 * DAY);
      backend.clock.pass(3 * DAY);
      assert.equal(await browser.who(), undefined);
    });

    test('nobody stays nobody, and something else than a yes is refused', async () => {
      assert.equal(await verdict(await stay(new Browser(backend))), '200 signed-out');
      const browser = await logIn();
      for (const body of [{}, { confirmed: false }, { confirmed: 'true' }])
        assert.equal(await verdict(await browser.post('/auth/v1/session', body)), '422 invalid-input');
    });

    test('no foreign page keeps anybody logged in', async () => {
      const browser = await logIn();
      const headers = { 'Content-Type': 'application/json', Origin: 'https://evil.example' };
      const body = JSON.stringify({ confirmed: true });
      assert.equal(
        await verdict(await browser.send('POST', '/auth/v1/session', headers, body)),
        '403 forbidden',
      );
    });

    test('a session of minutes, where the server was told so; a remembered one lasts as ever', async () => {
      const short = await create({ sessionMinutes: 5 });
      const [browser, remembered] = [await logIn(false, short), await logIn(true, short)];
      const began = now(short);
      assert.equal(await endOf(await browser.get('/auth/v1/session')), began + 300);
      short.clock.pass(299);
      assert.equal(await endOf(await stay(browser)), began + 599);
      short.clock.pass(300);
      assert.deepEqual([await browser.who(), await remembered.who()], [undefined, erkki.email]);
      await short.close();
    });
  });
}
