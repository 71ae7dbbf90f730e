import { must, mustBe, mustRefuse } from '../breach.ts';
import { all, type Case } from '../case.ts';
import type { Person } from '../person.ts';

/** As far as the step that leads to the server's own pages. */
const toPages = async (person: Person) =>
  mustBe(
    await person.reach('sign-in', {}, ['redirect']),
    ['redirect'],
    'the login leads to the server’s pages',
  );

export const pages: readonly Case[] = all({ needs: ['pages'] }, [
  {
    id: 'redirect-hint',
    title: 'identifier and language are carried over',
    run: async ({ somebody }) => {
      const person = await somebody();
      const { searchParams } = new URL((await toPages(person)).url);
      const { email } = person.account;
      must(
        searchParams.get('login_hint') === email,
        `login_hint is ${email}`,
        `${searchParams.get('login_hint')}`,
      );
      const languages = `${searchParams.get('ui_locales')}`;
      must(
        languages.split(' ')[0] === 'sv',
        'ui_locales begins with the language of the page, sv',
        languages,
      );
    },
  },
  {
    id: 'redirect-cancel',
    title: 'who turns back there is back here',
    run: async ({ somebody }) => {
      const person = await somebody();
      await mustRefuse(
        person.reach('sign-in', { cancel: true }),
        ['cancelled'],
        'turning back is no error to be shown',
      );
      must((await person.who()) === '', 'nobody is logged in by it', 'somebody is');
      await person.logIn();
    },
  },
  {
    id: 'redirect-replay',
    title: 'the address to come back by is of use once',
    run: async ({ somebody }) => {
      const person = await somebody();
      await person.logIn();
      await mustRefuse(
        person.begin('sign-in', person.at),
        ['expired'],
        'an address that was used is expired',
      );
    },
  },
  {
    id: 'redirect-forged',
    title: 'an address to come back by that nobody asked for is refused',
    run: async ({ somebody, visitor }) => {
      const attacker = await somebody();
      const victim = visitor();
      await toPages(victim);
      const address = new URL((await toPages(attacker)).url);
      const back = new URL(address.searchParams.get('redirect_uri') ?? attacker.origin);
      back.searchParams.set('code', 'made-up');
      back.searchParams.set('state', address.searchParams.get('state') ?? 'made-up');
      const call = victim.begin('sign-in', back.href);
      await mustRefuse(call, ['expired', 'forbidden'], 'the state of another browser is refused');
      must((await victim.who()) === '', 'nobody is logged in by it', 'somebody is');
    },
  },
]);
