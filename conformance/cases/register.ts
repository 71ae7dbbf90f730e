import { must, mustBe, mustRefuse } from '../breach.ts';
import type { Case } from '../case.ts';
import { alike } from '../alike.ts';
import type { Person } from '../person.ts';
import { mustStayOut } from '../stay-out.ts';
import { newPassword, SHORT } from '../words.ts';

const SENT = ['mail-sent', 'code'] as const;

/** To an address that nobody has registered lately: a server may limit how often one is tried. */
async function moveTo(owner: Person, email: string): Promise<void> {
  const { can } = await owner.logIn();
  if (!can.includes('change-email')) return;
  await owner.reach('change-email', { newEmail: email });
  owner.account = { ...owner.account, email };
}

export const registrations: readonly Case[] = [
  {
    id: 'register',
    title: 'a new account is proved by mail, and logs in',
    goal: 'register',
    needs: ['mails'],
    run: async ({ visitor, address }) => {
      const newAccount = { name: 'Uuno Uusi', email: address(), newPassword: newPassword() };
      const person = visitor({ ...newAccount, password: newAccount.newPassword });
      mustBe(
        await person.reach('register', { newAccount }, SENT),
        SENT,
        'the address is proved by mail first',
      );
      await mustStayOut(visitor(person.account), 'nobody logs in before the address is proved');
      const again = visitor({ ...person.account, email: address() });
      const other = { ...newAccount, email: again.account.email };
      await again.reach('register', { newAccount: other });
      const { user } = await visitor(again.account).logIn();
      must(user.email === other.email, 'the new account logs in with its address', user.email);
    },
  },
  {
    id: 'register-taken',
    title: 'registering a taken address looks the same',
    goal: 'register',
    needs: ['mails'],
    run: async ({ somebody, visitor, address }) => {
      const owner = await somebody();
      await moveTo(owner, address());
      const form = (email: string) => ({ name: 'Uuno Uusi', email, newPassword: newPassword() });
      const taken = await visitor().reach('register', { newAccount: form(owner.account.email) }, SENT);
      const free = await visitor().reach('register', { newAccount: form(address()) }, SENT);
      alike(taken, free, 'the answer does not tell whether somebody has the address');
      await owner.logIn();
    },
  },
  {
    id: 'register-weak',
    title: 'a weak password is refused for a new account',
    goal: 'register',
    run: async ({ visitor, address }) => {
      const newAccount = { name: 'Uuno Uusi', email: address(), newPassword: SHORT };
      const call = visitor().reach('register', { newAccount }, SENT);
      await mustRefuse(call, ['weak-password'], `“${SHORT}” is refused`);
    },
  },
];
