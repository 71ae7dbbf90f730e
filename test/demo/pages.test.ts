import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { languages, type Texts, texts } from '../../demo/pages/texts.ts';
import { type App, createApp } from '../../demo/server/app.ts';
import { mailboxPage } from '../../demo/pages/mailbox.ts';
import { assetNamed } from '../../demo/server/assets.ts';
import { loginView } from '../../demo/server/login-view.ts';
import { demoPages } from '../../demo/server/pages.ts';
import { stepHtml } from '../../demo/server/step-html.ts';
import { Browser } from './browser.ts';
import { erkki, saga, TestClock } from './fixtures.ts';

const PAGES = [
  '/',
  '/kirjaudu',
  '/kirjaudu?yksi=1',
  '/kirjaudu?tyhja=1',
  '/posti',
  '/ei-mikaan',
  '/omat-asiat?mock',
  '/ohje',
  '/kirjaudu?viranomainen=palvelu',
  '/kirjaudu/unohtui',
  '/kirjaudu/uusi-salasana',
  '/kirjaudu/tunnus',
  '/kirjaudu/vahvista',
  '/omat-asetukset?mock',
  '/omat-asetukset/vahvista',
  '/omat-asetukset/salasana',
  '/hakemus?mock',
  '/palvelin',
  '/palvelin?adapter=http&backend=ei-osoite',
];
const clock = new TestClock();
let app: App;

async function open(production = false): Promise<App> {
  const residents = production ? [] : [erkki, saga];
  const relay = production ? { smtpUrl: 'smtp://127.0.0.1:1', origin: 'http://localhost' } : {};
  const pages = demoPages({ production });
  return createApp({ dataDir: ':memory:', clock, residents, production, pages, ...relay });
}

before(async () => {
  app = await open();
});
after(() => app.close());

/** A person's browser; a new network each, so that one person's tries never hold up another. */
let networks = 0;
function visitor(): Browser {
  const backend = {
    clock,
    fetch: (request: Request, address = '') => app.fetch(request, { address }),
    mails: app.mails,
    close: app.close,
  };
  return new Browser(backend, undefined, `192.0.2.${++networks}`);
}

async function page(browser: Browser, path: string, lang = 'fi'): Promise<string> {
  return (await browser.send('GET', path, { 'Accept-Language': lang })).text();
}

describe('the gallery', () => {
  const policyOf = async (path: string): Promise<string> =>
    (await visitor().get(path)).headers.get('Content-Security-Policy') ?? '';

  test('frames our own pages, and is framed by nobody', async () => {
    const policy = await policyOf('/galleria');
    assert.match(policy, /^default-src 'none'; script-src 'nonce-[\w-]{20,}' 'strict-dynamic';/);
    assert.match(policy, /frame-src 'self';/);
    assert.match(policy, /frame-ancestors 'none';/);
    assert.match(policy, /require-trusted-types-for 'script'; .*trusted-types lit-html;/);
  });

  test('has its states in frames of our own only', async () => {
    const policy = await policyOf('/galleria/tila');
    assert.match(policy, /^default-src 'none'; script-src 'nonce-[\w-]{20,}' 'strict-dynamic';/);
    assert.doesNotMatch(policy, /frame-src/);
    assert.match(policy, /frame-ancestors 'self';/);
    assert.match(policy, /require-trusted-types-for 'script'; .*trusted-types avain-lit default;/);
  });
});

