import type { Page } from '@playwright/test';
import { type Lang, type LoginPage, words } from '../e2e/login-page.ts';
import { erkki } from '../e2e/people.ts';
import type { TopBar } from '../e2e/top-bar.ts';
import type { ReferenceServer } from '../helpers/reference-server.ts';
import { Device } from './device.ts';
import type { Mailbox } from './mailbox.ts';
import { Reader } from './reader/reader.ts';
import { expect, inEachLanguage, test } from './test.ts';
import type { Widget } from './widget.ts';

/** The clock stands still: what is heard depends neither on when that is nor on how fast the server answers. */
const NOON = new Date('2026-11-23T12:00:00+02:00');
/** After so many milliseconds the person is told that it takes a while. */
const A_WHILE = 500;

/** What a scene is played with. */
interface Stage {
  readonly page: Page;
  readonly reader: Reader;
  readonly login: LoginPage;
  readonly top: TopBar;
  readonly reset: Widget;
  readonly mails: Mailbox;
  readonly server: ReferenceServer;
  readonly lang: Lang;
}

const open = ({ reader, login }: Stage, path = '/kirjaudu') =>
  reader.does(
    `opens ${path}`,
    () => login.page.goto(path),
    () => login.ready(),
  );

const types = ({ reader, page }: Stage, what: string, text: string) =>
  reader.does(
    `types ${what}`,
    () => page.keyboard.type(text),
    async () => {},
  );

const enters = ({ reader, page }: Stage, done: () => Promise<unknown>) =>
  reader.does('Enter', () => page.keyboard.press('Enter'), done);

/** The way to the second step, heard elsewhere. */
async function secondStep({ login, reader }: Stage): Promise<void> {
  await login.open();
  await login.enterIdentifier(erkki.email);
  await reader.begin();
}

const scenes: Record<string, (stage: Stage) => Promise<void>> = {
  '01-first-step': async (stage) => {
    await open(stage);
    await stage.reader.reads('main');
    await stage.reader.press(...Array.from({ length: 15 }, () => 'Tab'));
  },
  '02-second-step': async (stage) => {
    const { login, reader } = stage;
    await login.open();
    await login.identifier.focus();
    await reader.begin();
    await types(stage, 'the e-mail address', erkki.email);
    await enters(stage, () => expect(login.password).toBeFocused());
    await reader.reads('main');
    await reader.press('Tab', 'Space', 'Tab', 'Space', 'Tab', 'Tab', 'Tab');
  },
  '03-empty-error': async (stage) => {
    const { login, reader } = stage;
    await login.open();
    await login.identifier.focus();
    await reader.begin();
    await enters(stage, () => expect(login.error).toBeFocused());
    await reader.press('Tab');
    await enters(stage, () => expect(login.identifier).toBeFocused());
    await reader.reads('main');
  },
  '04-same-error-again': async (stage) => {
    const { login, reader } = stage;
    await login.open();
    await login.identifier.focus();
    await reader.begin();
    await enters(stage, () => expect(login.error).toBeFocused());
    await reader.press('Tab', 'Tab');
    await enters(stage, () => expect(login.error).toBeFocused());
  },
  '05-wrong-password': async (stage) => {
    const { login, reader } = stage;
    await secondStep(stage);
    await types(stage, 'a wrong password', 'jokin ihan muu');
    await enters(stage, () => expect(login.error).toBeFocused());
    await reader.reads('main');
    await reader.press('Tab');
    await enters(stage, () => expect(login.password).toBeFocused());
  },
  '06-busy-then-logged-in': async (stage) => {
    const { page, login, reader, top, lang } = stage;
    await secondStep(stage);
    const gate = Promise.withResolvers<void>();
    await page.route('**/sign-in/password', async (route) => {
      await gate.promise;
      await route.continue();
    });
    await types(stage, 'the password', erkki.password);
    await enters(stage, async () => {
      await page.clock.runFor(A_WHILE);
      await expect(login.status).toHaveText(words[lang].login.loggingIn);
    });
    await reader.does(
      'waits until the answer is there',
      async () => gate.resolve(),
      () => top.shows(erkki),
    );
    await reader.reads('banner');
  },
  '07-reset-sent': async (stage) => {
    const { page, reader, reset, lang } = stage;
    await reader.does(
      'opens /kirjaudu/unohtui',
      () => page.goto('/kirjaudu/unohtui'),
      () => reset.ready(),
    );
    await reader.reads('main');
    await reset.field(words[lang].login.email).focus();
    await reader.begin();
    await types(stage, 'the e-mail address', erkki.email);
    await enters(stage, () => reset.shows(words[lang].mail.heading));
    await reader.reads('main');
    await reader.press('Tab', 'Tab');
  },
  '08-new-password': async (stage) => {
    const { page, reader, reset, mails, server } = stage;
    const device = await Device.at(server.url);
    await device.post('/reset-password/identifier', { identifier: erkki.email });
    await device.close();
    const link = await mails.link(erkki.email);
    await reader.does(
      'opens the link in the message',
      () => page.goto(link),
      () => reset.ready(),
    );
    await reader.reads('main');
    await reader.does(
      'goes to the main part by the link at the top',
      () => page.locator('#sisalto').focus(),
      async () => {},
    );
    await reader.press('Tab', 'Tab', 'Tab', 'Space', 'Shift+Tab');
    await types(stage, 'five letters', 'lyhyt');
    await enters(stage, () => expect(reset.error).toBeFocused());
    await reader.press('Tab');
    await enters(stage, () => expect(reset.form.locator('[name=new-password]')).toBeFocused());
  },
  '09-menu-open': async (stage) => {
    const { page, reader, top } = stage;
    await stage.login.open();
    await stage.login.logIn(erkki);
    await top.shows(erkki);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await reader.begin();
    await reader.press('Tab', 'Enter');
    await reader.reads('banner');
    await reader.press('Tab', 'Tab', 'Escape', 'Tab', 'Enter', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab');
  },
  '10-logged-out': async (stage) => {
    const { page, reader, top } = stage;
    await stage.login.open();
    await stage.login.logIn(erkki);
    await top.shows(erkki);
    await top.person(erkki.shown).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await reader.begin();
    await enters(stage, () => expect(top.logInLink).toBeFocused());
    await reader.reads('banner');
  },
  '11-code-by-mail': async (stage) => {
    const { login, reader, lang } = stage;
    const { code } = words[lang];
    await secondStep(stage);
    await login.button(code.others.mailedCode).focus();
    await reader.begin();
    await enters(stage, () => expect(login.element.getByLabel(code.code, { exact: true })).toBeFocused());
    await types(stage, 'a wrong code', '000000');
    await enters(stage, () => expect(login.error).toBeFocused());
  },
};

test.use({ timezoneId: 'Europe/Helsinki' });

inEachLanguage((lang) => {
  for (const [name, play] of Object.entries(scenes)) {
    test(`what a screen reader says: ${name}`, async ({ page, login, top, reset, mails, server, quiet }) => {
      quiet.allowStatus(401, 422);
      await page.clock.install({ time: NOON.getTime() - 60_000 });
      await page.clock.pauseAt(NOON);
      const reader = await Reader.on(page);
      await play({ page, reader, login, top, reset, mails, server, lang });
      expect(reader.transcript).toMatchSnapshot([lang, `${name}.txt`]);
    });
  }
});
