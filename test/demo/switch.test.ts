import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { type App, createApp } from '../../demo/server/app.ts';
import { demoPages } from '../../demo/server/pages.ts';
import { Browser } from './browser.ts';
import { erkki, TestClock } from './fixtures.ts';

const ORIGIN = 'http://localhost:8080';
const list = new URL('fake-servers.ts', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'avain-servers-'));
let app: App;
let browser: Browser;

const open = (): Promise<App> =>
  createApp({ dataDir: ':memory:', residents: [erkki], pages: demoPages({ others: { list, folder } }) });
const visitor = (of: App): Browser =>
  new Browser({
    clock: new TestClock(),
    fetch: (request, address = '') => of.fetch(request, { address }),
    mails: of.mails,
    close: of.close,
  });

before(async () => {
  app = await open();
});
after(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  browser = visitor(app);
});

const location = ({ status, headers }: Response): string => `${status} ${headers.get('Location')}`;
/** A browser keeps the part of an address that names a place in the page. */
const body = async (path: string, by = browser): Promise<string> =>
  (await by.get(path.replace(/#.*/, ''))).text();

/** A form of ours, sent from one of our pages. */
function send(fields: Record<string, string>, by = browser, from = ORIGIN): Promise<Response> {
  const headers = {
    'Content-Type': 'application/x-www-form-urlencoded',
    Origin: from,
    'Sec-Fetch-Site': from === ORIGIN ? 'same-origin' : 'cross-site',
  };
  return by.send('POST', '/palvelin', headers, new URLSearchParams(fields).toString());
}

interface News {
  readonly state: string;
  readonly why: string;
  readonly lines: string;
  readonly log: string;
  readonly version: string;
}

const news = async (name: string, by = browser): Promise<News> =>
  ((await (await by.get('/palvelin.json')).json()) as Record<string, News>)[name]!;

/** Waits until a server is in one of these states. */
async function until(name: string, states: readonly string[], by = browser): Promise<News> {
  for (;;) {
    const now = await news(name, by);
    if (states.includes(now.state)) return now;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function start(name: string): Promise<void> {
  assert.equal(location(await send({ server: name, do: 'start' })), `303 /palvelin#palvelin-${name}`);
  await until(name, ['ready']);
}

async function stop(name: string): Promise<void> {
  await send({ server: name, do: 'stop' });
  await until(name, ['off']);
}

const card = async (name: string): Promise<string> =>
  new RegExp(`<li[^>]*id="palvelin-${name}"[\\s\\S]*?</li>`).exec(await body('/palvelin'))?.[0] ?? '';
const policy = async (path: string): Promise<string> =>
  (await browser.get(path)).headers.get('Content-Security-Policy') ?? '';

describe('the page of the servers', () => {
  test('lists those of the list, none of them started, and the demo’s own, which answers', async () => {
    const page = await body('/palvelin');
    const listed = [...page.matchAll(/data-server="(\w+)"\s+data-state="(\w+)"/g)].map(([, ...one]) =>
      one.join(),
    );
    assert.deepEqual(
      listed,
      ['near', 'far', 'missing', 'broken', 'slow', 'program'].map((name) => `${name},off`),
    );
    assert.match(page, /data-state="ready" data-chosen>[\s\S]*?Esittelyn oma palvelin/);
    assert.match(page, /Leikkiä\./);
    assert.doesNotMatch(page, /http-equiv="refresh"/);
  });

  test('is linked to from every page, and not where a mock answers', async () => {
    assert.match(await body('/ohje'), /<a href="\/palvelin"/);
    assert.doesNotMatch(await body('/ohje?mock'), /\/palvelin/);
  });

  test('says why one cannot be had, and offers to try again', async () => {
    await send({ server: 'missing', do: 'start' });
    assert.equal((await until('missing', ['missing'])).log, join(folder, 'missing/server.log'));
    assert.match(
      await card('missing'),
      /Ei saatavilla[\s\S]*It needs Java 17: install &lt;default-jre-headless&gt;\./,
    );
    assert.match(await card('missing'), /value="start"/);
  });

  test('says what one said last that did not start', async () => {
    await send({ server: 'broken', do: 'start' });
    const { why, lines } = await until('broken', ['failed']);
    assert.deepEqual({ why, lines }, { why: 'java ended:', lines: 'first line\nlast line' });
    assert.match(
      await card('broken'),
      /Ei käynnistynyt[\s\S]*java ended:[\s\S]*<pre[^>]*>first line\nlast line<\/pre>/,
    );
  });

  test('goes on telling while one is installed, without a script too, and can stop it', async () => {
    await send({ server: 'slow', do: 'start' });
    const { log } = await until('slow', ['installing']);
    const page = await body('/palvelin');
    assert.match(
      page,
      /<noscript><meta http-equiv="refresh" content="4; url=\/palvelin\?hetki=\d+#palvelin-slow"/,
    );
    const pid = await pidIn(log);
    await stop('slow');
    await untilGone(pid);
  });

  test('is for our own forms only', async () => {
    const response = await send({ server: 'near', do: 'start' }, browser, 'https://evil.example');
    assert.equal(response.status, 403);
    assert.equal((await news('near')).state, 'off');
  });

  for (const name of ['nobody', 'constructor', '../near'])
    test(`${name} is no server`, async () => {
      for (const deed of ['start', 'stop', 'use'])
        assert.equal(location(await send({ server: name, do: deed })), '303 /palvelin?tuntematon');
      assert.match(await body('/palvelin?tuntematon'), /Sellaista palvelinta ei ole/);
    });

  test('two who start one at once start it once', async () => {
    await Promise.all([start('program'), start('program')]);
    await stop('program');
  });
});

/** What a program wrote of itself. */
async function pidIn(log: string): Promise<number> {
  for (;;) {
    const pid = /pid (\d+)/.exec(readFileSync(log, 'utf8'))?.[1];
    if (pid) return Number(pid);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Waits until a process is no more. */
async function untilGone(pid: number): Promise<void> {
  try {
    for (;;) {
      process.kill(pid, 0);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  } catch (error) {
    assert.equal((error as NodeJS.ErrnoException).code, 'ESRCH');
  }
}

describe('a server behind the pages', () => {
  before(async () => {
    browser = visitor(app);
    await start('near');
  });
  after(() => stop('near'));
  beforeEach(async () => {
    assert.equal(location(await send({ server: 'near', do: 'use' })), '303 /kirjaudu');
  });

  const PAGES = {
    '/': 'avain-user-menu',
    '/kirjaudu': 'avain-login',
    '/kirjaudu/unohtui': 'avain-reset',
    '/kirjaudu/uusi-salasana': 'avain-reset',
    '/kirjaudu/tunnus': 'avain-register',
    '/omat-asetukset': 'avain-account',
  };
  for (const [path, tag] of Object.entries(PAGES))
    test(`${path}: its elements ask it, by its adapter, and no form comes with the page`, async () => {
      const page = await body(path);
      for (const element of new Set(['avain-user-menu', 'avain-session', tag]))
        assert.match(page, new RegExp(`<${element}\\s+backend="/kaiku/v1" adapter="better-auth"`));
      assert.doesNotMatch(page, /backend="\/auth\/v1"|data-avain-root/);
      const adapter = page.indexOf('src="/avain/avain-adapter-better-auth.js"');
      assert.ok(adapter > 0 && adapter < page.indexOf('src="/avain/avain.js"'));
      const takes = ['avain-reset', 'avain-register', 'avain-account'].includes(tag);
      assert.equal(/allow-url-token="key"/.test(page), takes);
      assert.match(page, /Kirjautumiseen vastaa<\/span>\s*<strong translate="no">Fake near 1\.2\.3/);
      assert.match(await policy(path), /connect-src 'self';/);
    });

  test('nothing in a page says who is logged in at the demo’s own server', async () => {
    await send({ server: 'oma', do: 'use' });
    await browser.logIn(erkki.email, erkki.password);
    assert.match(await body('/omat-asiat'), /Erkki Esimerkki/);
    await send({ server: 'near', do: 'use' });
    for (const path of [...Object.keys(PAGES), '/omat-asiat', '/hakemus', '/ohje'])
      assert.doesNotMatch(await body(path), /Erkki|form\/sign-out/, path);
  });

  test('pages of the own server’s steps lead to the login', async () => {
    for (const path of ['/kirjaudu/salasana', '/kirjaudu/koodi', '/kirjaudu/tervetuloa'])
      assert.equal(location(await browser.get(path)), '303 /kirjaudu');
  });

  test('the service’s own form is thanked for', async () => {
    assert.match(await body('/hakemus'), /<form class="application" method="post" action="\/hakemus"\s*>/);
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: ORIGIN };
    const sent = await (await browser.send('POST', '/hakemus', headers, 'harbour=harbourMill')).text();
    assert.match(sent, /<p class="sent"\s+tabindex="-1"/);
  });

  test('its paths lead to it, with the origin that people see, and its cookies come back', async () => {
    const response = await browser.send('POST', '/kaiku/v1/login?a=%2F', { Origin: ORIGIN }, 'x');
    const { url, method, headers, page, pages } = (await response.json()) as {
      url: string;
      method: string;
      headers: Record<string, string>;
      page: string;
      pages: { login: string; all: string[] };
    };
    assert.deepEqual({ url, method, page }, { url: '/kaiku/v1/login?a=%2F', method: 'POST', page: ORIGIN });
    const { origin, 'x-forwarded-host': host, 'x-forwarded-proto': scheme } = headers;
    assert.deepEqual({ origin, host, scheme }, { origin: ORIGIN, host: 'localhost:8080', scheme: 'http' });
    assert.deepEqual([browser.cookies.get('one'), browser.cookies.get('two')], ['1', '2']);
    assert.equal(pages.login, '/kirjaudu');
    for (const path of [...Object.keys(PAGES), '/omat-asiat']) assert.ok(pages.all.includes(path), path);
  });

  test('it may have the very path of the contract; without the choice that is the demo’s own', async () => {
    assert.match(await body('/auth/v1/session'), /"url":"\/auth\/v1\/session"/);
    await send({ server: 'oma', do: 'use' });
    assert.match(await body('/auth/v1/session'), /"step":"signed-out"/);
  });

  test('a link in its mail leads to it whichever server is chosen by then', async () => {
    await send({ server: 'oma', do: 'use' });
    assert.match(await body('/kaiku/linkki'), /"url":"\/kaiku\/linkki"/);
    assert.equal((await browser.get('/kaikuja')).status, 404);
  });

  test('its mails are in the mailbox', async () => {
    await browser.get('/kaiku/posti');
    assert.match(await body('/posti'), /Kaiku[\s\S]*b@example\.com[\s\S]*\/kirjaudu\/uusi-salasana/);
  });

  test('one that ends by itself: the pages say so, the elements go on asking it, and it can be started anew', async () => {
    assert.equal((await browser.get('/kaiku/loppu')).status, 502);
    await until('near', ['gone']);
    const page = await body('/kirjaudu');
    assert.match(page, /Fake near 1\.2\.3<\/strong>\s*<span data-text="serverHasGone"/);
    assert.match(page, /<avain-login\s+backend="\/kaiku\/v1"/);
    assert.equal((await browser.get('/kaiku/v1/session')).status, 502);
    assert.match(await card('near'), /Lakkasi vastaamasta/);
    await start('near');
    assert.equal((await browser.get('/kaiku/v1/session')).status, 200);
  });

  test('who stops the one in use is back at the demo’s own; others read that it does not run', async () => {
    const other = visitor(app);
    await send({ server: 'near', do: 'use' }, other);
    await stop('near');
    assert.doesNotMatch(await body('/kirjaudu'), /class="answering"/);
    const page = await body('/kirjaudu', other);
    assert.match(page, /Fake near<\/strong>\s*<span data-text="serverNotThere"/);
    assert.match(page, /backend="\/auth\/v1"[\s\S]*data-avain-root/);
    await start('near');
  });
});

describe('a server on an origin of its own', () => {
  test('is the one origin more that scripts may ask, with nothing else allowed', async () => {
    const own = await policy('/');
    await start('far');
    await send({ server: 'far', do: 'use' });
    const origin = /backend="(http:\/\/127\.0\.0\.1:\d+)\/op\?client_id=a&amp;silent" adapter="oidc"/.exec(
      await body('/'),
    )?.[1];
    const plain = (text: string): string => text.replace(/nonce-[\w-]+/, 'nonce');
    assert.equal(
      plain(await policy('/')),
      plain(own).replace("connect-src 'self'", `connect-src 'self' ${origin}`),
    );
    await stop('far');
  });
});

describe('one’s own server', () => {
  const mine = { backend: 'https://auth.example.fi/v1', adapter: 'oidc' };

  test('is used from now on, by its address and adapter', async () => {
    assert.equal(location(await send(mine)), '303 /kirjaudu');
    assert.match(
      await body('/kirjaudu'),
      /<avain-login\s+backend="https:\/\/auth\.example\.fi\/v1" adapter="oidc"/,
    );
    assert.match(await policy('/'), /connect-src 'self' https:\/\/auth\.example\.fi;/);
    assert.match(
      await body('/palvelin'),
      /value="https:\/\/auth\.example\.fi\/v1"[\s\S]*<option value="oidc" selected>/,
    );
  });

  for (const backend of [
    'http://localhost:3000/auth',
    'http://127.0.0.1:1',
    'http://[::1]:3000/',
    'https://a.fi?x=1',
  ])
    test(`${backend} is an address`, async () => {
      assert.equal(location(await send({ ...mine, backend })), '303 /kirjaudu');
    });

  for (const backend of [
    '',
    'auth.example.fi',
    'http://auth.example.fi',
    'https://user:secret@auth.example.fi',
    'https://a;script-src.example',
    'https://a,b.example',
    'javascript:alert(1)',
    'https://auth.example.fi/#part',
    `https://auth.example.fi/${'a'.repeat(500)}`,
  ])
    test(`${backend.slice(0, 40)} is none: it comes back with what is wrong`, async () => {
      const response = await send({ ...mine, backend });
      assert.match(location(response), /^303 \/palvelin\?.*#palvelin-sinun$/);
      const page = await body(response.headers.get('Location') ?? '');
      assert.match(page, /role="alert"[\s\S]*Kirjoita osoite, joka alkaa https/);
      assert.ok(page.includes(`value="${backend.slice(0, 501)}"`));
      assert.match(page, /aria-invalid="true"\s+aria-describedby="problem address-hint"/);
      assert.equal(browser.cookies.get('palvelin'), undefined);
    });

  test('an adapter must be one that there is', async () => {
    for (const adapter of ['', 'ldap', '../http']) {
      const { headers } = await send({ ...mine, adapter });
      assert.match(await body(headers.get('Location') ?? ''), /Valitse sovitin listasta/);
    }
  });

  test('a choice in a cookie that is none is no choice', async () => {
    for (const value of ['oidc https://a;b.fi', 'ldap https://a.fi', 'http', '<b>', 'nobody']) {
      browser.cookies.set('palvelin', encodeURIComponent(value));
      assert.match(await body('/kirjaudu'), /<avain-login\s+backend="\/auth\/v1"/, value);
    }
  });
});

describe('by an address', () => {
  const from = (path: string, site = 'none'): Promise<Response> =>
    browser.send('GET', path, { 'Sec-Fetch-Site': site });

  test('a server of the list is chosen, and the address is clean again', async () => {
    await start('near');
    assert.equal(location(await browser.get('/kirjaudu?palvelin=near&yksi=1')), '303 /kirjaudu?yksi=1');
    assert.match(await body('/'), /backend="\/kaiku\/v1"/);
    assert.equal(location(await browser.get('/ohje?palvelin=oma')), '303 /ohje');
    assert.match(await body('/'), /backend="\/auth\/v1"/);
    await stop('near');
  });

  test('one that does not run is chosen and leads to where it can be started', async () => {
    assert.equal(location(await browser.get('/?palvelin=near')), '303 /palvelin#palvelin-near');
    assert.match(await card('near'), /data-chosen/);
    assert.equal(location(await browser.get('/?palvelin=nobody')), '303 /palvelin?tuntematon');
  });

  test('one’s own server is chosen; a link on another site only fills the form in', async () => {
    const path = '/kirjaudu?adapter=http&backend=https%3A%2F%2Fauth.example.fi%2Fv1';
    const form = '303 /palvelin?adapter=http&backend=https%3A%2F%2Fauth.example.fi%2Fv1#palvelin-sinun';
    for (const site of ['cross-site', 'same-site']) assert.equal(location(await from(path, site)), form);
    assert.match(await body(form.slice(4)), /value="https:\/\/auth\.example\.fi\/v1"/);
    assert.match(await body('/kirjaudu'), /<avain-login\s+backend="\/auth\/v1"/);
    assert.equal(location(await from(path)), '303 /kirjaudu');
    assert.match(await body('/kirjaudu'), /<avain-login\s+backend="https:\/\/auth\.example\.fi\/v1"/);
  });

  test('no address leads to another host', async () => {
    assert.equal(location(await browser.get('//evil.example/?palvelin=oma')), '303 /evil.example/');
  });

  test('a mock answers whatever is chosen', async () => {
    await send({ backend: 'https://auth.example.fi/v1', adapter: 'oidc' });
    const page = await body('/kirjaudu?mock');
    assert.match(page, /backend="\/auth\/v1"/);
    assert.doesNotMatch(page, /class="answering"/);
  });
});

describe('when nothing may be chosen', () => {
  test('in production there is no page, and neither address nor cookie choose', async () => {
    const production = await createApp({
      dataDir: ':memory:',
      residents: [],
      production: true,
      smtpUrl: 'smtp://127.0.0.1:1',
      origin: ORIGIN,
      pages: demoPages({ production: true, others: { list, folder } }),
    });
    const there = visitor(production);
    for (const path of ['/palvelin', '/palvelin.json']) assert.equal((await there.get(path)).status, 404);
    assert.equal((await send({ server: 'near', do: 'start' }, there)).status, 404);
    there.cookies.set('palvelin', encodeURIComponent('http https://auth.example.fi'));
    const response = await there.get('/kirjaudu?palvelin=near');
    assert.equal(response.status, 200);
    const page = await response.text();
    assert.match(page, /<avain-login\s+backend="\/auth\/v1"/);
    assert.doesNotMatch(page, /palvelin"/);
    await production.close();
  });

  test('with a relay, mails of another server would go to people: it is not started', async () => {
    const pages = demoPages({ others: { list, folder } });
    const relayed = await createApp({ dataDir: ':memory:', smtpUrl: 'smtp://127.0.0.1:1', pages });
    const there = visitor(relayed);
    await send({ server: 'near', do: 'start' }, there);
    assert.match((await news('near', there)).why, /start the demo without AVAIN_SMTP_URL/);
    await relayed.close();
  });
});

describe('when the demo ends', () => {
  test('servers end with it, also one that is being installed', async () => {
    const other = await open();
    const there = visitor(other);
    await send({ server: 'slow', do: 'start' }, there);
    const pid = await pidIn((await until('slow', ['installing'], there)).log);
    await send({ server: 'program', do: 'start' }, there);
    await until('program', ['ready'], there);
    await other.close();
    await untilGone(pid);
  });

  for (const signal of ['SIGTERM', 'SIGKILL'] as const)
    test(`${signal}: nothing is left behind`, async () => {
      const demo = spawn(process.execPath, [join(import.meta.dirname, 'fake-demo.ts')], {
        env: { ...process.env, FOLDER: join(folder, signal) },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [said] = (await once(demo.stdout, 'data')) as [Buffer];
      const pid = await programOf(/http:\S+/.exec(String(said))?.[0] ?? '');
      demo.kill(signal);
      await once(demo, 'exit');
      // Who is killed can end nothing: the other process sees that it is gone.
      await untilGone(pid);
    });
});

/** Starts the server that is a program, in the demo at `url`. Returns the program's process id. */
async function programOf(url: string): Promise<number> {
  await fetch(`${url}/palvelin`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: url },
    body: new URLSearchParams({ server: 'program', do: 'start' }),
  });
  for (;;) {
    const response = await fetch(`${url}/program/`);
    if (response.ok) return Number(await response.text());
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
