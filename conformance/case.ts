import type { Goal } from '../src/core/goal.ts';
import type { Person } from './person.ts';
import type { Account, Subject } from './subject.ts';

/** What a case stands on, which not every server has or lets us see. */
export type Need =
  /** Mails that can be read. */
  | 'mails'
  /** Accounts with another name to log in with. */
  | 'username'
  /** A login on the server's own pages. */
  | 'pages'
  /** A login in place. */
  | 'in-place'
  /** Replies that can be looked at as they come, which only our own contract says something about. */
  | 'wire';

/** One thing that is asked of a server and its adapter. */
export interface Case {
  readonly id: string;
  /** What is true when it passes, in a few words. */
  readonly title: string;
  /** The goal that must be on offer. */
  readonly goal?: Goal;
  readonly needs?: readonly Need[];
  /** Whether accounts are after it as they were before. */
  readonly keeps?: true;
  /** What it is about where not the server: what the adapter makes of a bad network. */
  readonly about?: 'adapter';
  run(trial: Trial): Promise<void>;
}

/** One case being run on one server. */
export interface Trial {
  readonly subject: Subject;
  /** Somebody with an account of their own, in a new browser. */
  somebody(): Promise<Person>;
  /** Somebody in a new browser: with this account, or with none. */
  visitor(account?: Account, options?: { readonly timeout?: number }): Person;
  /** An e-mail address that nobody has. */
  address(): string;
}

/** Cases that have something in common. */
export function all(
  common: Partial<Pick<Case, 'goal' | 'needs' | 'about' | 'keeps'>>,
  cases: readonly Case[],
): readonly Case[] {
  return cases.map((one) => ({ ...common, ...one, needs: [...(common.needs ?? []), ...(one.needs ?? [])] }));
}
