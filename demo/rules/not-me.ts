import type { Run } from './goal.ts';
import { linkTo } from './mail-link.ts';
import type { Account, Ports, Token } from './ports.ts';
import { randomText } from './random.ts';

const KIND = 'not-me';
const MINUTES = 7 * 24 * 60;
const MS = MINUTES * 60_000;

/** What a "this was not me" link undoes beside the password. */
interface Undo {
  /** The address before the change that the mail told of. */
  readonly email?: string;
}

/** What using a link did. */
export interface Undone {
  readonly before: Account;
  readonly account: Account;
}

/** A link for the mail that tells of a change: seven days to say "this was not me". `account` as it was before. */
export async function notMeLink({ ports, call }: Run, account: Account, undo: Undo) {
  const value = randomText();
  const [accountId, hint] = [account.user.id, account.user.email];
  await ports.tokens.put({
    kind: KIND,
    value,
    data: undo,
    endsAt: ports.clock.now() + MS,
    accountId,
    hint,
  });
  return linkTo(ports, call, { goal: 'reset-password', token: value }, MINUTES);
}

/** The address that a link was mailed to, when it counts. Only who has that mailbox has the link. */
export async function readNotMe(ports: Ports, value: string): Promise<string | undefined> {
  const token = await ports.tokens.read(KIND, value);
  return token && (await accountOf(ports, token)) ? token.hint : undefined;
}

/**
 * Uses a link up: the old address is back, and what was mailed after it to anybody does not count any more. Links from
 * before it do: whoever took an account over cannot void those that its owner got.
 *
 * @returns the account as it was and as it is, or nothing when the link does not count
 */
export async function useNotMe({ ports }: Run, value: string): Promise<Undone | undefined> {
  const token = await ports.tokens.use(KIND, value);
  const before = token && (await accountOf(ports, token));
  if (!token || !before) return undefined;
  await ports.tokens.drop(KIND, before.user.id, token.endsAt);
  const { email } = token.data as Undo;
  if (email === undefined || email === before.user.email) return { before, account: before };
  return { before, account: (await ports.store.setEmail(before, email)) ?? before };
}

/** A link that restores no address counts as long as the account has the one that it was mailed to. */
async function accountOf({ store }: Ports, { accountId = '', data, hint }: Token) {
  const account = await store.byId(accountId);
  const restores = (data as Undo).email !== undefined;
  return restores || account?.user.email === hint ? account : undefined;
}
