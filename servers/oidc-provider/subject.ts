import { Browser, type Page } from '../../conformance/browser.ts';
import type { Account, Deed, Mail, Subject, Visitor } from '../../conformance/subject.ts';
import { newcomer } from '../../conformance/words.ts';
import { oidc } from '../../src/backends/oidc/oidc.ts';
import type { AuthBackend } from '../../src/core/backend.ts';
import { AuthError } from '../../src/core/errors.ts';
import { PageDouble } from '../page-double.ts';
import { CLIENT } from './configuration.ts';

export interface OidcTarget {
  readonly issuer: string;
  /** Origin of the pages. */
  readonly page: string;
  readonly version: string;
  add(account: Account): Promise<void>;
}

/** It sends none. */
export const noMails = async (): Promise<readonly Mail[]> => [];

/** What no client of such a provider can do. */
export const cannot: Subject['cannot'] = {
  'logout-everywhere': 'OpenID Connect lets a client end the session of its own browser only',
};

/** The suite's view of the provider. */
export function oidcSubject({ issuer, page, version, add }: OidcTarget): Subject {
  const here = `${page}/`;
  return {
    name: 'oidc-provider',
    version,
    page,
    visit: (options = {}) => {
      const browser = new Browser(page);
      const mine = { ...options, fetch: browser.fetch, page: new PageDouble(here) };
      return visitor(browser, oidc({ issuer, clientId: CLIENT, ...mine }), here);
    },
    ...accountsFrom(add),
    mails: noMails,
    cannot,
  };
}

/** Accounts for the suite: new ones, unless one was given back as it had been. */
export function accountsFrom(add: OidcTarget['add']): Pick<Subject, 'account' | 'giveBack'> {
  const left: Account[] = [];
  return {
    account: async () => left.pop() ?? newAccount(add),
    giveBack: (account) => void left.push(account),
  };
}

/** Somebody with a browser whose page is `here`, where the provider sends them back to. */
export function visitor(browser: Browser, backend: AuthBackend, here: string): Visitor {
  browser.stopAt = here;
  return {
    backend,
    browser,
    open: (link) => browser.hop(link),
    goThrough: (url, deed) => goThrough(browser, url, deed),
  };
}

/** Types on the login page what there is to type; somebody who is logged in there is not shown one. */
async function goThrough(browser: Browser, url: string, deed: Deed): Promise<string> {
  const shown = await browser.go(url);
  if (shown.status === 0) return shown.url;
  const { account, password = account.password, cancel } = deed;
  const form = new URLSearchParams({ identifier: typedIn(shown) || account.email, password });
  form.set('do', cancel ? 'cancel' : 'log-in');
  const after = await browser.go(shown.url, form);
  if (after.status === 401 && after.html.includes('id="wrong"')) throw new AuthError('invalid-credentials');
  if (after.status !== 0) throw new Error(`the provider shows ${after.url} (${after.status}): ${after.html}`);
  return after.url;
}

/** The identifier that came along as a hint stands in the form already. */
const typedIn = ({ html }: Page): string => /name="identifier"[^>]*value="([^"]*)"/.exec(html)?.[1] ?? '';

async function newAccount(add: OidcTarget['add']): Promise<Account> {
  const account = newcomer();
  await add(account);
  return account;
}
