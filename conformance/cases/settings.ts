import { must, mustBe, mustRefuse } from '../breach.ts';
import { all, type Case } from '../case.ts';
import type { Person } from '../person.ts';
import { mustStayOut } from '../stay-out.ts';
import { newPassword, SHORT } from '../words.ts';
import { WRONG } from './login.ts';

const OLD_IS_DEAD = 'what logged in before is refused';

async function changeEmail(person: Person, newEmail: string): Promise<void> {
  await person.reach('change-email', { newEmail });
}

/** As far as the step where somebody has to open their mail. */
const SENT = ['mail-sent', 'code'] as const;

const addresses: readonly Case[] = [
  {
    id: 'email-change',
    title: 'a new address logs in, the old one does not, the account is the same',
    run: async ({ somebody, visitor, address }) => {
      const person = await somebody();
      const { user } = await person.logIn();
      const old = person.account;
      const email = address();
      await changeEmail(person, email);
      const after = await visitor({ ...old, email }).logIn();
      must(after.user.email === email, `the user’s e-mail is ${email}`, after.user.email);
      must(after.user.id === user.id, 'user.id stays as it was', `${after.user.id} in place of ${user.id}`);
      await mustRefuse(visitor(old).reach('sign-in'), ['invalid-credentials'], OLD_IS_DEAD);
    },
  },
  {
    id: 'email-unproved',
    title: 'an address that was not proved changes nothing',
    run: async ({ somebody, visitor, address }) => {
      const person = await somebody();
      await person.logIn();
      const email = address();
      await person.reach('change-email', { newEmail: email }, SENT);
      const { user } = await visitor(person.account).logIn();
      must(
        user.email === person.account.email,
        'the address is the old one until the new is proved',
        user.email,
      );
      await mustStayOut(
        visitor({ ...person.account, email }),
        'an address that was not proved logs nobody in',
      );
    },
  },
  {
    id: 'email-wrong-password',
    keeps: true,
    title: 'a new address asks for the password (ASVS 7.5.1)',
    run: async ({ somebody, address }) => {
      const person = await somebody();
      await person.logIn();
      const call = person.reach('change-email', { newEmail: address(), password: WRONG }, SENT);
      await mustRefuse(call, ['invalid-credentials'], 'a new address with a wrong password is refused');
    },
  },
  {
    id: 'email-taken',
    title: 'somebody else’s address is not told, and not taken',
    run: async ({ somebody, visitor }) => {
      const [owner, thief] = [await somebody(), await somebody()];
      await thief.logIn();
      mustBe(
        await thief.reach('change-email', { newEmail: owner.account.email }, SENT),
        SENT,
        'the answer does not tell whether somebody has the address',
      );
      const { user } = await visitor(owner.account).logIn();
      must(user.email === owner.account.email, 'its owner still logs in', user.email);
    },
  },
  {
    id: 'email-tells-old',
    title: 'the old address is told by mail',
    run: async ({ somebody, address }) => {
      const person = await somebody();
      await person.logIn();
      const inbox = person.inbox();
      await changeEmail(person, address());
      await inbox.next();
    },
  },
];

const passwords: readonly Case[] = [
  {
    id: 'password-change',
    title: 'a new password logs in, the old one does not',
    run: async ({ somebody, visitor }) => {
      const person = await somebody();
      await person.logIn();
      const password = newPassword();
      await person.reach('change-password', { newPassword: password }, ['account']);
      await mustRefuse(visitor(person.account).reach('sign-in'), ['invalid-credentials'], OLD_IS_DEAD);
      await visitor({ ...person.account, password }).logIn();
    },
  },
  {
    id: 'password-change-wrong',
    keeps: true,
    title: 'a new password asks for the present one',
    run: async ({ somebody }) => {
      const person = await somebody();
      await person.logIn();
      const call = person.reach('change-password', { newPassword: newPassword(), password: WRONG });
      await mustRefuse(call, ['invalid-credentials'], 'a wrong present password is refused');
    },
  },
  {
    id: 'password-change-weak',
    keeps: true,
    title: 'a weak new password is refused',
    run: async ({ somebody }) => {
      const person = await somebody();
      await person.logIn();
      const call = person.reach('change-password', { newPassword: SHORT });
      await mustRefuse(call, ['weak-password'], `“${SHORT}” is refused`);
    },
  },
];

export const settings: readonly Case[] = [
  ...all({ goal: 'change-email', needs: ['mails'] }, addresses),
  ...all({ goal: 'change-password' }, passwords),
];
