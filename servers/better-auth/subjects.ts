import { randomInt } from 'node:crypto';
import type { Auth } from 'better-auth';
import { Browser } from '../../conformance/browser.ts';
import type { Subject, Visitor } from '../../conformance/subject.ts';
import { betterAuth } from '../../src/backends/better-auth/better-auth.ts';
import type { BetterAuthOptions } from '../../src/backends/better-auth/options.ts';
import type { Mails } from '../server.ts';
import { addPerson, newPerson } from './people.ts';

/** What a subject is made from. */
export interface SubjectParts {
  readonly auth: Auth;
  readonly version: string;
  /** Origin of the pages. */
  readonly page: string;
  readonly has: BetterAuthOptions;
  readonly mails: Mails;
}

/** One way of setting the server up, as the conformance suite sees it. */
export function subject({ auth, version, page, has, mails }: SubjectParts): Subject {
  return {
    name: `better-auth, by ${has.code ? 'code' : 'link'}`,
    version,
    page,
    visit: (more) => visitor(page, { ...has, ...more }),
    account: async () => {
      const account = newPerson();
      await addPerson(auth, account);
      return account;
    },
    mails: async (to) => mails().filter((mail) => mail.to === to),
    tokenIn: (address) => new URL(address).searchParams.get('token') ?? undefined,
    // Nothing: what it cannot do by itself its hooks do (auth.ts).
    cannot: {},
  };
}

/** Somebody at an address of their own, which the web server in front tells: the server counts tries by it. */
function visitor(page: string, options: BetterAuthOptions): Visitor {
  const browser = new Browser(page);
  const address = `198.18.${randomInt(256)}.${randomInt(256)}`;
  const fetch: typeof globalThis.fetch = (input, init = {}) =>
    browser.fetch(input, { ...init, headers: { ...(init.headers as object), 'X-Forwarded-For': address } });
  return {
    backend: betterAuth({ ...options, fetch }),
    browser,
    open: async (link) => (await browser.go(link)).url,
  };
}
