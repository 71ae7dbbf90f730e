import type { Page } from '@playwright/test';
import { version } from '../../src/version.ts';
import { erkki } from './people.ts';
import { expect, test } from './test.ts';

// That no message and no report is left behind is asserted for every test, in test.ts.

/** A page with the policy of the demo's pages, and these scripts. `nonce` makes them run. */
async function openHost(page: Page, scripts: string, policies = 'trusted-types avain-lit'): Promise<void> {
  const policy = `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'; ${policies}; report-uri /csp-report`;
  await page.route('**/host', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'content-security-policy': policy },
      body: `<!doctype html><html lang="fi"><meta charset="utf-8"><title>Isäntä</title><link rel="icon" href="/pages/icon.svg">
        <avain-user-menu backend="/auth/v1" login-href="/kirjaudu"></avain-user-menu>
        <avain-login backend="/auth/v1" return-to="/"></avain-login>${scripts}`,
    }),
  );
  await page.goto('/host');
}

const script = (src: string) => `<script type="module" nonce="abc" src="${src}"></script>`;
const OURS = script('/avain/avain.js');

test('a whole visit under the strict policy says nothing', async ({ page, login, top, quiet }) => {
  quiet.allowStatus(401);
  await login.open();
  await login.logIn({ email: erkki.email, password: 'jokin ihan muu' });
  await expect(login.error).toBeFocused();
  await top.speak('Svenska');
  await expect(login.heading).toHaveText('Logga in');
  await top.speak('Suomi');
  await login.enterPassword(erkki.password);
  await expect(page).toHaveURL('/');
  await top.shows(erkki);
  for (const path of ['/ohje', '/hakemus', '/omat-asetukset', '/omat-asiat']) await page.goto(path);
  await top.logOut(erkki);
  await expect(page).toHaveURL('/');
  await top.showsNobody();
});

test('what the policy forbids would be noticed', async ({ page, login, quiet }) => {
  // The report itself would be counted as one of ours.
  quiet.allow(/Content Security Policy|Content-Security-Policy/);
  await page.route('**/csp-report', (route) => route.abort());
  await login.open();
  const directive = await page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener('securitypolicyviolation', ({ violatedDirective }) => resolve(violatedDirective));
        new Image().src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
      }),
  );
  expect(directive).toBe('img-src');
});

test('the same file twice is as good as once', async ({ page, login, top }) => {
  await openHost(page, `${OURS}${script('/avain/avain.js?again')}${script('/avain/avain-login.js')}`);
  await login.ready();
  await login.logIn(erkki);
  await top.shows(erkki);
});

test('another version on the page: the first stays, and the console is told once for each tag', async ({
  page,
  login,
  quiet,
  top,
}) => {
  quiet.allow(
    /^warning: <avain-[a-z-]+> is already defined, in version .*; version 99\.0\.0 was left out\.$/,
  );
  await page.route('**/avain/avain.js?newer', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll(`"${version}"`, '"99.0.0"') });
  });
  await openHost(page, `${OURS}${script('/avain/avain.js?newer')}`);
  await login.ready();
  await login.logIn(erkki);
  await top.shows(erkki);
  const tags = quiet.said('warning: <avain-').map((warning) => /<([a-z-]+)>/.exec(warning)?.[1] ?? '');
  expect(tags.toSorted()).toEqual([
    'avain-account',
    'avain-login',
    'avain-notice',
    'avain-register',
    'avain-reset',
    'avain-session',
    'avain-user-menu',
  ]);
});

test('a page with a Lit of its own, under a policy for both, is none the worse', async ({
  page,
  login,
  top,
}) => {
  await page.route('**/own-lit.js', async (route) => {
    const { build } = await import('esbuild');
    const contents = `import { html, LitElement } from 'lit';
      customElements.define('own-thing', class extends LitElement { render() { return html\`<p>Oma osa</p>\`; } });`;
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: import.meta.dirname },
      bundle: true,
      format: 'esm',
      conditions: ['production'],
      write: false,
    });
    await route.fulfill({ contentType: 'text/javascript', body: outputFiles[0]?.text ?? '' });
  });
  await openHost(
    page,
    `<own-thing></own-thing>${script('/own-lit.js')}${OURS}`,
    'trusted-types lit-html avain-lit',
  );
  await expect(page.locator('own-thing')).toHaveText('Oma osa');
  await login.ready();
  await login.logIn(erkki);
  await top.shows(erkki);
});
