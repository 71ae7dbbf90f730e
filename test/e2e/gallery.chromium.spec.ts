import { expect, test } from './test.ts';

/** The scripts of the gallery are put together when the first page asks for them. */
const PATIENCE = { timeout: 20_000 };

test('a state of the gallery comes to be from the server, under its policy', async ({ page, quiet }) => {
  quiet.allowStatus(423);
  const response = await page.goto('/galleria/tila?tila=login.password.locked&kieli=sv&vari=dark');
  await expect(page.locator('html')).toHaveAttribute('data-state', 'ready', PATIENCE);
  await expect(page.getByRole('heading', { name: 'Logga in' })).toBeVisible();
  await expect(page.getByText('Kontot är låst.')).toBeVisible();
  // Our own pages may frame it; nobody else's.
  expect(response?.headers()['content-security-policy']).toContain("frame-ancestors 'self'");
});

test('a page that is not framed obeys no message', async ({ page }) => {
  await page.goto('/galleria/tila?tila=login.identifier');
  await expect(page.locator('html')).toHaveAttribute('data-state', 'ready', PATIENCE);
  await page.evaluate(async () => {
    const look = { theme: {}, texts: { fi: { login: { heading: 'Jotain muuta' } } }, embed: {} };
    postMessage({ avain: 'look', look }, location.origin);
    await new Promise((resolve) => setTimeout(resolve));
  });
  await expect(page.getByRole('heading', { name: 'Kirjaudu sisään' })).toBeVisible();
});

test('a state that nobody has says so', async ({ page, quiet }) => {
  quiet.allow(/^error: Error: no state is called login\.nowhere/);
  await page.goto('/galleria/tila?tila=login.nowhere');
  await expect(page.locator('html')).toHaveAttribute('data-state', 'failed', PATIENCE);
});

test('the way to the gallery stands at the end of each page', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Suunnittelijalle' }).click();
  await expect(page).toHaveURL(/\/galleria\b/);
});
