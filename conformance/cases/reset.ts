import { must, mustBe, mustRefuse } from '../breach.ts';
import { all, type Case } from '../case.ts';
import { alike } from '../alike.ts';
import { linkIn } from '../inbox.ts';
import type { Person } from '../person.ts';
import { newPassword, SHORT } from '../words.ts';

/** As far as the step where the new password is asked for. */
const ask = (person: Person): ReturnType<Person['reach']> =>
  person.reach('reset-password', {}, ['new-password']);

/** All the way to a new password. */
async function reset(person: Person): Promise<string> {
  const password = newPassword();
  await person.reach('reset-password', { newPassword: password });
  return password;
}

const USED = 'a link or code that has been used is of no use again';

export const resets: readonly Case[] = all({ goal: 'reset-password', needs: ['mails', 'in-place'] }, [
  {
    id: 'reset',
    title: 'a forgotten password is replaced by mail',
    run: async ({ somebody, visitor }) => {
      const person = await somebody();
      const old = person.account;
      const password = await reset(person);
      must((await person.who()) === '', 'a reset logs nobody in (ASVS 6.4.3)', 'somebody is logged in');
      await mustRefuse(visitor(old).reach('sign-in'), ['invalid-credentials'], 'the old password is refused');
      await visitor({ ...old, password }).logIn();
    },
  },
  {
    id: 'reset-unknown',
    title: 'asking for an unknown address looks the same',
    run: async ({ somebody, visitor, address }) => {
      const [known, unknown] = [await somebody(), visitor()];
      const email = address();
      const sent = ['mail-sent', 'code'] as const;
      const one = await known.reach('reset-password', {}, sent);
      const other = await unknown.reach('reset-password', { identifier: email }, sent);
      alike(other, one, 'the answer does not tell whether somebody has the address');
    },
  },
  {
    id: 'reset-reuse',
    title: 'a used link or code is expired',
    run: async ({ somebody, visitor }) => {
      const person = await somebody();
      const inbox = person.inbox();
      const step = mustBe(await ask(person), ['new-password'], 'the mail leads to a new password');
      const [mail] = await inbox.mails();
      await person.answer(step, { newPassword: newPassword() });
      const again = visitor(person.account);
      if (mail && /https?:\/\//.test(mail.text)) {
        const call = again.follow('reset-password', linkIn(mail));
        await mustRefuse(call, ['expired'], USED);
      } else await mustRefuse(person.answer(step, { newPassword: newPassword() }), ['expired'], USED);
    },
  },
  {
    id: 'reset-made-up',
    title: 'a made-up link or wrong code leads nowhere',
    run: async ({ somebody, visitor }) => {
      const person = await somebody();
      const inbox = person.inbox();
      const step = mustBe(
        await person.reach('reset-password', {}, ['mail-sent', 'code']),
        ['mail-sent', 'code'],
        'a mail is on its way',
      );
      if (step.step === 'code') {
        await inbox.next();
        await mustRefuse(
          person.answer(step, { code: '000000' }),
          ['invalid-code'],
          'a wrong code is refused',
        );
      } else {
        const link = spoilt(linkIn(await inbox.next()));
        const call = visitor().follow('reset-password', link);
        await mustRefuse(call, ['expired'], 'a link that was never mailed is refused');
      }
    },
  },
  {
    id: 'reset-weak',
    title: 'a weak new password is refused, and the link still works',
    run: async ({ somebody, visitor }) => {
      const person = await somebody();
      const step = mustBe(await ask(person), ['new-password'], 'the mail leads to a new password');
      await mustRefuse(
        person.answer(step, { newPassword: SHORT }),
        ['weak-password'],
        `“${SHORT}” is refused`,
      );
      const password = newPassword();
      await person.answer(step, { newPassword: password });
      await visitor({ ...person.account, password }).logIn();
    },
  },
  {
    id: 'reset-ends-sessions',
    title: 'a reset ends the sessions of before',
    run: async ({ somebody, visitor }) => {
      const inside = await somebody();
      await inside.logIn();
      await reset(visitor(inside.account));
      must((await inside.who()) === '', 'a reset ends every session (ASVS 7.4.3)', 'one went on');
    },
  },
]);

/** The link with another token: as long, and never given out. */
function spoilt(link: string): string {
  const end = link.length - 9;
  return [...link].map((sign, at) => (at > end && /[a-z0-9]/i.test(sign) ? next(sign) : sign)).join('');
}

const next = (sign: string): string =>
  /[0-8a-y]/i.test(sign) ? String.fromCharCode(sign.charCodeAt(0) + 1) : 'a';
