import { expect, test } from '../e2e/test.ts';
import { faultsIn } from '../e2e/axe.ts';
import { comesUp, Workbench } from './workbench.ts';

test.use({ locale: 'fi-FI' });

test('a state is found by typing, and its address is shared', async ({ page }) => {
  const bench = new Workbench(page);
  await bench.open();
  await bench.settled();
  await bench.search.fill('salasana pitkä osoite');
  await expect(bench.list.getByRole('status')).toHaveText(/^1 \/ \d+ tilaa$/);
  await bench.search.press('Enter');
  await expect(page).toHaveURL(/tila=login\.password\.long-address/);
  await bench.settled();
  await expect(bench.widget.getByLabel('Salasana', { exact: true })).toBeVisible();
  await expect(bench.list.locator('[aria-current]')).toHaveText('Salasana: pitkä osoite');
  await expect(page).toHaveTitle('Kirjautuminen: salasana: pitkä osoite (fi) – Avain-galleria');
  await bench.search.fill('xyzxyz');
  await expect(bench.list.getByRole('status')).toHaveText(/^0 \//);
});

test('back leads to the state before', async ({ page }) => {
  const bench = new Workbench(page);
  await bench.open('?tila=login.identifier&kieli=sv');
  await bench.settled();
  await bench.button('Seuraava tila').click();
  await expect(page).not.toHaveURL(/tila=login\.identifier&/);
  await bench.settled();
  await page.getByRole('radio', { name: 'Tumma' }).check();
  await page.goBack();
  await expect(page).toHaveURL(/tila=login\.identifier&kieli=sv&kieli-sivu=fi$/);
  await bench.settled();
  await expect(bench.widget.getByRole('heading', { name: 'Logga in' })).toBeVisible();
});

test('what the address says is shown, and what makes no sense is told of', async ({ page }) => {
  const bench = new Workbench(page);
  await bench.open('?tila=ei.ole&kieli=en&leveys=1&zoom=200#1zz');
  await bench.settled();
  const message = page.getByRole('alert');
  await expect(message).toContainText('tila=ei.ole leveys=1');
  await expect(message).toContainText('ulkoasua ei voitu lukea');
  await expect(page).toHaveURL(/zoom=200/);
  await expect(page.getByRole('radio', { name: '200 %' })).toBeChecked();
  await expect(bench.widget.getByRole('heading', { name: 'Log in' })).toBeVisible();
  await bench.button('Piilota ilmoitus').click();
  await expect(message).toBeHidden();
});

test('the window has the width and the zoom that were chosen', async ({ page }) => {
  const bench = new Workbench(page);
  await bench.open();
  await bench.settled();
  const inner = () => bench.widget.locator('html').evaluate(() => innerWidth);
  const drawn = async () =>
    Math.round((await page.locator('gallery-stage iframe').boundingBox())?.width ?? 0);
  expect([await inner(), await drawn()]).toEqual([320, 320]);
  await page.getByRole('radio', { name: '200 %' }).check();
  await expect.poll(inner).toBe(160);
  expect(await drawn()).toBe(320);
  await page.getByRole('radio', { name: '100 %' }).check();
  await page.getByLabel('Leveys pikseleinä').fill('500');
  await page.getByLabel('Leveys pikseleinä').press('Enter');
  await expect.poll(inner).toBe(500);
  await page.getByRole('separator', { name: /Muuta leveyttä/ }).press('ArrowLeft');
  await expect.poll(inner).toBe(490);
  await page.getByRole('radio', { name: '1280' }).check();
  await expect.poll(inner).toBe(1280);
  expect(await drawn()).toBeLessThan(700);
  await bench.button('Sovita').click();
  await expect.poll(drawn).toBe(1280);
});

test('all of it is within reach of the keyboard', async ({ page }) => {
  const bench = new Workbench(page);
  await bench.open('?tila=login.identifier');
  await bench.settled();
  await page.keyboard.press('Tab');
  expect(await bench.focused()).toBe('Siirry näyttämölle');

  await bench.search.focus();
  await page.keyboard.press('ArrowDown');
  const first = await bench.focused();
  await page.keyboard.press('End');
  const last = await bench.focused();
  expect(last).not.toBe(first);
  await page.keyboard.press('Home');
  expect(await bench.focused()).toBe(first);
  await page.keyboard.press('ArrowDown');
  const second = await bench.focused();
  await page.keyboard.press('Enter');
  await bench.settled();
  // The widget that has come up has not taken focus with it.
  expect(await bench.focused()).toBe(second);
  await page.keyboard.press('Alt+PageUp');
  await expect(bench.list.locator('[aria-current]')).toHaveText(first);

  await page.getByRole('tab', { name: 'Kokeile' }).focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('tab', { selected: true })).not.toHaveText('Kokeile');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { selected: true })).toHaveText('Kokeile');

  await bench.button('Ohje ja näppäimet').press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Alt + Page Up');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('in a narrow window the tools are below the stage, and opening them leads there', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  const bench = new Workbench(page);
  await bench.open('?tila=login.identifier');
  await bench.settled();
  const [tools, button] = [page.getByRole('complementary', { name: 'Työkalut' }), bench.button('Työkalut')];
  await expect(tools).toBeHidden();
  await button.press('Enter');
  await expect(tools).toBeInViewport();
  await expect(tools).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await bench.focused()).toBe('Kokeile');
  await button.press('Enter');
  await expect(tools).toBeHidden();
  await expect(button).toBeFocused();
  // Who was sent a link to a tool sees the tool.
  await bench.open('?tila=login.identifier&paneeli=texts');
  await bench.settled();
  await expect(page.getByRole('tab', { name: 'Tekstit' })).toBeInViewport();
  // However much the stage grew meanwhile.
  const top = async (): Promise<number> => Math.round((await tools.boundingBox())?.y ?? -1);
  await expect.poll(top).toBe(0);
  // Who has gone up to the widget stays there, when that grows too.
  await bench.widget.getByRole('button', { name: 'Jatka' }).click();
  const stage = page.getByRole('main');
  const high = async (): Promise<number> => (await stage.boundingBox())?.height ?? 0;
  const before = await high();
  await bench.widget.locator('body').evaluate((body) => (body.style.minHeight = '1500px'));
  await expect.poll(high).toBeGreaterThan(before);
  expect(await top()).toBeGreaterThan(0);
});

