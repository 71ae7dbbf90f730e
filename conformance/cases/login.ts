import { must, mustBe, mustRefuse, NotRun } from '../breach.ts';
import type { Case, Trial } from '../case.ts';
import { alike } from '../alike.ts';
import type { Person } from '../person.ts';

export const WRONG = 'väärä salasana, jota kukaan ei käytä';
const NOBODY = 'ei.ketaan.taalla';

/** Wrong tries after which a server must have asked to wait (NIST SP 800-63B-4 §3.2.2 allows a hundred). */
const MOST_TRIES = 100;

const wrong = (person: Person, identifier?: string): Promise<unknown> =>
  person.reach('sign-in', { password: WRONG, ...(identifier && { identifier }) });

const refusal = (person: Person, identifier?: string) =>
  mustRefuse(
    wrong(person, identifier) as ReturnType<Person['reach']>,
    ['invalid-credentials'],
    'a wrong password, and somebody unknown, are refused alike',
  );

export const login: readonly Case[] = [
  {
    id: 'login',
    keeps: true,
    title: 'log in, be known, log out',
    run: async ({ somebody }) => {
      const person = await somebody();
      must((await person.who()) === '', 'a new browser belongs to nobody', 'somebody is logged in');
      const { user } = await person.logIn();
      const { account } = person;
      must(user.email === account.email, `the user’s e-mail is ${account.email}`, user.email);
      must(user.id !== '', 'the user has an id', 'an empty one');
      must((await person.who()) === account.email, 'who has logged in is known', 'nobody is');
      await person.logOut();
      must((await person.who()) === '', 'who has logged out is not known', 'they still are');
    },
  },
  {
    id: 'login-username',
    keeps: true,
    title: 'the old user name logs in too',
    needs: ['username'],
    run: async ({ somebody }) => {
      const person = await somebody();
      const { username } = person.account;
      if (!username) throw new NotRun('the account has no user name');
      const { user } = await person.logIn({ identifier: username });
      must(user.email === person.account.email, 'a user name is the same account', user.email);
    },
  },
  {
    id: 'login-wrong',
    keeps: true,
    title: 'a wrong password is refused, the right one after it is not',
    run: async ({ somebody }) => {
      const person = await somebody();
      await refusal(person);
      must((await person.who()) === '', 'a wrong password logs nobody in', 'somebody is logged in');
      await person.logIn();
    },
  },
  {
    id: 'login-unknown',
    keeps: true,
    title: 'somebody unknown is refused as a wrong password is',
    run: async ({ somebody, visitor, address }) => {
      const known = await refusal(await somebody());
      const unknown = await refusal(visitor(), address());
      alike(unknown.info, known.info, 'the error is the same for somebody unknown');
    },
  },
  {
    id: 'login-same-step',
    keeps: true,
    title: 'after the identifier everybody sees the same step',
    needs: ['in-place'],
    run: async ({ somebody, visitor, address }) => {
      const known = await somebody();
      const steps = [];
      for (const [person, identifier] of [
        [known, known.account.email],
        [visitor(), address()],
        [visitor(), NOBODY],
      ] as const) {
        const first = mustBe(
          await person.begin('sign-in'),
          ['identifier'],
          'a login begins with the identifier',
        );
        if (!first.accepts.includes('username') && identifier === NOBODY) continue;
        steps.push(await person.answer(first, { identifier }));
      }
      for (const step of steps) {
        mustBe(step, ['password'], 'everybody is asked for the password');
        alike(blank(step), blank(steps[0]), 'the step depends on nothing but what was typed');
      }
    },
  },
  {
    id: 'login-throttle',
    title: 'many wrong tries are limited, for known and unknown alike',
    needs: ['in-place'],
    run: async (trial) => {
      const known = await trial.somebody();
      const before = await triesOf(trial, known.account.email);
      const unknown = await triesOf(trial, trial.address());
      must(
        before === unknown,
        `the limit is the same for somebody unknown (after ${before} tries)`,
        `after ${unknown}`,
      );
      await mustRefuse(
        known.reach('sign-in'),
        ['rate-limited'],
        'while a wait lasts the right password waits too',
      );
    },
  },
  {
    id: 'login-two',
    keeps: true,
    title: 'two browsers are two sessions',
    run: async ({ somebody, visitor }) => {
      const one = await somebody();
      const other = visitor(one.account);
      await one.logIn();
      await other.logIn();
      await one.logOut();
      must(
        (await other.who()) === other.account.email,
        'logging out ends one session only',
        'the other ended too',
      );
    },
  },
  {
    id: 'logout-everywhere',
    keeps: true,
    title: 'logging out everywhere ends all sessions',
    run: async ({ somebody, visitor }) => {
      const one = await somebody();
      const other = visitor(one.account);
      await one.logIn();
      await other.logIn();
      await one.logOut('everywhere');
      must((await one.who()) === '', 'it ends the session here', 'it goes on');
      must((await other.who()) === '', 'it ends the session elsewhere', 'it goes on');
    },
  },
  {
    id: 'logout-nobody',
    title: 'logging out is fine for nobody',
    run: async ({ visitor }) => {
      const person = visitor();
      const step = await person.logOut();
      mustBe(step, ['signed-out', 'redirect'], 'logging out without a login is no error');
    },
  },
];

/** How many wrong tries there were before the server asked to wait. */
async function triesOf({ visitor }: Trial, identifier: string): Promise<number> {
  for (let count = 1; count <= MOST_TRIES; count += 1) {
    const error = await mustRefuse(
      wrong(visitor(), identifier) as ReturnType<Person['reach']>,
      ['invalid-credentials', 'rate-limited'],
      'a wrong password is refused, and after some tries the server asks to wait',
    );
    if (error.code === 'rate-limited') return count;
  }
  return must(false, `wrong tries of one account are limited`, `${MOST_TRIES} were taken`) ?? 0;
}

/** A step without what was typed and what is random. */
const blank = (step: unknown): unknown => ({ ...(step as object), identifier: '', state: '' });
