import { Browser } from '../../conformance/browser.ts';
import type { Account, Subject, Visitor } from '../../conformance/subject.ts';
import { allauth } from '../../src/backends/allauth/allauth.ts';
import type { Mails } from '../server.ts';

/** A server that runs. */
export interface City {
  /** Origin of the pages. */
  readonly pages: string;
  /** Path of the headless API there. */
  readonly api: string;
  moveIn(people: readonly Account[]): Promise<void>;
}

const CANNOT: Subject['cannot'] = {
  'delete-account': 'The headless API has no way to delete an account.',
};

/** What the conformance suite runs on. */
export function subjectOf({
  name,
  version,
  pages,
  api,
  moveIn,
  mails,
}: City & Pick<Subject, 'name' | 'version'> & { readonly mails: Mails }): Subject {
  let count = 0;
  const way = name.split(' ').at(-1);
  return {
    name,
    version,
    page: pages,
    cannot: CANNOT,
    visit: ({ timeout } = {}) => visitorOf(new Browser(pages), api, timeout),
    async account() {
      count += 1;
      const account = {
        name: `Asukas ${count}`,
        email: `asukas.${count}.${way}@saarilahti.example`,
        username: `asukas${count}`,
        password: `saaristo-${count}-aamu-usva`,
      };
      await moveIn([account]);
      return account;
    },
    mails: async (to) => mails().filter((mail) => mail.to === to),
    tokenIn: (address) => new URL(address).searchParams.get('key') ?? undefined,
  };
}

function visitorOf(browser: Browser, url: string, timeout: number | undefined): Visitor {
  const { fetch } = browser;
  return {
    backend: allauth({ url, fetch, cookie: () => browser.cookie, ...(timeout && { timeout }) }),
    browser,
    open: async (link) => (await browser.go(link)).url,
  };
}
