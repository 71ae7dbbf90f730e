import type { Goal } from '../src/core/goal.ts';
import { Breach, NotRun } from './breach.ts';
import type { Case, Need, Trial } from './case.ts';
import { Person } from './person.ts';
import type { Account, Subject } from './subject.ts';
import { fresh } from './words.ts';

/** What came of a case. */
export type Outcome =
  | { readonly result: 'passed' }
  | { readonly result: 'breach'; readonly asks: string; readonly came: string }
  /** The server cannot do it, or does not offer it, by its nature or its settings. */
  | { readonly result: 'cannot'; readonly why: string }
  /** It says nothing of the server: what the case stands on is not there. */
  | { readonly result: 'not-run'; readonly why: string };

export interface Result {
  readonly id: string;
  readonly title: string;
  readonly outcome: Outcome;
}

export interface RunOptions {
  readonly cases: readonly Case[];
  /** Called after each case. */
  readonly tell?: (result: Result) => void;
}

/** Milliseconds that a case may take. */
const PATIENCE = 120_000;

/** Runs cases on a server, one after another: limits count, and mails are told apart by their order. */
export async function run(
  subject: Subject,
  { cases, tell = () => {} }: RunOptions,
): Promise<readonly Result[]> {
  const offered = await offeredBy(subject);
  const results: Result[] = [];
  for (const one of cases) {
    const { id, title } = one;
    const result = { id, title, outcome: await outcomeOf(one, subject, offered) };
    results.push(result);
    tell(result);
  }
  return results;
}

/** Where a case stands: what keeps it from being run, else what came of it. */
async function outcomeOf(one: Case, subject: Subject, offered: readonly Goal[]): Promise<Outcome> {
  const { [one.id]: why } = subject.cannot;
  const lacking = (one.needs ?? []).map((need) => lacks(need, subject)).find(Boolean);
  if (lacking) return { result: 'not-run', why: lacking };
  if (one.goal && !offered.includes(one.goal))
    return { result: 'cannot', why: why ?? `the server does not offer ${one.goal}` };
  const outcome = await attempt(one, subject);
  if (why === undefined) return outcome;
  if (outcome.result !== 'passed') return { result: 'cannot', why };
  return { result: 'breach', asks: `the server is said to be unable to: ${why}`, came: 'it is able to' };
}

function lacks(need: Need, subject: Subject): string | undefined {
  const inPages = subject.visit().goThrough !== undefined;
  switch (need) {
    case 'mails':
      return subject.mails ? undefined : 'its mails cannot be read';
    case 'pages':
      return inPages ? undefined : 'it logs in in place';
    case 'in-place':
      return inPages ? 'it logs in on its own pages' : undefined;
    case 'wire':
      return subject.wire ? undefined : 'it does not speak our contract';
    case 'username':
      return undefined;
  }
}

async function attempt(one: Case, subject: Subject): Promise<Outcome> {
  const borrowed: Account[] = [];
  try {
    await within(PATIENCE, one.run(trialOn(subject, borrowed)));
    if (one.keeps) for (const account of borrowed) subject.giveBack?.(account);
    return { result: 'passed' };
  } catch (error) {
    if (error instanceof NotRun) return { result: 'not-run', why: error.message };
    if (error instanceof Breach) return { result: 'breach', asks: error.asks, came: error.came };
    return { result: 'breach', asks: `${one.title}, without an error on the way`, came: String(error) };
  }
}

function trialOn(subject: Subject, borrowed: Account[] = []): Trial {
  const visitor: Trial['visitor'] = (account = nobody(), options) =>
    new Person(subject, subject.visit(options), account);
  return {
    subject,
    visitor,
    somebody: async () => {
      const account = await subject.account();
      borrowed.push(account);
      return visitor(account);
    },
    address: () => nobody().email,
  };
}

const nobody = (): Account => ({
  name: '',
  email: `${fresh()}@example.com`,
  password: `kukaan ei tiedä ${fresh()}`,
});

/** The goals that the server offers, before a login and after one. */
async function offeredBy(subject: Subject): Promise<readonly Goal[]> {
  const trial = trialOn(subject);
  const before = await trial.visitor().current();
  const person = await trial.somebody();
  const after = await person.logIn();
  subject.giveBack?.(person.account);
  return [...('can' in before ? before.can : []), ...after.can];
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Breach(`it comes to an end within ${ms / 1000} s`, 'it did not')),
      ms,
    );
  });
  return Promise.race([work, tooLate]).finally(() => clearTimeout(timer));
}
