import type { Page } from '@playwright/test';
import { erkki } from './people.ts';
import { expect, test } from './test.ts';

/** Names that a page's markup may hang on `document` and `window`: what engines, Lit and we might look up there. */
const NAMES = `
  body head documentElement activeElement adoptedStyleSheets baseURI cookie currentScript defaultView
  createElement createComment createTreeWalker createTextNode createRange importNode implementation
  getElementById querySelector querySelectorAll addEventListener removeEventListener dispatchEvent forms
  links images scripts title lang dir location visibilityState hidden readyState fetch localStorage
  sessionStorage history navigator customElements trustedTypes BroadcastChannel MutationObserver
  CSSStyleSheet FormData AbortController performance setTimeout queueMicrotask URL avain AvainLogin
  avainConfig backend adapter client messages username password remember submit litElementVersions
  litHtmlVersions reactiveElementVersions litIssuedWarnings ShadyCSS reactiveElementPolyfillSupport
  avain-heading avain-username avain-password avain-error config settings options headers method action
`
  .trim()
  .split(/\s+/);

/** Keys that somebody may have put into Object.prototype. */
const KEYS = `
  headers method body credentials mode cache redirect referrer integrity keepalive signal priority backend
  adapter url base token identifier password remember state goal step returnTo code field reasons
  retryAfter next detail hint domains accepts passkey why others name email user scope locale lang heading
  error onePage avain timeout fetch
`
  .trim()
  .split(/\s+/);

/** Names that Lit, or the widget, cannot do without. Where they are taken, nobody logs in and nothing is sent. */
const NEEDED = `
  createComment createElement createTreeWalker createTextNode importNode getElementById addEventListener
  litElementVersions litHtmlVersions reactiveElementVersions reactiveElementPolyfillSupport
`
  .trim()
  .split(/\s+/);

/** Lit reads this one from its options for every property; the widget then stays away, and nothing is sent. */
const BREAKS_LIT = ['state'];

/** Logs in and tells what was sent, whole; or `fallback` or `error` for what is on screen instead. */
async function visit(page: Page, markup: string, before: string, after: string): Promise<string> {
  const requests: string[] = [];
  await page.route('**/host', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="fi"><title>Isäntä</title><link rel="icon" href="data:,">${before}${markup}
        <avain-login backend="/auth/v1"><a href="/kirjaudu">Ilman widgettiä</a></avain-login>
        <script type="module" src="/avain/avain.js"></script>`,
    }),
  );
  await page.route('**/auth/v1/sign-in/password', async (route) => {
    const request = route.request();
    const headers = await request.allHeaders();
    const ours = Object.entries(headers)
      .filter(([name]) => !/^(user-agent|sec-|cookie|content-length)/.test(name))
      .map(([name, value]) => `${name}: ${value}`);
    requests.push(
      JSON.stringify([
        request.method(),
        new URL(request.url()).pathname,
        request.postData(),
        ours.toSorted(),
      ]),
    );
    await route.fulfill({
      json: { step: 'signed-in', goal: 'sign-in', user: { id: '1', name: 'E', email: erkki.email }, can: [] },
    });
  });
  await page.goto('/host');
  const form = page.locator('avain-login form');
  const fallback = page.locator('avain-login').getByRole('link', { name: 'Ilman widgettiä' });
  const shown = await expect(form.or(fallback).first())
    .toBeVisible({ timeout: 2000 })
    .then(
      () => true,
      () => false,
    );
  if (!shown) return requests.length ? 'sent from nowhere' : 'blank';
  if (await fallback.isVisible()) return 'fallback';
  await page.evaluate(after);
  await page.locator('avain-login input[name=username]').fill(erkki.email);
  await page.locator('avain-login form button[type=submit]').click();
  const password = page.locator('avain-login input[name=password]');
  await expect(password.or(page.locator('avain-login [data-avain-error]')).first()).toBeVisible();
  if (!(await password.isVisible())) return 'error';
  await password.fill('salainen');
  await page.locator('avain-login form button[type=submit]').click();
  await expect.poll(() => requests.length).toBe(1);
  return requests[0] ?? '';
}

const markup = (name: string): string =>
  `<img name="${name}" alt=""><form name="${name}"></form><a id="${name}"></a>`;

test('names that markup hangs on the document change no request', async ({ page, quiet }) => {
  test.setTimeout(120_000);
  expect(NAMES.length).toBeGreaterThanOrEqual(60);
  // Browsers and Lit complain about such names by themselves.
  quiet.allow(/./);
  const clean = await visit(page, '', '', '');
  const harmless = NAMES.filter((name) => !NEEDED.includes(name));
  for (let at = 0; at < harmless.length; at += 4) {
    const group = harmless.slice(at, at + 4);
    expect(await visit(page, group.map(markup).join(''), '', ''), group.join()).toBe(clean);
  }
});

test('names without which nothing works send nothing', async ({ page, quiet }) => {
  test.setTimeout(120_000);
  quiet.allow(/./);
  const clean = await visit(page, '', '', '');
  for (const name of NEEDED)
    expect(['fallback', 'blank', clean], name).toContain(await visit(page, markup(name), '', ''));
});

for (const moment of ['before the script loads', 'before the form is sent'] as const) {
  const early = moment === 'before the script loads';
  test(`keys put into Object.prototype ${moment} change no request`, async ({ page, quiet }) => {
    test.setTimeout(180_000);
    quiet.allow(/./);
    const keys = early ? KEYS.filter((key) => !BREAKS_LIT.includes(key)) : KEYS;
    expect(keys.length).toBeGreaterThanOrEqual(40);
    const clean = await visit(page, '', '', '');
    const wrong: string[] = [];
    for (const key of keys) {
      const value = key === 'headers' ? '{ "x-evil": "1" }' : '"polluted"';
      const pollute = `Object.prototype[${JSON.stringify(key)}] = ${value};`;
      const sent = await visit(
        page,
        '',
        early ? `<script>${pollute}</script>` : '',
        early ? '' : pollute,
      ).catch(broken);
      if (![clean, 'fallback'].includes(sent)) wrong.push(`${key}: ${sent}`);
    }
    expect(wrong).toEqual([]);
  });
}

const broken = (error: unknown): string => `broken: ${String(error).slice(0, 300)}`;
