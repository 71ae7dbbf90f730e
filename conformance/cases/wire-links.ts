import { must, mustBe } from '../breach.ts';
import type { Case } from '../case.ts';
import { linkIn } from '../inbox.ts';
import { WireBrowser } from '../wire-call.ts';

export const links: readonly Case[] = [
  {
    id: 'wire-link',
    title: 'a mailed link changes nothing by being opened, and leads to a clean page',
    goal: 'reset-password',
    needs: ['mails'],
    run: async ({ subject, somebody }) => {
      const person = await somebody();
      const inbox = person.inbox();
      await person.reach('reset-password', {}, ['mail-sent', 'code']);
      const link = linkIn(await inbox.next());
      for (const _ of ['a scanner', 'another one']) {
        const { browser } = new WireBrowser(subject);
        const reply = await browser.fetch(link, { redirect: 'manual', headers: { 'Auth-Request': '' } });
        must(reply.status === 303, 'opening the link is answered 303', `${reply.status}`);
        const { search, hash } = new URL(reply.headers.get('Location') ?? '', link);
        must(
          !`${search}${hash}`.includes(tokenOf(link)),
          'it leads to an address without the token',
          search + hash,
        );
      }
      const step = await person.follow('reset-password', link);
      mustBe(step, ['new-password'], 'after that the link still works');
    },
  },
  {
    id: 'wire-state',
    title: 'a state that the server did not give is of no use',
    goal: 'reset-password',
    needs: ['mails'],
    run: async ({ subject }) => {
      const browser = new WireBrowser(subject);
      for (const state of ['', 'made-up', 'eyJ0byI6ImFAZXhhbXBsZS5jb20ifQ']) {
        const { status } = await browser.call('/reset-password/mail-sent', { body: { resend: true, state } });
        must(status >= 400 && status < 500, 'a made-up state is refused', `${status}`);
      }
    },
  },
];

/** The longest value in the address: what nobody could guess. */
const tokenOf = (link: string): string =>
  [...new URL(link).searchParams.values()].reduce(
    (one, other) => (other.length > one.length ? other : one),
    '',
  );
