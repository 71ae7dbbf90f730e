import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { type App, createApp } from '../../demo/server/app.ts';
import { demoPages } from '../../demo/server/pages.ts';
import { type Body, Browser, verdict } from './browser.ts';
import { erkki, saga, TestClock } from './fixtures.ts';

const clock = new TestClock();
let app: App;
let browser: Browser;
let networks = 0;

before(async () => {
  app = await createApp({ dataDir: ':memory:', clock, residents: [erkki, saga], pages: demoPages() });
});
after(() => app.close());
beforeEach(() => {
  const backend = {
    clock,
    fetch: (request: Request, address = '') => app.fetch(request, { address }),
    mails: app.mails,
    close: app.close,
  };
  browser = new Browser(backend, undefined, `198.51.100.${++networks}`);
});

const location = (response: Response): string => `${response.status} ${response.headers.get('Location')}`;
const body = async (path: string): Promise<string> => (await browser.get(path)).text();

describe('the application for a berth', () => {
  const filled = {
    harbour: 'harbourMill',
    boatName: 'Meripihka <b>',
    boatLength: '5,2',
    boatWidth: '2',
    wishes: 'Laiturin pää',
  };
  const send = (fields: Record<string, string>, from = 'http://localhost:8080'): Promise<Response> => {
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded',
      Origin: from,
      'Sec-Fetch-Site': from === 'http://localhost:8080' ? 'same-origin' : 'cross-site',
    };
    return browser.send('POST', '/hakemus', headers, new URLSearchParams(fields).toString());
  };
  const person = async (): Promise<string> =>
    /name="person" value="([^"]+)"/.exec(await body('/hakemus'))?.[1] ?? '';

  test('asks to log in first, and comes back', async () => {
    assert.equal(location(await browser.get('/hakemus')), '303 /kirjaudu?return-to=/hakemus');
  });

  test('is filed as a matter of who is logged in', async () => {
    await browser.logIn(erkki.email, erkki.password);
    assert.equal(location(await send({ ...filled, person: await person() })), '303 /omat-asiat');
    assert.match(await body('/omat-asiat'), /Venepaikkahakemus: Meripihka &lt;b&gt;, Myllysalmi/);
  });

  test('comes back with what was typed when the session is over', async () => {
    const response = await send({ ...filled, person: 'somebody' });
    const page = await response.text();
    assert.equal(response.status, 403);
    assert.match(page, /Et ole enää kirjautunut sisään/);
    for (const text of ['Meripihka &lt;b&gt;', '5,2', 'Laiturin pää']) assert.ok(page.includes(text), text);
    assert.match(page, /value="harbourMill"[^>]*selected/);
  });

  test('is not filed for somebody else than who opened the page', async () => {
    await browser.logIn(erkki.email, erkki.password);
    const opened = await person();
    await browser.logIn(saga.email, saga.password);
    const response = await send({ ...filled, person: opened });
    assert.equal(response.status, 409);
    assert.match(await response.text(), /Sivulle on kirjautunut toinen henkilö/);
    assert.doesNotMatch(await body('/omat-asiat'), /Meripihka/);
  });

  test('is not filed for who logs in after the one who opened the page was logged out', async () => {
    await browser.logIn(erkki.email, erkki.password);
    const opened = await person();
    await browser.logOut();
    const loggedOut = await (await send({ ...filled, person: opened })).text();
    await browser.logIn(saga.email, saga.password);
    for (const given of [/name="person" value="([^"]*)"/.exec(loggedOut)?.[1] ?? '', '']) {
      const response = await send({ ...filled, person: given });
      assert.equal(response.status, 409);
      assert.match(await response.text(), /Sivulle on kirjautunut toinen henkilö/);
    }
    assert.doesNotMatch(await body('/omat-asiat'), /Meripihka/);
  });

  test('keeps all that its fields let anybody write, line breaks and all', async () => {
    const page = await body('/hakemus?mock');
    const longest = [...page.matchAll(/<(?:input|textarea) id="\w+"[^>]*? maxlength="(\d+)"/g)].map(
      ([, max]) => Number(max),
    );
    assert.deepEqual(longest, [80, 80, 80, 2000]);
    // A browser counts a line break as one character and posts two; these take most bytes in a post.
    const wishes = '\n€'.repeat(1000);
    const [boatName, boatLength] = ['€'.repeat(80), '€'.repeat(80)];
    const typed = { ...filled, boatName, boatLength, boatWidth: '', wishes: wishes.replaceAll('\n', '\r\n') };
    const response = await send({ ...typed, person: 'somebody' });
    assert.equal(response.status, 403);
    const shown = await response.text();
    assert.ok(shown.includes(`\n${wishes.trim()}</textarea>`));
    assert.equal(shown.split(`value="${boatName}"`).length, 3);
  });

  test('is not added to fifty matters that are open; decided ones do not count', async () => {
    await browser.logIn(saga.email, saga.password);
    const { step, user } = (await (await browser.get('/auth/v1/session')).json()) as Body;
    assert.equal(step, 'signed-in');
    const { id } = user ?? assert.fail('nobody is here');
    const [matter] = erkki.cases;
    const open = (await app.casesOf(id)).filter(({ status }) => status !== 'decided').length;
    for (let count = open; count < 49; count++) await app.fileCase(id, { ...matter!, status: 'received' });
    await app.fileCase(id, { ...matter!, status: 'decided' });
    assert.equal(location(await send({ ...filled, person: id })), '303 /omat-asiat');
    const filed = (await app.casesOf(id)).length;
    const response = await send({ ...filled, wishes: 'Viimeinen toive', person: id });
    const page = await response.text();
    assert.equal(response.status, 409);
    assert.match(page, /Sinulla on jo paljon asioita vireillä/);
    assert.ok(page.includes('Viimeinen toive'));
    assert.equal((await app.casesOf(id)).length, filed);
  });

  test('says what is missing', async () => {
    await browser.logIn(erkki.email, erkki.password);
    const response = await send({ ...filled, boatWidth: ' ', person: await person() });
    assert.equal(response.status, 422);
    assert.match(await response.text(), /Täytä satama/);
  });

  test('is taken from our own pages only', async () => {
    await browser.logIn(erkki.email, erkki.password);
    assert.equal((await send(filled, 'https://evil.example')).status, 403);
  });
});

