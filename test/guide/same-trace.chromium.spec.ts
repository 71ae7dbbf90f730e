import type { Page } from '@playwright/test';
import { type Lang, LoginPage, words } from '../e2e/login-page.ts';
import { TopBar } from '../e2e/top-bar.ts';
import { type Trace, traceOf } from '../e2e/trace.ts';
import type { ReferenceServer } from '../helpers/reference-server.ts';
import { Device } from './device.ts';
import type { Newcomers } from './newcomers.ts';
import { expect, inEachLanguage, test } from './test.ts';
import { Widget } from './widget.ts';

/** Addresses by what there is to know about them. All are of one length. */
type Kinds = Readonly<Record<string, string>>;

let known: Promise<Kinds> | undefined;

/** Made once for all tests here: none of them changes anything about anybody. */
async function makeKinds(newcomers: Newcomers, server: ReferenceServer): Promise<Kinds> {
  const waiting = newcomers.stranger();
  const device = await Device.at(server.url);
  const { name, email, password } = waiting;
  await device.post('/register/new-account', { newAccount: { name, email, newPassword: password } });
  const gone = await newcomers.resident();
  await device.logIn(gone);
  const { state } = await device.post('/delete-account', {});
  await device.post('/delete-account/confirm', { confirmed: true, state });
  await device.close();
  return {
    'somebody with an account': (await newcomers.resident()).email,
    nobody: newcomers.stranger().email,
    'nobody, of another domain': newcomers.stranger().email.replace('.com', '.org'),
    'somebody with codes': (await newcomers.careful()).email,
    'somebody who has not confirmed the address': waiting.email,
    'somebody whose account was deleted': gone.email,
  };
}

/** What can be done with an address by whoever types it in. */
const deeds: Readonly<Record<string, (page: Page, lang: Lang, address: string) => Promise<Trace>>> = {
  'a login with a wrong password': async (page, lang, address) => {
    const login = await new LoginPage(page, lang).open();
    await new TopBar(page).showsNobody();
    return traceOf(page, 'avain-login', address, async () => {
      await login.enterIdentifier(address);
      await login.enterPassword('väärä salasana');
      await login.says(words[lang].common.errors['invalid-credentials']);
    });
  },
  'the sixth login with a wrong password': async (page, lang, address) => {
    const device = Device.in(page);
    await Promise.all(Array.from({ length: 5 }, () => device.failsToLogIn(address)));
    const login = await new LoginPage(page, lang).open();
    await new TopBar(page).showsNobody();
    return traceOf(page, 'avain-login', address, async () => {
      await login.enterIdentifier(address);
      await login.enterPassword('väärä salasana');
      await expect(login.error).toBeFocused();
    });
  },
  'a code by mail, and a wrong one': async (page, lang, address) => {
    const login = await new LoginPage(page, lang).open();
    await new TopBar(page).showsNobody();
    const { code, common, login: texts } = words[lang];
    return traceOf(page, 'avain-login', address, async () => {
      await login.enterIdentifier(address);
      await login.button(code.others.mailedCode).click();
      const field = login.element.getByLabel(code.code, { exact: true });
      await expect(field).toBeFocused();
      await field.fill('123456');
      await login.button(texts.next).click();
      await login.says(common.errors['invalid-code']);
    });
  },
  'a forgotten password': async (page, lang, address) => {
    const reset = await new Widget(page, 'avain-reset', lang).open('/kirjaudu/unohtui?alusta');
    await new TopBar(page).showsNobody();
    const { login: texts, mail, reset: own } = words[lang];
    return traceOf(page, 'avain-reset', address, async () => {
      await reset.field(texts.email).fill(address);
      await reset.button(own.send).click();
      await reset.shows(mail.heading);
      await expect(reset.heading).toBeFocused();
    });
  },
  'a new account': async (page, lang, address) => {
    const register = await new Widget(page, 'avain-register', lang).open('/kirjaudu/tunnus?alusta');
    await new TopBar(page).showsNobody();
    const { login: texts, mail, register: own } = words[lang];
    return traceOf(page, 'avain-register', address, async () => {
      await register.field(own.name).fill('Uuno Uusi');
      await register.field(texts.email).fill(address);
      await register.field(own.password).fill('avaimia on monta, tämä on uusi');
      await register.button(own.create).click();
      await register.shows(mail.heading);
      await expect(register.heading).toBeFocused();
    });
  },
  'a forgotten password, in the login': async (page, lang, address) => {
    const login = await new LoginPage(page, lang).open();
    await new TopBar(page).showsNobody();
    const { login: texts, mail, reset } = words[lang];
    return traceOf(page, 'avain-login', address, async () => {
      await login.button(texts.forgotten).click();
      await login.element.getByLabel(texts.email, { exact: true }).fill(address);
      await login.button(reset.send).click();
      await expect(login.heading).toHaveText(mail.heading);
      await expect(login.heading).toBeFocused();
    });
  },
};

// Each does the same for up to six people, whom the first has to make.
test.describe.configure({ timeout: 60_000 });

inEachLanguage((lang) => {
  for (const [deed, act] of Object.entries(deeds)) {
    test(`${deed} looks the same whoever it is about`, async ({ page, newcomers, server, quiet }) => {
      quiet.allowStatus(401, 422, 429);
      const all = Object.entries(await (known ??= makeKinds(newcomers, server)));
      const [first, ...rest] = all;
      // Time stands still: whether "logging in" is said depends on how long the answer takes, and nothing else.
      await page.clock.install();
      const tell = async (address: string) => {
        server.forgetTries();
        await page.clock.pauseAt(Date.now() + 60_000);
        return act(page, lang, address);
      };
      const expected = await tell(first![1]);
      expect(expected.requests.length).toBeGreaterThan(0);
      expect(expected.changes.length).toBeGreaterThan(0);
      for (const [kind, address] of rest) expect(await tell(address), kind).toEqual(expected);
    });
  }
});

for (const deed of ['a code by mail, and a wrong one', 'the sixth login with a wrong password']) {
  test(`${deed} looks the same for a user name from before and for one of nobody`, async ({
    page,
    newcomers,
    server,
    quiet,
  }) => {
    quiet.allowStatus(401, 422, 429);
    const username = `uuno.${deed.length}.vanha`;
    await newcomers.resident({ username });
    await page.clock.install();
    const traces = [];
    for (const typed of [username, username.replace('uuno', 'eeva')]) {
      server.forgetTries();
      await page.clock.pauseAt(Date.now() + 60_000);
      traces.push(await deeds[deed]!(page, 'fi', typed));
    }
    expect(traces[1]).toEqual(traces[0]);
  });
}
