import { erkki } from './people.ts';
import { expect, test } from './test.ts';

const OFFLINE = 'Palveluun ei saada yhteyttä. Tarkista verkkoyhteys ja yritä uudelleen.';

test('offline before the password is sent: said, and the next try works once the network is back', async ({
  page,
  context,
  login,
  top,
  quiet,
}) => {
  quiet.allowNetworkError('ERR_INTERNET_DISCONNECTED');
  await login.open();
  await login.enterIdentifier(erkki.email);
  await context.setOffline(true);
  const posts: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
  await login.enterPassword(erkki.password);
  await login.says(OFFLINE);
  expect(posts).toHaveLength(1);
  await context.setOffline(false);
  await expect(login.password).toHaveValue('');
  expect(posts, 'nothing is sent again by itself').toHaveLength(1);
  await login.enterPassword(erkki.password);
  await expect(page).toHaveURL('/');
  await top.shows(erkki);
});

test('the server is gone when the password is sent, and back for the next try', async ({
  page,
  login,
  top,
  quiet,
  server,
}) => {
  quiet.allowNetworkError('ERR_CONNECTION_REFUSED');
  await login.open();
  await login.enterIdentifier(erkki.email);
  await server.kill();
  try {
    await login.enterPassword(erkki.password);
    await login.says(OFFLINE);
    await expect(login.identifier).toHaveValue(erkki.email);
  } finally {
    await server.run();
  }
  await login.enterPassword(erkki.password);
  await expect(page).toHaveURL('/');
  await top.shows(erkki);
});

test('offline before the page knows who is here: the form is there all the same', async ({
  page,
  login,
  quiet,
}) => {
  quiet.allowNetworkError('ERR_FAILED');
  await page.route('**/auth/v1/session', (route) => route.abort());
  await login.open();
  await login.enterIdentifier(erkki.email);
  await expect(login.error).toBeHidden();
});
