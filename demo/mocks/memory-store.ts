import type { User } from '../../src/core/step.ts';
import type { Account, Accounts, OpenSession, Sessions, Store } from '../rules/ports.ts';
import { randomText } from '../rules/random.ts';
import { type Resident, residents } from '../rules/residents.ts';
import { comparable, MOST_SESSIONS } from '../rules/session.ts';

interface Entry {
  account: Account;
  password: string;
}

/** A mock: it keeps passwords as they are and forgets everything with the page. Nothing to put in front of people. */
export function createMemoryStore(people: readonly Resident[] = residents): Store {
  const accounts = memoryAccounts(people);
  const sessions = memorySessions(accounts.byId);
  const remove: Accounts['remove'] = async (account) => {
    await sessions.closeAll(account);
    await accounts.remove(account);
  };
  return { ...accounts, ...sessions, remove };
}

function memoryAccounts(people: readonly Resident[]): Accounts {
  const records = new Map<string, Entry>();
  let count = 0;
  const add = (person: Omit<Resident, 'cases'>) => {
    const { name, email, username, locale, password } = person;
    const id = `resident-${++count}`;
    const account = { user: { id, name, email, ...(username ? { username } : {}) }, locale };
    records.set(id, { account, password });
    return account;
  };
  people.forEach(add);
  const find = (identifier: string) => {
    const isCalled = ({ account: { user } }: Entry) =>
      comparable(user.email) === identifier || comparable(user.username ?? '') === identifier;
    return identifier ? [...records.values()].find(isCalled)?.account : undefined;
  };
  return {
    find: async (identifier) => find(identifier),
    byId: async (id) => records.get(id)?.account,
    verify: async (account, password) =>
      account !== undefined && records.get(account.user.id)?.password === password,
    hash: async (password) => password,
    create: async (person) =>
      find(person.email) ? undefined : add({ ...person, password: person.passwordHash }),
    setPassword: async ({ user }, password) => {
      const record = records.get(user.id);
      if (record) record.password = password;
    },
    setEmail: async ({ user }, email) => {
      const record = records.get(user.id);
      if (!record || find(email)) return undefined;
      const { username, ...rest } = user;
      const kept = username && comparable(username) !== comparable(user.email) ? { username } : {};
      record.account = { ...record.account, user: { ...rest, email, ...kept } };
      return record.account;
    },
    remove: async ({ user }) => void records.delete(user.id),
  };
}

function memorySessions(byId: Accounts['byId']): Sessions {
  const sessions = new Map<string, OpenSession>();
  const isOf = (user: User) => (session: OpenSession) => session.account.user.id === user.id;
  const close = (which: (session: OpenSession, value: string) => boolean) => {
    for (const [value, session] of sessions) if (which(session, value)) sessions.delete(value);
  };
  return {
    open: async (account, fresh) => {
      const kept = [...sessions].filter(([, session]) => isOf(account.user)(session));
      const newestFirst = kept.toSorted(([, one], [, other]) => other.createdAt - one.createdAt);
      for (const [surplus] of newestFirst.slice(MOST_SESSIONS - 1)) sessions.delete(surplus);
      const value = randomText();
      const session = { ...fresh, id: randomText(), account, seenAt: fresh.createdAt };
      sessions.set(value, session);
      return { value, session };
    },
    read: async (value) => {
      const session = sessions.get(value);
      const account = session && (await byId(session.account.user.id));
      return account && { ...session, account };
    },
    change: async (value, change) => {
      const session = sessions.get(value);
      if (session) sessions.set(value, { ...session, ...change });
    },
    rotate: async (value, change) => {
      const next = randomText();
      const session = sessions.get(value);
      if (session) sessions.set(next, { ...session, ...change });
      sessions.delete(value);
      return next;
    },
    list: async ({ user }) => [...sessions.values()].filter(isOf(user)),
    close: async (value) => void sessions.delete(value),
    closeOne: async ({ user }, id) => close((one) => isOf(user)(one) && one.id === id),
    closeOthers: async ({ user }, kept) => close((one, value) => isOf(user)(one) && value !== kept),
    closeAll: async ({ user }) => close(isOf(user)),
  };
}
