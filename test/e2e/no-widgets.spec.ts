import type { Page } from '@playwright/test';
import { erkki } from './people.ts';
import { expect, test } from './test.ts';

/** Rewrites the policy of the pages, on their way to the browser. */
async function withPolicy(page: Page, change: (policy: string) => string): Promise<void> {
  await page.route(/\/(kirjaudu.*)?$/, async (route) => {
    if (route.request().method() !== 'GET') return route.continue();
    const response = await route.fetch({ maxRedirects: 0 });
    const headers = response.headers();
    await route.fulfill({
      response,
      headers: { ...headers, 'content-security-policy': change(headers['content-security-policy'] ?? '') },
    });
  });
}

/** Ways in which the widgets' script does not come to run, and what browsers themselves say about it. */
const faults: Record<string, { arrange: (page: Page) => Promise<unknown>; said: RegExp }> = {
  'is kept away by a blocker': {
    arrange: (page) => page.route('**/avain/*.js', (route) => route.abort('blockedbyclient')),
    said: /ERR_BLOCKED_BY_CLIENT|in the integrity attribute/,
  },
  'is not there': {
    arrange: (page) => page.route('**/avain/*.js', (route) => route.fulfill({ status: 404, body: '' })),
    said: /404|ERR_FAILED|in the integrity attribute|disallowed MIME type/,
  },
  'is not the one that was published': {
    arrange: async (page) => {
      const published = await (await page.request.get('/avain/avain.js')).text();
      const other = { contentType: 'text/javascript', body: `${published}\n` };
      await page.route('**/avain/avain.js', (route) => route.fulfill(other));
    },
    said: /integrity/,
  },
  'may not make a Trusted Types policy': {
    arrange: (page) =>
      withPolicy(page, (policy) =>
        policy.replace('trusted-types avain-lit', "trusted-types 'none'").replace(/; report-uri.*$/, ''),
      ),
    said: /(Creating a TrustedTypePolicy|createPolicy|TrustedTypes|Trusted Types|trusted-types|Policy "?avain-lit)/i,
  },
};

for (const [fault, { arrange, said }] of Object.entries(faults)) {
  test(`the plain form serves when the script ${fault}`, async ({ page, login, quiet }) => {
    quiet.allow(said);
    await arrange(page);
    await page.goto('/kirjaudu');
    expect(await page.evaluate(() => customElements.get('avain-login'))).toBeUndefined();
    await login.identifier.fill(erkki.email);
    await login.button('Jatka').click();
    await expect(page).toHaveURL('/kirjaudu/salasana');
    await login.password.fill(erkki.password);
    await login.submit.click();
    await expect(page).toHaveURL('/');
    await expect(page.getByRole('banner')).toContainText('Erkki Esimerkki');
  });

  test(`where no form was delivered, a link stays when the script ${fault}`, async ({
    page,
    login,
    quiet,
  }) => {
    quiet.allow(said);
    await arrange(page);
    await page.goto('/kirjaudu?tyhja');
    const link = login.element.getByRole('link', { name: 'Kirjaudu sisään' });
    await expect(link).toBeVisible();
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/kirjaudu');
    await expect(login.identifier).toBeVisible();
  });
}
