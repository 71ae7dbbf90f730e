import { Browser } from '../../conformance/browser.ts';
import type { Account, Subject, Visitor } from '../../conformance/subject.ts';
import { newcomer } from '../../conformance/words.ts';
import { oidc } from '../../src/backends/oidc/oidc.ts';
import { keycloak } from '../../src/backends/oidc/presets.ts';
import type { OidcOptions } from '../../src/backends/oidc/options.ts';
import type { Goal } from '../../src/core/goal.ts';
import { PageDouble } from '../page-double.ts';
import type { Mails } from '../server.ts';
import { Person } from './person.ts';

export interface KeycloakTarget {
  /** Of the realm. */
  readonly issuer: string;
  readonly clientId: string;
  /** Origin of the pages. */
  readonly page: string;
  readonly version: string;
  readonly mails: Mails;
  add(account: Account): Promise<void>;
}

/** What the realm is set up for, and a Keycloak as it comes is not. */
export const GOALS: readonly Goal[] = ['register', 'change-email', 'add-passkey', 'delete-account'];

const OWN_PAGES = 'it happens on Keycloak’s own pages: no step of it is seen here';

const cannot: Subject['cannot'] = {
  'logout-everywhere':
    'a client can end the session of its own browser only; all of them, the account console',
  'redirect-cancel':
    'Keycloak’s login page has no button to turn back, and says nothing when the browser’s is used',
  'register-taken': 'Keycloak’s page says at once that an address is taken',
  'register-weak': 'the password is asked for once the address is proved, and a weak one refused there',
  'email-taken': 'Keycloak’s page says at once that an address is taken',
  'email-tells-old': 'Keycloak has no mail to the address of before',
  totp: OWN_PAGES,
  passkey: OWN_PAGES,
};

/** The suite's view of a realm. */
export function keycloakSubject(target: KeycloakTarget): Subject {
  const { page, version, mails, add } = target;
  const left: Account[] = [];
  return {
    name: 'Keycloak',
    version,
    page,
    visit: (options = {}) => visitor(target, options),
    account: async () => left.pop() ?? newAccount(add),
    giveBack: (account) => void left.push(account),
    mails: async (to) => mails().filter((mail) => mail.to === to),
    cannot,
  };
}

/** Somebody with a browser on the first page. */
function visitor({ issuer, clientId, page, mails }: KeycloakTarget, more: Partial<OidcOptions>): Visitor {
  const browser = new Browser(page);
  const person = new Person(browser, page, mails);
  const options = { issuer, clientId, preset: keycloak, goals: GOALS, ...more, fetch: browser.fetch };
  let tab = new PageDouble(`${page}/`);
  let backend = oidc({ ...options, page: tab });
  /** A page that is opened anew has forgotten the login, and asks Keycloak who is here. */
  const reopen = async (address: string): Promise<string> => {
    tab = tab.next(address);
    backend = oidc({ ...options, page: tab, silent: true });
    const step = await backend.current({ locale: 'sv', returnTo: '' });
    return step.step === 'redirect' ? (await browser.go(step.url)).url : address;
  };
  return {
    get backend() {
      return backend;
    },
    browser,
    open: async (link) => (await browser.go(link)).url,
    goThrough: async (url, deed) => {
      const address = await person.goThrough(url, deed);
      const isAnswer = !address.startsWith(`${page}/`) || new URL(address).searchParams.has('state');
      return isAnswer ? address : reopen(address);
    },
  };
}

async function newAccount(add: KeycloakTarget['add']): Promise<Account> {
  const account = newcomer();
  await add(account);
  return account;
}