describe('every page', () => {
  for (const path of PAGES) {
    test(`${path} has a strict policy, and its own scripts alone carry the nonce of this reply`, async () => {
      const responses = [await visitor().get(path), await visitor().get(path)];
      const nonces = [];
      for (const response of responses) {
        const policy = response.headers.get('Content-Security-Policy') ?? '';
        const nonce = /script-src 'nonce-([\w-]{20,})' 'strict-dynamic';/.exec(policy)?.[1] ?? '';
        const body = await response.text();
        assert.match(policy, /^default-src 'none';/);
        assert.match(policy, /require-trusted-types-for 'script'/);
        assert.equal(/trusted-types avain-lit default/.test(policy), path.includes('mock'));
        const scripts = body.match(/<script\b[^>]*>/g) ?? [];
        assert.ok(scripts.length >= 2);
        for (const script of scripts) assert.ok(script.includes(`nonce="${nonce}"`), script);
        assert.doesNotMatch(body, /\sstyle=|\son\w+=|<script(?![^>]*src=)/);
        nonces.push(nonce);
      }
      assert.notEqual(nonces[0], nonces[1]);
    });

    test(`${path} is kept by nobody and lets a native post name its origin`, async () => {
      const { headers } = await visitor().get(path);
      assert.equal(headers.get('Cache-Control'), 'no-store');
      assert.equal(headers.get('Referrer-Policy'), 'same-origin');
      assert.equal(headers.get('Vary'), 'Accept-Language, Cookie');
    });

    test(`${path} has no word of another language`, async () => {
      for (const { lang } of languages) {
        const own = path + (path.includes('?') ? '&' : '?') + `kieli=${lang}`;
        const body = await page(visitor(), own);
        assert.match(body, new RegExp(`<html lang="${lang}"`));
        for (const [, key = '', said = ''] of body.matchAll(/data-text="([\w-]+)"[^>]*>([^<]*)</g)) {
          assert.equal(said, texts[lang][key as keyof Texts], key);
        }
      }
    });
  }

  test('links to the login without a script', async () => {
    assert.match(await page(visitor(), '/'), /<a\s+href="\/kirjaudu"[^>]*>Kirjaudu sisään<\/a/);
  });

  test('asks for its scripts again each time, and gets nothing when they are the same', async () => {
    const first = await visitor().get('/pages/page.js');
    assert.equal(first.headers.get('Cache-Control'), 'no-cache');
    assert.ok((await first.text()).length < 3000);
    const again = await visitor().send('GET', '/pages/page.js', {
      'If-None-Match': first.headers.get('ETag') ?? '',
    });
    assert.equal(again.status, 304);
  });
});

describe('language', () => {
  test('the one in the address wins and is remembered; then the remembered one; then the browser says', async () => {
    const browser = visitor();
    assert.match(await page(browser, '/', 'en-GB,en;q=0.9,sv;q=0.5'), /lang="en"/);
    assert.match(await page(browser, '/?kieli=sv', 'en'), /lang="sv"/);
    assert.match(await page(browser, '/kirjaudu', 'en'), /Logga in/);
    assert.match(await page(visitor(), '/', 'de-DE,de'), /lang="fi"/);
    assert.match(await page(visitor(), '/?kieli=constructor', 'fi'), /lang="fi"/);
  });

  test('a page that is not in Finnish loads its own language before what shows it', async () => {
    const body = await page(visitor(), '/kirjaudu', 'sv');
    assert.ok(body.indexOf('/avain/avain-sv.js') < body.indexOf('/avain/avain.js'));
    assert.ok(body.includes('/avain/avain-sv.js'));
    assert.doesNotMatch(await page(visitor(), '/kirjaudu'), /avain-sv/);
  });

  test('easy Finnish: page and form in it, offered by menu and links, and remembered', async () => {
    const browser = visitor();
    const body = await page(browser, '/kirjaudu?kieli=fi-simple', 'en');
    assert.match(body, /<html lang="fi-simple"/);
    assert.match(body, /<div data-avain-root lang="fi-simple">/);
    assert.match(body, /Sähköpostiosoite tai tunnus/);
    assert.match(body, /languages="fi fi-simple sv en"/);
    assert.match(body, /lang="fi-simple" hreflang="fi-simple" data-speak="fi-simple">Selkosuomi</);
    assert.ok(body.indexOf('/avain/avain-fi-simple.js') < body.indexOf('/avain/avain.js'));
    assert.match(await page(browser, '/', 'en'), /Voit vuokrata kaupungilta paikan veneelle/);
    const own = (await (await visitor().get('/pages/texts/fi-simple.json')).json()) as Texts;
    assert.equal(own.serviceTitle, texts['fi-simple'].serviceTitle);
  });
});