test('a state stands side by side in three languages and three sets of colours', async ({ page }) => {
  const bench = new Workbench(page);
  await bench.open('?tila=login.identifier');
  await page.getByRole('radio', { name: 'Vierekkäin' }).check();
  await expect(page.getByRole('main').getByRole('status')).toHaveText('9 kuvaa');
  await page.getByRole('checkbox', { name: 'Pakotettu' }).uncheck();
  await expect(page).toHaveURL(/nakyma=rinnakkain&varit=light,dark$/);
  for (const [at, heading] of [
    'Kirjaudu sisään',
    'Kirjaudu sisään',
    'Logga in',
    'Logga in',
    'Log in',
  ].entries()) {
    const window = bench.windows.nth(at);
    await page.locator('gallery-beside gallery-frame').nth(at).scrollIntoViewIfNeeded();
    await expect(window.contentFrame().getByRole('heading', { name: heading })).toBeVisible();
  }
  await page.getByRole('checkbox', { name: 'Vaalea' }).uncheck();
  await page.getByRole('checkbox', { name: 'Tumma' }).uncheck();
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/Valitse jokaisesta ryhmästä/);
});

test('many windows are asked about first', async ({ page }) => {
  const bench = new Workbench(page);
  await bench.open('?tila=login.identifier&nakyma=rinnakkain&leveydet=320,768&zoomit=100,200');
  const frames = page.locator('gallery-beside gallery-frame');
  await expect(frames).toHaveCount(30);
  await bench.button('Näytä silti').click();
  await expect(frames).toHaveCount(36);
});

test('a slow server is seen to be slow', async ({ page }) => {
  const bench = new Workbench(page);
  await bench.open('?tila=login.password');
  await bench.settled();
  await page.getByRole('slider', { name: 'Vastauksen viive' }).fill('10000');
  await bench.widget.getByLabel('Salasana', { exact: true }).fill('ei tämä ole se');
  await bench.widget.getByRole('button', { name: 'Kirjaudu sisään' }).click();
  await expect(bench.widget.locator('avain-login:state(busy)')).toBeVisible();
});

test('the next error is met once, and the log tells of it', async ({ page, quiet }) => {
  quiet.allowStatus(423, 429, 500, 401);
  const bench = new Workbench(page);
  await bench.open('?tila=login.password');
  await bench.settled();
  await page.getByRole('combobox', { name: 'Seuraava virhe' }).selectOption('locked');
  await expect(page.getByText('Odottaa seuraavaa pyyntöä')).toBeVisible();
  const logIn = async () => {
    await bench.widget.getByLabel('Salasana', { exact: true }).fill('ei tämä ole se');
    await bench.widget.getByRole('button', { name: 'Kirjaudu sisään' }).click();
  };
  await logIn();
  await expect(bench.widget.locator('[data-avain-error]')).toContainText('lukittu');
  await expect(page.getByRole('combobox', { name: 'Seuraava virhe' })).toHaveValue('');
  await expect(bench.log).toContainText('POST sign-in/password');
  await expect(bench.log).toContainText('locked');
  await logIn();
  await expect(bench.widget.locator('[data-avain-error]')).not.toContainText('lukittu');
  await expect(bench.log).toContainText('invalid-credentials');
  await expect(bench.log).not.toContainText('ei tämä ole se');
  await page.getByRole('checkbox', { name: 'Pyyntö' }).uncheck();
  await expect(bench.log).not.toContainText('POST sign-in/password');
  await bench.button('Tyhjennä').click();
  await expect(bench.log).toContainText('Loki on tyhjä');
});

