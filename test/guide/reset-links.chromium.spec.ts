import type { BrowserContext, Page } from '@playwright/test';
import { words } from '../e2e/login-page.ts';
import { choosePassword } from './choose-password.ts';
import { Device } from './device.ts';
import { expect, test } from './test.ts';
import type { Widget } from './widget.ts';

const { reset: texts, login: loginTexts, mail } = words.fi;

/** The page of a link that is of no use says so, keeps the address, and a new link can be asked for at once. */
async function asksAnew(page: Page, reset: Widget, email: string): Promise<void> {
  await reset.says(texts.expired);
  await expect(reset.field(loginTexts.email)).toHaveValue(email);
  await reset.button(texts.send).click();
  await reset.shows(mail.heading);
  await expect(page).not.toHaveURL(/token/);
}

test('a link works once', async ({ page, reset, mails, newcomers, quiet, server }) => {
  quiet.allowStatus(410);
  const person = await newcomers.resident();
  await newcomers.asksForLink(person.email);
  const link = await mails.link(person.email);
  await page.goto(link);
  await reset.ready();
  await choosePassword(reset);
  await reset.shows(texts.done);
  server.forgetTries();
  await page.goto(link);
  await asksAnew(page, reset, person.email);
});

test('of two links the newer one counts', async ({ page, reset, mails, newcomers, quiet, server }) => {
  quiet.allowStatus(410);
  const person = await newcomers.resident();
  await newcomers.asksForLink(person.email);
  const old = await mails.link(person.email);
  server.forgetTries();
  await newcomers.asksForLink(person.email);
  server.forgetTries();
  await page.goto(old);
  await reset.ready();
  await reset.says(texts.expired);
  await page.goto(await mails.link(person.email));
  await choosePassword(reset);
  await reset.shows(texts.done);
});

test('a link is good for half an hour', async ({ page, reset, mails, newcomers, quiet, server }) => {
  quiet.allowStatus(410);
  const person = await newcomers.resident();
  await newcomers.asksForLink(person.email);
  const link = await mails.link(person.email);
  newcomers.pass(person, 'reset-password', 31);
  server.forgetTries();
  await page.goto(link);
  await asksAnew(page, reset, person.email);
});

test('half an hour may also pass while the new password is being typed', async ({
  page,
  reset,
  mails,
  newcomers,
  quiet,
  server,
}) => {
  quiet.allowStatus(410);
  const person = await newcomers.resident();
  await newcomers.asksForLink(person.email);
  await page.goto(await mails.link(person.email));
  await reset.ready();
  newcomers.pass(person, 'reset-password', 31);
  server.forgetTries();
  await choosePassword(reset);
  await asksAnew(page, reset, person.email);
  expect(await Device.in(page).who()).toBeUndefined();
});

test('a link that was cut off, or made up, leads to asking for one', async ({
  page,
  reset,
  mails,
  newcomers,
  quiet,
}) => {
  quiet.allowStatus(410);
  const person = await newcomers.resident();
  await newcomers.asksForLink(person.email);
  const link = await mails.link(person.email);
  for (const broken of [link.slice(0, -1), link.replace(/=.*/, '=x'), link.replace(/\?.*/, '')]) {
    await page.goto(broken);
    await expect(page).toHaveURL('/kirjaudu/uusi-salasana');
    await reset.ready();
    await reset.says(texts.expired);
    await expect(reset.field(loginTexts.email)).toHaveValue('');
  }
});

test('a scanner that opens the mail’s links first uses nothing up', async ({
  page,
  reset,
  mails,
  newcomers,
  server,
  request,
}) => {
  const person = await newcomers.resident();
  await newcomers.asksForLink(person.email);
  const link = await mails.link(person.email);
  for (const headers of [{}, {}, { 'Sec-Purpose': 'prefetch' }]) {
    const seen = await request.get(link, { headers });
    expect(new URL(seen.url()).pathname).toBe('/kirjaudu/uusi-salasana');
    await request.head(link, { headers });
    const device = await Device.at(server.url);
    await device.open(link);
    await device.close();
  }
  await page.goto(link);
  await reset.ready();
  await choosePassword(reset);
  await reset.shows(texts.done);
});

/** Every address, `Referer` and timing entry that the browser had after the link was opened. */
function trail(context: BrowserContext): string[] {
  const seen: string[] = [];
  context.on('request', (request) => {
    seen.push(`to ${request.url()}`, `from ${request.headers()['referer']}`);
  });
  return seen;
}

/** Everything that scripts of a page can read. */
function leftIn(page: Page): Promise<string> {
  return page.evaluate(() =>
    JSON.stringify([
      performance.getEntries(),
      location.href,
      document.referrer,
      document.cookie,
      history.state,
      { ...localStorage, ...sessionStorage },
      document.documentElement.outerHTML,
    ]),
  );
}

test('the token of a link stands in no later address, no referrer and no timing', async ({
  page,
  context,
  reset,
  mails,
  newcomers,
}) => {
  const person = await newcomers.resident();
  await newcomers.asksForLink(person.email);
  const link = await mails.link(person.email);
  const token = new URL(link).searchParams.get('token') ?? '';
  expect(token.length).toBeGreaterThanOrEqual(22);
  await page.goto('/posti');
  const seen = trail(context);
  // As a person does it, on the page with the mails.
  await page.getByRole('link', { name: link }).click();
  await reset.ready();
  await choosePassword(reset);
  await reset.shows(texts.done);
  await reset.link(loginTexts.logIn).click();
  await expect(page).toHaveURL(/\/kirjaudu/);
  expect(seen.filter((line) => line.includes(token))).toEqual([`to ${link}`]);
  expect(await leftIn(page)).not.toContain(token);
});

test('the page of a link keeps the token from its own scripts too', async ({
  page,
  reset,
  mails,
  newcomers,
}) => {
  const person = await newcomers.resident();
  await newcomers.asksForLink(person.email);
  const link = await mails.link(person.email);
  const token = new URL(link).searchParams.get('token') ?? '';
  await page.goto(link);
  await reset.ready();
  expect(await leftIn(page)).not.toContain(token);
});
