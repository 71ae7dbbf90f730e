import { AuthError } from '../../src/core/errors.ts';
import type { Clock, LimitStore, Tries } from './ports.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** How many tries an account may fail before the first wait. */
export const FREE_TRIES = 5;
const FIRST_WAIT = 30 * SECOND;
const LONGEST_WAIT = 15 * MINUTE;
/** After a day without a try the next failure is the first again. */
const ACCOUNT_MEMORY = 24 * 60 * MINUTE;
/** Many people share an address (a library, a mobile network), so its limit is far wider. */
const ADDRESS_TRIES = 50;
const ADDRESS_WINDOW = 15 * MINUTE;

/** A try that was let through and is counted as failed until it says otherwise. */
export interface Try {
  /** Whether this try, if it fails, is the one that brings the account its first wait. */
  readonly reachesLimit: boolean;
  succeeded(): Promise<void>;
}

/** The waits between mails to one address: a minute, and a quarter of an hour after some. */
const MAIL_WAIT = MINUTE;
const FREE_MAILS = 5;
const MAIL_MEMORY = 60 * MINUTE;

export interface Limiter {
  /** @throws AuthError `rate-limited` with `retryAfter` in seconds; the password is then not looked at. */
  take(identifier: string, address: string): Promise<Try>;
  /**
   * Counts a mail that somebody asks for, whether one will go out or not.
   *
   * @param about what kind of mail, and whom it would go to
   * @throws AuthError `rate-limited` with `retryAfter` in seconds
   */
  mail(about: string, address: string): Promise<void>;
  /** No try of an account counts any more: its owner has proved who they are in another way. */
  forgive(identifier: string): Promise<void>;
}

/**
 * Soft and growing, never permanent: after five failures 30 s, then 1, 2, 4, 8 and at most 15 minutes, for every
 * identifier alike whether somebody is called so or not. A try is counted before its password is checked: a hundred
 * sent at once get no further than a hundred in a row. Source: OWASP Authentication, NIST SP 800-63B-4 §3.2.2.
 */
export function createLimiter(limits: LimitStore, clock: Clock): Limiter {
  const take = (key: string, next: Rule): Promise<number> => takeOne(limits, clock.now(), key, next);
  const takeBoth = async (place: string, key: string, next: Rule): Promise<number> => {
    await take(place, nextForAddress);
    return take(key, next).catch(async (error: unknown) => {
      await limits.change(place, clock.now(), oneLess);
      throw error;
    });
  };
  return {
    async take(identifier, address) {
      const [account, place] = [accountKey(identifier), `address ${address}`];
      const giveBack = () => limits.change(place, clock.now(), oneLess);
      const count = await takeBoth(place, account, nextForAccount);
      return {
        reachesLimit: count === FREE_TRIES,
        succeeded: async () => {
          await limits.change(account, clock.now(), () => undefined);
          await giveBack();
        },
      };
    },
    mail: async (about, address) =>
      void (await takeBoth(`mails of address ${address}`, `mail ${about}`, nextForMail)),
    forgive: (identifier) => limits.change(accountKey(identifier), clock.now(), () => undefined),
  };
}

const accountKey = (identifier: string) => `account ${identifier}`;

type Rule = (tries: Tries | undefined, now: number) => Tries;

async function takeOne(limits: LimitStore, now: number, key: string, rule: Rule): Promise<number> {
  let wait = 0;
  let count = 0;
  await limits.change(key, now, (tries) => {
    wait = Math.max(0, (tries?.waitUntil ?? 0) - now);
    if (wait) return tries;
    const next = rule(tries, now);
    count = next.count;
    return next;
  });
  if (wait) throw new AuthError('rate-limited', { retryAfter: Math.ceil(wait / SECOND) });
  return count;
}

function nextForAccount(tries: Tries | undefined, now: number): Tries {
  const count = (tries?.count ?? 0) + 1;
  const wait = count < FREE_TRIES ? 0 : Math.min(FIRST_WAIT * 2 ** (count - FREE_TRIES), LONGEST_WAIT);
  return { count, waitUntil: now + wait, forgetAt: now + wait + ACCOUNT_MEMORY };
}

function nextForMail(tries: Tries | undefined, now: number): Tries {
  const count = (tries?.count ?? 0) + 1;
  const waitUntil = now + (count < FREE_MAILS ? MAIL_WAIT : LONGEST_WAIT);
  return { count, waitUntil, forgetAt: waitUntil + MAIL_MEMORY };
}

function nextForAddress(tries: Tries | undefined, now: number): Tries {
  const count = (tries?.count ?? 0) + 1;
  const forgetAt = tries?.forgetAt ?? now + ADDRESS_WINDOW;
  return { count, waitUntil: count < ADDRESS_TRIES ? now : forgetAt, forgetAt };
}

/** A try that did no harm is taken back, and with it the wait it may have caused. */
function oneLess(tries: Tries | undefined): Tries | undefined {
  return tries && tries.count > 1 ? { ...tries, count: tries.count - 1, waitUntil: 0 } : undefined;
}