test('side by side, the next error is met in whichever window makes the next call, and is logged', async ({
  page,
  quiet,
}) => {
  quiet.allowStatus(423, 401);
  const bench = new Workbench(page);
  await bench.open('?tila=login.password&nakyma=rinnakkain&varit=light');
  const [fi, sv] = [bench.windows.nth(0).contentFrame(), bench.windows.nth(1).contentFrame()];
  await comesUp(fi);
  await comesUp(sv);
  await page.getByRole('combobox', { name: 'Seuraava virhe' }).selectOption('locked');
  await sv.getByLabel('Lösenord', { exact: true }).fill('inte detta');
  await sv.getByRole('button', { name: 'Logga in' }).click();
  await expect(sv.locator('[data-avain-error]')).toContainText('låst');
  await expect(page.getByRole('combobox', { name: 'Seuraava virhe' })).toHaveValue('');
  await expect(bench.log).toContainText('locked');
  await fi.getByLabel('Salasana', { exact: true }).fill('ei tämä ole se');
  await fi.getByRole('button', { name: 'Kirjaudu sisään' }).click();
  await expect(fi.locator('[data-avain-error]')).toBeVisible();
  await expect(fi.locator('[data-avain-error]')).not.toContainText('lukittu');
});

test('another scenario is picked, and stays in the address', async ({ page }) => {
  const bench = new Workbench(page);
  await bench.open('?tila=user-menu.signed-out');
  await bench.settled();
  await expect(bench.widget.getByRole('link', { name: 'Kirjaudu sisään' })).toBeVisible();
  const scenario = page.getByRole('combobox', { name: 'Lähtötilanne' });
  await expect(scenario.locator(':checked')).toHaveText('Tilan oma: Ei kirjautunut (plain)');
  await scenario.selectOption({ label: 'Kirjautunut, pitkä nimi (signed-in-long-name)' });
  await expect(page).toHaveURL(/skenaario=signed-in-long-name/);
  await bench.settled();
  await expect(bench.widget.getByRole('button', { name: /Maria/ })).toBeVisible();
  await bench.button('Seuraava tila').click();
  await expect(page).not.toHaveURL(/skenaario/);
});

test('a scenario that only an address can name is the one that is chosen in the list', async ({ page }) => {
  const bench = new Workbench(page);
  await bench.open('?tila=login.password&skenaario=plain/locked@sign-in/password');
  await expect(page.getByRole('combobox', { name: 'Lähtötilanne' }).locator(':checked')).toHaveText(
    'Ei kirjautunut: tunnus on lukittu (plain/locked@sign-in/password)',
  );
});

test('a change of the look is seen without loading the page anew, is taken back and made again', async ({
  page,
}) => {
  const bench = new Workbench(page);
  await bench.open('?tila=login.identifier&paneeli=theme');
  await bench.settled();
  const colour = () =>
    bench.widget
      .getByRole('button', { name: 'Jatka' })
      .evaluate((button) => getComputedStyle(button).backgroundColor);
  const before = await colour();
  await bench.widget.locator('html').evaluate((html) => html.setAttribute('data-test', 'same'));
  await page.getByRole('button', { name: 'Metsä', exact: true }).click();
  await expect.poll(colour).not.toBe(before);
  const after = await colour();
  await expect(page).toHaveURL(/#1/);
  await page.getByRole('main').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(colour).toBe(before);
  await expect(page).not.toHaveURL(/#/);
  await bench.tool('Tee uudelleen').click();
  await expect.poll(colour).toBe(after);
  await expect(bench.widget.locator('html')).toHaveAttribute('data-test', 'same');
  await expect(page).toHaveURL(/#1/);
  await page.reload();
  await bench.settled();
  expect(await colour()).toBe(after);
});

test('a page that does not come up says so, and is loaded again', async ({ page, quiet }) => {
  quiet.allowNetworkError('ERR_FAILED');
  const bench = new Workbench(page);
  await page.route('**/galleria/tila?*', async (route) => route.abort());
  await bench.open();
  await expect(page.getByRole('alert')).toContainText('Tila ei tullut näkyviin.');
  await page.unroute('**/galleria/tila?*');
  await page.getByRole('alert').getByRole('button', { name: 'Lataa uudelleen' }).click();
  await bench.settled();
});

for (const [query, name] of [
  ['', 'the stage'],
  ['&nakyma=rinnakkain&kielet=fi&varit=light', 'side by side'],
] as const)
  for (const ui of ['fi', 'sv', 'en'])
    test(`axe finds nothing at fault, and nothing is cut off: ${name}, ${ui}`, async ({ page }) => {
      test.slow();
      await page.goto(`/galleria?kieli-sivu=${ui}${query}`);
      await comesUp(page.frameLocator('gallery-frame iframe'));
      for (const width of [320, 768, 1280])
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          expect(await faultsIn(page), `${width} ${colorScheme}`).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        }
    });