describe('widgets on their pages', () => {
  for (const [path, tag, form] of [
    ['/kirjaudu/unohtui', 'avain-reset', 'reset-password/identifier'],
    ['/kirjaudu/uusi-salasana', 'avain-reset', 'reset-password/identifier'],
    ['/kirjaudu/tunnus', 'avain-register', 'register/new-account'],
  ] as const) {
    test(`${path} has <${tag}> around a form that works without it`, async () => {
      const page = await body(path);
      assert.match(
        page,
        new RegExp(`<${tag}[^>]*backend="/auth/v1"[^]*action="/auth/v1/form/${form}[^]*</${tag}>`),
      );
      assert.match(page, /slot="help"/);
    });
  }

  test('settings are for who is logged in', async () => {
    assert.equal(location(await browser.get('/omat-asetukset')), '303 /kirjaudu?return-to=/omat-asetukset');
    await browser.logIn(erkki.email, erkki.password);
    assert.match(await body('/omat-asetukset'), /<avain-account[^>]*backend="\/auth\/v1"/);
    assert.match(
      await body('/omat-asetukset/salasana'),
      /goal="change-password"[^]*form\/change-password\/new-password/,
    );
    assert.equal(location(await browser.get('/omat-asetukset/vahvista')), '303 /omat-asetukset');
  });

  test('a link to another address that is of no use says so, to whoever is logged in and to nobody', async () => {
    const gone = 'Linkki ei ole enää voimassa. Vaihda osoite uudelleen omissa asetuksissa.';
    const link = { text: 'http://localhost:8080/auth/v1/mail/change-email?token=used' };
    for (const way of ['href="/omat-asetukset"', 'href="/kirjaudu?return-to=%2Fomat-asetukset%2Fvahvista"']) {
      if (way.includes('kirjaudu')) await browser.logOut();
      else await browser.logIn(erkki.email, erkki.password);
      assert.equal(location(await browser.open(link)), '303 /omat-asetukset/vahvista');
      // To look uses nothing up: a script that comes later hears the same.
      for (let time = 0; time < 2; time++) {
        const page = await body('/omat-asetukset/vahvista');
        assert.ok(page.includes(gone));
        assert.ok(/<div data-avain-root[^]*?<\/div>\s*<div slot="help"/.exec(page)?.[0].includes(way), way);
      }
      const begun = await browser.post('/auth/v1/change-email', {});
      assert.equal(await verdict(begun), '410 expired');
      assert.equal(browser.cookies.has('avain-link'), false);
    }
  });

  test('password managers find the page to change a password on', async () => {
    const found = await browser.get('/.well-known/change-password');
    assert.equal(location(found), '303 /omat-asetukset/salasana');
  });

  test('the menu leads to the settings, and every page looks after the session', async () => {
    for (const path of ['/', '/ohje', '/kirjaudu', '/kirjaudu/tunnus']) {
      const page = await body(path);
      assert.match(page, /settings-href="\/omat-asetukset"/);
      assert.equal(page.split('<avain-session ').length, 2, path);
    }
  });
});

describe('officials', () => {
  for (const [chosen, kind, words] of [
    ['', 'username', 'href="#avain-username"'],
    ['?viranomainen=tunnus', 'username', 'href="#avain-username"'],
    ['?viranomainen=linkki', 'link', 'href="/kirjaudu?yksi=1"'],
    ['?viranomainen=palvelu', 'provider', 'rel="external"'],
    ['?viranomainen=constructor', 'username', 'href="#avain-username"'],
  ] as const) {
    test(`${chosen || 'nothing'} gives ${kind}, to the element and in the delivered form alike`, async () => {
      const page = await body(`/kirjaudu${chosen}`);
      assert.ok(page.includes(`officials="${kind}"`));
      const entry = /<details data-avain-officials[^]*<\/details>/.exec(page)?.[0] ?? '';
      assert.ok(entry.includes(words), entry);
    });
  }
});