describe('without a script', () => {
  let browser: Browser;
  beforeEach(() => {
    browser = visitor();
    clock.pass(3600);
  });

  const location = (response: Response) => `${response.status} ${response.headers.get('Location')}`;

  test('own matters lead to the login and back', async () => {
    assert.equal(location(await browser.get('/omat-asiat')), '303 /kirjaudu?return-to=/omat-asiat');
    const body = await page(browser, '/kirjaudu?return-to=/omat-asiat');
    assert.match(body, /action="\/auth\/v1\/form\/sign-in\/identifier\?lang=fi&amp;return-to=%2Fomat-asiat"/);
    const first = { username: erkki.email, 'return-to': '/omat-asiat' };
    assert.equal(location(await browser.submit('sign-in/identifier', first)), '303 /kirjaudu/salasana');
    assert.match(
      await page(browser, '/kirjaudu/salasana'),
      /readonly\s+value="esimerkki\.erkki@example\.com"/,
    );
    const entered = await browser.submit('sign-in/password', { password: erkki.password, remember: '30' });
    assert.equal(location(entered), '303 /omat-asiat');
    assert.match(entered.headers.getSetCookie().join(), /avain-session=[^;]+; Max-Age=2592000/);
    const own = await page(browser, '/omat-asiat');
    for (const words of [
      erkki.name,
      erkki.email,
      'Asukaspysäköintitunnus',
      '2. maaliskuuta 2026',
      'Päätetty',
    ]) {
      assert.ok(own.includes(words), words);
    }
    assert.match(own, /<form method="post" action="\/auth\/v1\/form\/sign-out">/);
    assert.equal(location(await browser.submit('sign-out', {})), '303 /');
    assert.doesNotMatch(await page(browser, '/'), /Erkki/);
  });

  test('an error stands on the page with the field to mend, in words and for the script that may come', async () => {
    await browser.submit('sign-in/identifier', { username: erkki.email });
    await browser.submit('sign-in/password', { password: 'not the password' });
    const body = await page(browser, '/kirjaudu/salasana');
    assert.match(body, /data-avain-error="invalid-credentials"[^]*Tunnus tai salasana on väärin/);
    assert.match(body, /aria-invalid="true"/);
    assert.doesNotMatch(body, /not the password/);
  });

  test('the password page without an identifier leads to the first page', async () => {
    assert.equal(location(await browser.get('/kirjaudu/salasana')), '303 /kirjaudu');
  });

  test('both fields may stand on one page', async () => {
    const body = await page(browser, '/kirjaudu?yksi=1');
    assert.match(body, /<avain-login[^>]*\sone-page/);
    assert.match(body, /form="avain-password-form" name="one-page" value="1"/);
    const posted = { username: saga.email, password: saga.password, 'one-page': '1' };
    assert.equal(location(await browser.submit('sign-in/password', posted)), '303 /');
  });

  test('who logs in with an old user name reads what it is from now on, with the way on', async () => {
    await page(browser, '/kirjaudu?return-to=/omat-asiat');
    await browser.submit('sign-in/identifier', {
      username: saga.username ?? '',
      'return-to': '/omat-asiat',
    });
    const entered = await browser.submit('sign-in/password', { password: saga.password });
    const welcome = '/kirjaudu/tervetuloa?return-to=%2Fomat-asiat';
    assert.equal(location(entered), `303 ${welcome}`);
    const body = await page(browser, welcome);
    assert.match(
      body,
      /sähköpostiosoitteesi saga\.soderlund@example\.com[^]*href="\/omat-asiat">Jatka palveluun/,
    );
    assert.equal(location(await visitor().get('/kirjaudu/tervetuloa')), '303 /kirjaudu');
  });

  test('somebody who is logged in is told so, with a way on and a way out', async () => {
    await browser.logIn(erkki.email, erkki.password);
    for (const path of ['/kirjaudu', '/kirjaudu/salasana']) {
      const body = await page(browser, path);
      assert.match(body, /Olet kirjautunut sisään[^]*Erkki Esimerkki[^]*Jatka palveluun[^]*form\/sign-out/);
      assert.doesNotMatch(body, /<form[^>]*data-avain-step/);
    }
  });

  for (const evil of [
    '//evil.example',
    'https://evil.example/',
    String.raw`/\evil.example`,
    'javascript:alert(1)',
  ]) {
    test(`return-to=${evil} is not followed`, async () => {
      const body = await page(browser, `/kirjaudu?return-to=${encodeURIComponent(evil)}`);
      assert.doesNotMatch(body, /evil|javascript:/);
      assert.match(body, /return-to="\/"/);
    });
  }
});

