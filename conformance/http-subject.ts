import { AuthError } from '../src/core/errors.ts';
import { http } from '../src/backends/http/http.ts';
import { Browser } from './browser.ts';
import { NotRun } from './breach.ts';
import { checkReply } from './contract.ts';
import { Person } from './person.ts';
import type { Account, Mail, Subject, Visitor } from './subject.ts';
import { fresh, newPassword } from './words.ts';

/** A server that speaks our contract, and what may be done with it. */
export interface HttpTarget {
  /** Address of the contract, for example `https://tunnistus.example.fi/auth/v1`. */
  readonly url: string;
  readonly name?: string;
  readonly version?: string;
  /** Accounts that may be spoilt; without them the suite registers its own. */
  readonly accounts?: readonly Account[];
  /** Mails to an address, newest first. */
  readonly mails?: (to: string) => Promise<readonly Mail[]>;
  readonly cannot?: Readonly<Record<string, string>>;
}

/** The suite's view of a server that speaks our contract. */
export function httpSubject(target: HttpTarget): Subject {
  const url = target.url.replace(/\/$/, '');
  const { origin, pathname } = new URL(url);
  const faults = new Set<string>();
  const left = [...(target.accounts ?? [])];
  const subject: Subject = {
    name: target.name ?? url,
    version: target.version ?? '',
    page: origin,
    visit: ({ timeout } = {}) => {
      const browser = new Browser(origin);
      const fetch = watched(browser, pathname, faults);
      return visitorOf(browser, http({ url, fetch, ...(timeout && { timeout }) }));
    },
    account: async () => left.shift() ?? register(subject, target),
    giveBack: (account) => void left.push(account),
    ...(target.mails && { mails: target.mails }),
    cannot: target.cannot ?? {},
    wire: { url, faults: () => [...faults] },
  };
  return subject;
}

function visitorOf(browser: Browser, backend: Visitor['backend']): Visitor {
  return {
    backend,
    browser,
    // A page without a script may show by itself what became of the link; ours asks when it is there.
    open: (link) => browser.hop(link),
  };
}

/** Writes down what replies break of the contract's schema, as long as they come from the server. */
function watched(browser: Browser, base: string, faults: Set<string>): typeof fetch {
  return async (input, init) => {
    const response = await browser.fetch(input, init);
    if (browser.network !== 'up') return response;
    const checking = checkReply(init?.method ?? 'GET', String(input), response.clone(), base);
    await checking.catch((error: Error) => faults.add(error.message));
    return response;
  };
}

/** An account of the suite's own, made as residents make theirs. */
async function register(subject: Subject, { mails }: HttpTarget): Promise<Account> {
  if (!mails) throw new NotRun('no account is left: give more, or let the suite read the server’s mails');
  const account = { name: 'Koe Käyttäjä', email: `koe.${fresh()}@example.com`, password: newPassword() };
  const person = new Person(subject, subject.visit(), account);
  const { name, email, password } = account;
  const made = person.reach('register', { newAccount: { name, email, newPassword: password } });
  await made.catch((error: unknown) => {
    if (!(error instanceof AuthError) || error.code !== 'rate-limited') throw error;
    throw new NotRun(
      'the server limits how many accounts are made from one address: give the suite accounts',
    );
  });
  return account;
}
