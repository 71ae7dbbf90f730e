import { test as base } from '../e2e/test.ts';
import { type Lang, languages, LoginPage, words } from '../e2e/login-page.ts';
import type { Messages } from '../../src/locales/messages.ts';
import { Mailbox } from './mailbox.ts';
import { Newcomers } from './newcomers.ts';
import { Widget } from './widget.ts';

const LOCALES = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const;

interface Fixtures {
  /** The language of the browser, and so of the pages. */
  readonly lang: Lang;
  readonly texts: Messages;
  readonly mails: Mailbox;
  readonly reset: Widget;
  readonly register: Widget;
  readonly account: Widget;
}

interface WorkerFixtures {
  readonly newcomers: Newcomers;
}

/** Tests of the guide's moments, on the server and with the quiet console of the end-to-end tests. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  lang: ['fi', { option: true }],
  texts: async ({ lang }, use) => use(words[lang]),
  locale: async ({ lang }, use) => use(LOCALES[lang]),
  login: async ({ page, lang }, use) => use(new LoginPage(page, lang)),
  reset: async ({ page, lang }, use) => use(new Widget(page, 'avain-reset', lang)),
  register: async ({ page, lang }, use) => use(new Widget(page, 'avain-register', lang)),
  account: async ({ page, lang }, use) => use(new Widget(page, 'avain-account', lang)),
  mails: async ({ server }, use) => use(new Mailbox(server)),
  newcomers: [async ({ server }, use) => use(new Newcomers(server)), { scope: 'worker' }],
});

/** The same tests in each language. */
export function inEachLanguage(tests: (lang: Lang) => void): void {
  for (const lang of languages) {
    test.describe(lang, () => {
      test.use({ lang });
      tests(lang);
    });
  }
}

export { expect } from '@playwright/test';
