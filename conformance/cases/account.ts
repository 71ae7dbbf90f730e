import type { Goal } from '../../src/core/goal.ts';
import { totp } from '../answers.ts';
import { must, mustBe, mustRefuse } from '../breach.ts';
import type { Case } from '../case.ts';
import type { Person } from '../person.ts';

/** The account at a glance. */
async function overview(person: Person, goal: Goal = 'account') {
  return mustBe(await person.reach(goal, {}, ['account']), ['account'], `${goal} shows the account`);
}

/** Sets up an app with codes. Its first code has been used up by that. */
async function setUp(person: Person): Promise<void> {
  await person.logIn();
  await person.reach('set-up-totp');
  must(person.secret !== '', 'setting up codes gives a secret', 'none');
}

/** As far as the step for the code. */
const toCode = async (person: Person) =>
  mustBe(await person.reach('sign-in', {}, ['code']), ['code'], 'who has set up codes is asked for one');

export const accounts: readonly Case[] = [
  {
    id: 'needs-login',
    keeps: true,
    title: 'the account belongs to who is logged in',
    run: async ({ somebody, visitor }) => {
      const step = await (await somebody()).logIn();
      for (const goal of step.can.filter((one) => one !== 'sign-in' && !OUTSIDE.includes(one))) {
        const outcome = await visitor()
          .begin(goal)
          .catch((error: unknown) => error as Error);
        const code = 'code' in outcome ? String(outcome.code) : (outcome as { step?: string }).step;
        must(
          code === 'forbidden' || code === 'signed-out',
          `${goal} is refused to nobody (forbidden)`,
          `${code}`,
        );
      }
    },
  },
  {
    id: 'sessions',
    keeps: true,
    title: 'sessions are listed, and one can be ended',
    goal: 'end-session',
    run: async ({ somebody, visitor }) => {
      const one = await somebody();
      const other = visitor(one.account);
      // Sessions of earlier are not in the way then.
      await one.logIn();
      await one.logOut('everywhere');
      await other.logIn();
      await one.logIn();
      const step = await overview(one, 'end-session');
      const rest = step.sessions.filter(({ here }) => !here);
      must(
        step.sessions.length === 2 && rest.length === 1,
        'both sessions are listed, one of them as this one',
        `${step.sessions.length}, ${rest.length} elsewhere`,
      );
      await one.answer(step, { endSession: rest[0]?.id ?? '' });
      must((await other.who()) === '', 'the ended session is over', 'it goes on');
      must((await one.who()) !== '', 'the session here goes on', 'it is over');
    },
  },
  {
    id: 'totp',
    title: 'a one-time code is asked for once it is set up',
    goal: 'set-up-totp',
    run: async ({ somebody, visitor }) => {
      const person = await somebody();
      await setUp(person);
      const { secret, recovery, account } = person;
      const again = Object.assign(visitor(account), { secret, recovery });
      const step = await toCode(again);
      must((await again.who()) === '', 'the password alone opens no session', 'it does');
      await mustRefuse(again.answer(step, { code: '000000' }), ['invalid-code'], 'a wrong code is refused');
      const after = await again.answer(step, { code: totp(secret, 1) });
      mustBe(after, ['signed-in'], 'the right code logs in');
      await byRecoveryCode(Object.assign(visitor(account), { secret, recovery }));
    },
  },
  {
    id: 'passkey',
    title: 'a passkey is added, and logs in',
    goal: 'add-passkey',
    run: async ({ somebody, visitor }) => {
      const person = await somebody();
      await person.logIn();
      await person.reach('add-passkey');
      const { passkeys = [] } = await overview(person);
      must(passkeys.length === 1, 'the passkey is listed', `${passkeys.length} are`);
      const { authenticator, account } = person;
      const again = Object.assign(visitor(account), { authenticator });
      mustBe(await byPasskey(again), ['signed-in'], 'the passkey logs in');
    },
  },
  {
    id: 'delete-account',
    title: 'a deleted account is gone',
    goal: 'delete-account',
    run: async ({ somebody, visitor }) => {
      const person = await somebody();
      await person.logIn();
      await person.reach('delete-account');
      must((await person.who()) === '', 'who has deleted their account is logged out', 'they are logged in');
      await mustRefuse(
        visitor(person.account).reach('sign-in'),
        ['invalid-credentials'],
        'a deleted account logs in no more',
      );
    },
  },
];

/** Goals that are there for who is not logged in. */
const OUTSIDE: readonly Goal[] = ['register', 'reset-password'];

async function byRecoveryCode(person: Person): Promise<void> {
  let step = await toCode(person);
  const other = step.others?.find(({ kind }) => kind === 'recovery-code');
  if (other)
    step = mustBe(await person.answer(step, { other: other.id }), ['code'], 'a recovery code is another way');
  const code = person.recovery[0];
  must(code !== undefined, 'setting up codes gives recovery codes', 'none');
  mustBe(await person.answer(step, { code }), ['signed-in'], 'a recovery code logs in');
}

/** By the options beside the identifier, or as another way to go on. */
async function byPasskey(person: Person) {
  const who = await person.current();
  const first = await person.begin('sign-in');
  const beside =
    (who.step === 'signed-out' ? who.signIn?.passkey : undefined) ?? ('passkey' in first && first.passkey);
  const { authenticator, origin } = person;
  const sign = (options: unknown) => ({
    assertion: authenticator?.get(options, { origin, verified: true }) ?? {},
  });
  if (beside) return person.answer(first, sign(beside));
  const other = first.others?.find(({ kind }) => kind === 'passkey');
  must(other !== undefined, 'a passkey is offered beside the identifier', 'it is not');
  const step = mustBe(
    await person.answer(first, { other: other.id }),
    ['passkey'],
    'the passkey is asked for',
  );
  return person.answer(step, sign(step.options));
}
