import type { ErrorCode } from '../../src/core/errors.ts';
import type { Step } from '../../src/core/step.ts';
import { mustRefuse } from '../breach.ts';
import { all, type Case } from '../case.ts';
import type { Person } from '../person.ts';
import type { Network } from '../subject.ts';
import { WRONG } from './login.ts';

interface Call {
  readonly name: string;
  readonly make: () => Promise<Step>;
}

/** Calls that have to ask the server. Where tokens are kept in memory, only the way to the server's pages does. */
function calls(person: Person): readonly Call[] {
  const logIn = { name: 'the login', make: () => person.reach('sign-in', { password: WRONG }) };
  if (person.visitor.goThrough) return [logIn];
  return [
    { name: 'who is here', make: () => person.current() },
    logIn,
    { name: 'the log-out', make: () => person.logOut() },
  ];
}

async function under(person: Person, network: Network, code: ErrorCode): Promise<void> {
  await person.current();
  person.visitor.browser.network = network;
  for (const { name, make } of calls(person))
    await mustRefuse(make(), [code], `${name}, with a network that is ${network}`);
  person.visitor.browser.network = 'up';
  await person.logIn();
}

export const badNetworks: readonly Case[] = all({ about: 'adapter' }, [
  {
    id: 'offline',
    keeps: true,
    title: 'a dead network is offline',
    run: async ({ somebody }) => under(await somebody(), 'down', 'offline'),
  },
  {
    id: 'timeout',
    keeps: true,
    title: 'a server that says nothing is given up',
    run: async ({ somebody, visitor }) => {
      const { account } = await somebody();
      await under(visitor(account, { timeout: 3000 }), 'silent', 'timeout');
    },
  },
  {
    id: 'malformed',
    keeps: true,
    title: 'an answer that nobody understands is an error',
    run: async ({ somebody }) => {
      const person = await somebody();
      for (const network of ['html', 'garbage', 'empty', 'other-shape'] as const)
        await under(person, network, 'server');
    },
  },
  {
    id: 'abort',
    keeps: true,
    title: 'a call that is stopped is cancelled',
    run: async ({ somebody }) => {
      const person = await somebody();
      const stop = new AbortController();
      person.visitor.browser.network = 'silent';
      person.context = { ...person.context, signal: stop.signal };
      const call = person.reach('sign-in', { password: WRONG });
      setTimeout(() => stop.abort(), 20);
      await mustRefuse(call, ['cancelled'], 'a stopped login');
      person.context = { locale: 'sv', returnTo: '' };
      person.visitor.browser.network = 'up';
      await person.logIn();
    },
  },
]);
