import type { Page, Request } from '@playwright/test';
import { erkki } from './people.ts';
import { expect, test } from './test.ts';

/** A password that stands nowhere else in the world. */
const CANARY = 'Kanarialintu-7b1f-ei-missään-muualla';

const EVENTS = [
  'avain-before-submit',
  'avain-step-change',
  'avain-session-created',
  'avain-error',
  'avain-language-change',
];

/** Listens, before anything of the page runs, to what pages hear: our events, messages between tabs, errors. */
function listen(names: string[]): void {
  const heard: string[] = [];
  Object.assign(globalThis, { heard });
  const all = (value: unknown, depth = 0): string => {
    if (value === null || typeof value !== 'object' || depth > 3) return String(value);
    const keys = new Set([
      ...Object.getOwnPropertyNames(value),
      ...Object.getOwnPropertyNames(Object.getPrototypeOf(value) ?? {}),
    ]);
    return [...keys]
      .map(
        (name) =>
          `${name}=${value instanceof Node || value instanceof Window ? '' : all((value as Record<string, unknown>)[name], depth + 1)}`,
      )
      .join('\n');
  };
  for (const name of names) addEventListener(name, (event) => heard.push(all(event)), true);
  addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)));
  const post = BroadcastChannel.prototype.postMessage;
  BroadcastChannel.prototype.postMessage = function (message: unknown) {
    heard.push(JSON.stringify(message));
    post.call(this, message);
  };
}

/** Everything in the page that a script or a later visitor could read, as one text. */
async function sweep(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const seen = new Set<unknown>();
    const dump = (value: unknown, depth: number): string => {
      if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return String(value);
      if (seen.has(value) || depth > 4 || (value instanceof Node && depth > 0)) return '';
      seen.add(value);
      const texts = [];
      for (
        let at = value;
        at && at !== HTMLElement.prototype && at !== Object.prototype;
        at = Object.getPrototypeOf(at)
      ) {
        for (const key of Reflect.ownKeys(at)) {
          try {
            texts.push(dump((value as Record<PropertyKey, unknown>)[key], depth + 1));
          } catch {
            // A getter of the prototype without its element.
          }
        }
      }
      return texts.join('\n');
    };
    const databases = (await indexedDB.databases?.()) ?? [];
    const elements = [...document.querySelectorAll('avain-login, avain-user-menu')];
    return [
      document.documentElement.outerHTML,
      ...elements.map((element) => `${element.shadowRoot?.innerHTML} ${dump(element, 0)}`),
      JSON.stringify({ ...localStorage, ...sessionStorage }),
      JSON.stringify(databases),
      document.cookie,
      location.href,
      document.referrer,
      JSON.stringify(history.state),
      JSON.stringify(performance.getEntries()),
      ...(globalThis as unknown as { heard: string[] }).heard,
      ...[...document.querySelectorAll('input')].map(({ value }) => value),
    ].join('\n');
  });
}

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
    const requests: Request[] = [];
    context.on('request', (request) => requests.push(request));
    await page.addInitScript(listen, EVENTS);
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

    expect(await sweep(page)).not.toContain(CANARY);
    expect(JSON.stringify(await context.storageState({ indexedDB: true }))).not.toContain(CANARY);
    const carrying: string[] = [];
    for (const request of requests) {
      expect(request.url()).not.toContain(CANARY);
      expect(request.url().startsWith(baseURL ?? '')).toBe(true);
      expect(JSON.stringify(await request.allHeaders())).not.toContain(CANARY);
      if (request.postData()?.includes(CANARY))
        carrying.push(`${request.method()} ${new URL(request.url()).pathname}`);
    }
    // Firefox's protocol tells no bodies.
    expect(carrying).toEqual(browserName === 'firefox' ? [] : ['POST /auth/v1/sign-in/password']);
    expect(quiet.said('').join('\n')).not.toContain(CANARY);
  });
}

test('the sweep finds a password that somebody left behind', async ({ page, login }) => {
  await page.addInitScript(listen, EVENTS);
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
