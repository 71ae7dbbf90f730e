import { Browser } from '../../conformance/browser.ts';
import type { Subject, Visitor } from '../../conformance/subject.ts';
import { newcomer } from '../../conformance/words.ts';
import { kratos } from '../../src/backends/kratos/kratos.ts';
import type { Mails } from '../server.ts';
import { createIdentity } from './admin.ts';

/** A Kratos that runs, as the suite meets it. */
export interface Target {
  /** `Ory Kratos, by code`. */
  readonly name: string;
  readonly version: string;
  readonly page: string;
  /** Address of the admin API. */
  readonly admin: string;
  readonly mails: Mails;
}

/** Why, by the id of a case. */
const CANNOT: Readonly<Record<string, string>> = {
  'login-throttle': 'the open-source release limits nothing; a proxy in front of it has to',
  'email-unproved': 'this release changes the address at once, and has it proved afterwards',
  'email-tells-old': 'it mails to the new address only',
};

export function subject({ name, version, page, admin, mails }: Target): Subject {
  return {
    name,
    version,
    page,
    visit: ({ timeout } = {}) => visitor(page, timeout),
    account: async () => {
      const account = newcomer();
      await createIdentity(admin, account);
      return account;
    },
    mails: async (to) => mails().filter((mail) => mail.to === to),
    tokenIn: (address) => address,
    cannot: CANNOT,
  };
}

function visitor(page: string, timeout: number | undefined): Visitor {
  const browser = new Browser(page);
  const parts = {
    username: true,
    code: true,
    recovery: true,
    register: true,
    passkeys: true,
    twoFactor: true,
  };
  const options = { url: page, ...parts, fetch: browser.fetch, ...(timeout && { timeout }) };
  return {
    backend: kratos(options),
    browser,
    open: async (link) => (await browser.go(link)).url,
  };
}