describe('steps as markup', () => {
  const flow = (identifier: string) =>
    ({ step: { step: 'password', goal: 'sign-in', identifier, remember: 30 }, returnTo: '' }) as const;
  const markup = (identifier: string) =>
    stepHtml(flow(identifier).step, loginView(flow(identifier), 'fi', false));

  test('no trace is left of how they were made', () => {
    assert.doesNotMatch(markup(erkki.email), /<!--|<\?|lit-/);
  });

  test('what somebody typed is text', () => {
    assert.match(markup('"><img src=x>--><!--'), /value="&quot;&gt;&lt;img src=x&gt;--&gt;&lt;!--"/);
  });

  test('a step that has no page is a fault, not an empty page', () => {
    const view = loginView(flow(''), 'fi', false);
    const codes = { step: 'recovery-codes', goal: 'set-up-totp', codes: [] } as const;
    assert.throws(() => stepHtml(codes, view), /recovery-codes of set-up-totp/);
  });
});

describe('mails and reports', () => {
  test('a mail is shown as text', async () => {
    for (let tries = 0; tries < 5; tries++) await visitor().logIn(saga.email, `wrong ${tries}`);
    const body = await page(visitor(), '/posti', 'sv');
    assert.match(body, /<pre lang="sv">[^<]+<\/pre>/);
    assert.ok(body.includes(saga.email));
  });

  test('an address in a mail can be followed, and markup in it is text', async () => {
    const mail = {
      to: 'a@example.com',
      subject: '<b>',
      html: '<b>',
      locale: 'fi',
      links: [],
      sentAt: 0,
    } as const;
    const text = 'Hei <img src=x>!\n\nhttps://a.example/?x="1"&y=2\n';
    const lang = 'fi' as const;
    const context = { lang, mock: false, mailbox: true, still: false, path: '/posti', asset: assetNamed };
    const body = String(await mailboxPage({ ...context, safeHref: (path) => path }, [{ ...mail, text }]));
    const address = 'https://a.example/?x=&quot;1&quot;&amp;y=2';
    const shown = `Hei &lt;img src=x&gt;!\n\n<a href="${address}">${address}</a>\n`;
    assert.ok(body.includes(`<pre lang="fi">${shown}</pre>`));
    assert.ok(body.includes('<h2 lang="fi">&lt;b&gt;</h2>'));
  });

  test('what browsers report about the policy can be read', async () => {
    const report = { 'csp-report': { 'violated-directive': 'script-src' } };
    const headers = { 'Content-Type': 'application/csp-report' };
    assert.equal((await visitor().send('POST', '/csp-report', headers, JSON.stringify(report))).status, 204);
    assert.deepEqual(await (await visitor().get('/csp-reports.json')).json(), [report]);
  });

  for (const [lang, said] of [
    ['fi', 'Sähköpostia ei lähetetä'],
    ['sv', 'Ingen e-post skickas'],
    ['en', 'No e-mail is sent'],
  ] as const) {
    test(`with a mock, where no mail can be read, the page says so, in ${lang}`, async () => {
      assert.ok((await page(visitor(), '/?mock', lang)).includes(said));
      assert.ok(!(await page(visitor(), '/', lang)).includes(said));
    });
  }

  test('a report of more than 16 kB is not read', async () => {
    const response = await visitor().send('POST', '/csp-report', {}, 'x'.repeat(16_385));
    assert.equal(response.status, 413);
  });

  test('in production nobody reads mails or reports', async () => {
    const production = await open(true);
    for (const path of ['/posti', '/posti.json', '/csp-reports.json']) {
      const response = await production.fetch(new Request(`http://localhost${path}`), {
        address: '192.0.2.1',
      });
      assert.equal(response.status, 404, path);
    }
    await production.close();
  });
});
