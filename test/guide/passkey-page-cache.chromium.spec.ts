import { expect, test } from './test.ts';

// Drivers switch the cache of whole pages off; people have it on.
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
});

test('what autofill waits for is given up with the page, and asked for again when it comes back', async ({
  page,
  login,
}) => {
  // Chromium does not keep pages of ours, which say `no-store`; a city's pages may say something else.
  await page.route(/\/(kirjaudu|posti)$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'cache-control': 'no-cache' } });
  });
  await page.addInitScript(() => {
    const story: string[] = [];
    Object.assign(window, { story });
    const get = navigator.credentials.get.bind(navigator.credentials);
    navigator.credentials.get = (options) => {
      story.push('asked');
      options?.signal?.addEventListener('abort', () => story.push('given up'));
      return get(options);
    };
    addEventListener('pageshow', ({ persisted }) => persisted && story.push('back'));
  });
  const story = () => page.evaluate(() => (window as unknown as { story: string[] }).story);
  await login.open();
  await expect.poll(story).toEqual(['asked']);
  await page.evaluate(() => location.assign('/posti'));
  await expect(page).toHaveURL('/posti');
  await page.evaluate(() => history.back());
  await expect(page).toHaveURL('/kirjaudu');
  await expect.poll(story).toEqual(['asked', 'given up', 'back', 'asked']);
});
