import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Account, Mail } from './subject.ts';

/** What the command was asked for. */
export interface Options {
  readonly url: string;
  readonly accounts: readonly Account[];
  readonly mails?: (to: string) => Promise<readonly Mail[]>;
  /** Beginnings of the ids to run; all when empty. */
  readonly only: readonly string[];
  readonly json: boolean;
}

/** The command was called wrongly: why, and what to do. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError';
}

export const usage = `avain-conformance ADDRESS [options]

Tests a server's implementation of the Avain HTTP contract, prints what it found, and ends with
  0  every case passed, or is not offered
  1  the server breaks the contract
  2  nothing could be tested: a wrong option, or a server that does not answer

ADDRESS is where the contract is served, for example http://localhost:8080/auth/v1

  --mails ADDRESS    where the mails that the server has sent can be read, as JSON:
                     [{ "to": "…", "subject": "…", "text": "…" }, …], the newest first
  --accounts FILE    JSON file with accounts that may be spoilt, one for each case at most:
                     [{ "name": "…", "email": "…", "username": "…", "password": "…" }, …]
                     Without it the suite registers its own, which needs --mails
  --only ID,ID       only the cases whose id begins so
  --json             results as JSON
  --list             the cases, and ends
  --yes              the server is one for tests, though it is not on this machine

The suite makes, changes and deletes accounts, asks for mails, and tries wrong passwords until it is limited. It is
nothing for a server that people use.
`;

/** @throws UsageError */
export function optionsFrom(args: readonly string[]): Options | 'help' | 'list' {
  const { values, positionals } = parsed(args);
  if (values.help) return 'help';
  if (values.list) return 'list';
  const [address, ...more] = positionals;
  if (!address || more.length > 0) throw new UsageError('Give one address: that of the contract.');
  const url = addressIn(address, 'The address of the contract');
  if (!isLoopback(url) && !values.yes)
    throw new UsageError(`${url.host} is not this machine. Add --yes if it is a server for tests.`);
  const mails = values.mails ? mailsAt(addressIn(values.mails, '--mails')) : undefined;
  return {
    url: url.href,
    accounts: values.accounts ? accountsIn(values.accounts) : [],
    ...(mails && { mails }),
    only: values.only?.split(',').filter(Boolean) ?? [],
    json: values.json ?? false,
  };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = { mails: text, accounts: text, only: text, json: flag, list: flag, yes: flag, help: flag };
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message, { cause: error });
  }
}

function addressIn(text: string, what: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new UsageError(`${what} must be like http://localhost:8080/auth/v1, not “${text}”.`);
}

const isLoopback = ({ hostname }: URL): boolean =>
  /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);

function mailsAt(url: URL): NonNullable<Options['mails']> {
  return async (to) => {
    const response = await fetch(url);
    const mails: unknown = response.ok ? await response.json() : undefined;
    if (!Array.isArray(mails))
      throw new UsageError(`${url.href} answers ${response.status}, and no list of mails.`);
    return (mails as readonly Mail[]).filter((mail) => mail.to === to);
  };
}

function accountsIn(file: string): readonly Account[] {
  try {
    const accounts: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (Array.isArray(accounts) && accounts.every(isAccount)) return accounts;
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
  throw new UsageError(`${file} must be a list of objects with “name”, “email” and “password”.`);
}

const isAccount = (value: unknown): value is Account =>
  ['name', 'email', 'password'].every(
    (key) => typeof (value as Record<string, unknown> | null)?.[key] === 'string',
  );
