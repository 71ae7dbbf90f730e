// Goes through everything that a person can meet, test/guide/states/, and stops at each state.
import { chromium as playwright } from '@playwright/test';
import { LoginPage, words } from '../../test/e2e/login-page.ts';
import { TopBar } from '../../test/e2e/top-bar.ts';
import { Mailbox } from '../../test/guide/mailbox.ts';
import { Newcomers } from '../../test/guide/newcomers.ts';
import { acts } from '../../test/guide/states/acts.ts';
import { Widget } from '../../test/guide/widget.ts';
import { ReferenceServer } from '../../test/helpers/reference-server.ts';
import { chromium } from '../browsers.mjs';

const LOCALES = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

/** Calls `stop(page, act, name, state)` at each state, in a language. */
export async function walk(lang, stop) {
  const server = await ReferenceServer.start();
  // Letters in shades of grey take less room than those in the colours of a screen.
  const args = [...chromium.args, '--disable-lcd-text'];
  const browser = await playwright.launch({ executablePath: chromium.executablePath, args });
  try {
    const newcomers = new Newcomers(server);
    for (const [title, act] of Object.entries(acts)) {
      const context = await browser.newContext({
        baseURL: server.url,
        locale: LOCALES[lang],
        timezoneId: 'Europe/Helsinki',
        viewport: { width: 1280, height: 800 },
      });
      const page = await context.newPage();
      const stage = stageFor(page, lang, server, newcomers);
      for (const [name, state] of Object.entries(act())) {
        await state.reach(stage);
        await stop(page, title, name, state);
      }
      server.forgetTries();
      await context.close();
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

const stageFor = (page, lang, server, newcomers) => ({
  page,
  server,
  newcomers,
  texts: words[lang],
  mails: new Mailbox(server),
  login: new LoginPage(page, lang),
  top: new TopBar(page),
  reset: new Widget(page, 'avain-reset', lang),
  register: new Widget(page, 'avain-register', lang),
  account: new Widget(page, 'avain-account', lang),
});
