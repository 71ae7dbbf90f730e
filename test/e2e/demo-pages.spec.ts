import { pageLanguages } from './login-page.ts';
import { erkki } from './people.ts';
import { expect, test } from './test.ts';

/** Remembers what happens to the delivered form from the moment that the document has been read. */
function watchForm(): void {
  const changes: string[] = [];
  Object.assign(globalThis, { changes });
  const observer = new MutationObserver((records) => {
    for (const { type, attributeName, target } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      // Links below the form become buttons where the script can do the same in place.
      if (!element?.closest('[data-avain-links]'))
        changes.push(`${type} ${target.nodeName} ${attributeName}`);
    }
  });
  document.addEventListener('readystatechange', () => {
    const root = document.querySelector('[data-avain-root]');
    const all = { childList: true, characterData: true, attributes: true, subtree: true };
    if (document.readyState === 'interactive' && root) observer.observe(root, all);
  });
}

for (const lang of pageLanguages) {
  test(`a delivered form is taken over as it stands, in ${lang}`, async ({ page, login }) => {
    await page.addInitScript(watchForm);
    await page.goto(`/kirjaudu?kieli=${lang}`);
    await login.ready();
    const changes = await page.evaluate(() => (globalThis as unknown as { changes: string[] }).changes);
    const kinds = [...new Set(changes)].filter(
      (change) => !/^attributes (DIV (lang|slot|data-avain-root)|FORM novalidate)$/.test(change),
    );
    expect(kinds).toEqual([]);
  });
}

test('a language that is picked in the middle of an error loses nothing', async ({ login, page, quiet }) => {
  quiet.allow(/401/);
  await login.open();
  await login.enterIdentifier(erkki.email);
  await login.enterPassword('not the password');
  await expect(login.error).toContainText('Tunnus tai salasana on väärin');
  await page.getByRole('link', { name: 'Svenska' }).click();
  await expect(login.error).toContainText('Användarnamnet eller lösenordet är fel');
  await expect(page.locator('avain-notice')).toContainText('Inloggningen är förnyad');
  await expect(page).toHaveTitle('Logga in – Saarilahti stad');
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
  await expect(login.element.locator('[name=username]')).toHaveValue(erkki.email);
  await page.reload();
  await expect(login.heading).toHaveText('Logga in');
});

test('own matters are gone from every tab when one logs out', async ({ login, page, top, context }) => {
  await login.open('/kirjaudu?return-to=/omat-asiat');
  await login.logIn(erkki);
  await expect(page.getByText('Asukaspysäköintitunnus')).toBeVisible();
  const other = await context.newPage();
  await other.goto('/omat-asiat');
  await expect(other.getByText('Asukaspysäköintitunnus')).toBeVisible();
  await top.logOut(erkki);
  await expect(page).toHaveURL('/');
  await expect(other.getByText('Asukaspysäköintitunnus')).toBeHidden();
  await page.goBack();
  await expect(page.getByText('Asukaspysäköintitunnus')).toBeHidden();
});

test('nothing moves while the scripts take over', async ({ page, login, browserName }) => {
  test.skip(browserName !== 'chromium', 'only Chromium measures layout shift');
  await page.setViewportSize({ width: 320, height: 800 });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    const note = (list: PerformanceObserverEntryList) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    };
    new PerformanceObserver(note).observe({ type: 'layout-shift', buffered: true });
  });
  for (const path of ['/', '/kirjaudu', '/?kieli=fi-simple', '/kirjaudu?kieli=fi-simple']) {
    await page.goto(path);
    await expect(page.locator('avain-user-menu').getByRole('link')).toBeVisible();
    if (path.startsWith('/kirjaudu')) await login.ready();
    const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.01);
  }
});
