import { CANARY, CanaryWatch, sweep } from './canary.ts';
import { erkki } from './people.ts';
import { expect, test } from './test.ts';

for (const outcome of ['accepted', 'refused', 'lost'] as const) {
  test(`the password is in the one request and nowhere else when it is ${outcome}`, async ({
    page,
    login,
    quiet,
    context,
    baseURL,
    browserName,
  }) => {
    quiet.allowStatus(401);
    quiet.allowNetworkError('ERR_FAILED');
    const watch = await CanaryWatch.over(context, quiet, baseURL ?? '');
    const me = {
      step: 'signed-in',
      goal: 'sign-in',
      user: { id: '1', name: 'Erkki', email: erkki.email },
      can: [],
      token: CANARY,
    };
    if (outcome === 'lost') await page.route('**/sign-in/password', (route) => route.abort());
    if (outcome === 'accepted')
      await page.route('**/sign-in/password', (route) => route.fulfill({ json: me }));
    await login.open();
    await login.element.evaluate((element) =>
      element.addEventListener('avain-session-created', (event) => event.preventDefault()),
    );
    await login.enterIdentifier(erkki.email);
    await login.password.fill(CANARY);
    await login.button('Näytä salasana').click();
    await login.submit.click();
    if (outcome === 'accepted') await expect(login.element).toContainText('Olet kirjautunut sisään');
    else await expect(login.error).toBeFocused();
    await expect.poll(() => login.typedPasswords()).toEqual([]);

    await watch.findsNothing(page);
    expect(watch.carriers).toEqual(browserName === 'firefox' ? [] : ['POST /auth/v1/sign-in/password']);
  });
}

test('the sweep finds a password that somebody left behind', async ({
  page,
  login,
  context,
  quiet,
  baseURL,
}) => {
  await CanaryWatch.over(context, quiet, baseURL ?? '');
  await login.open();
  for (const leave of [
    'sessionStorage.setItem("x", c)',
    'history.replaceState(c, "")',
    'document.body.dataset.x = c',
    'document.querySelector("avain-login").x = { y: c }',
  ]) {
    await page.reload();
    await login.ready();
    expect(await sweep(page)).not.toContain(CANARY);
    await page.evaluate(`{ const c = ${JSON.stringify(CANARY)}; ${leave} }`);
    expect(await sweep(page), leave).toContain(CANARY);
    await page.evaluate('sessionStorage.clear(); history.replaceState(null, "")');
  }
});
