import type { Account, LimitStore, OpenSession, Store, Tries } from '../rules/ports.ts';
import { type Resident, residents } from '../rules/residents.ts';
import { comparable } from '../rules/session.ts';

/** A mock: it keeps passwords as they are and forgets everything with the page. Nothing to put in front of people. */
export function createMemoryStore(people: readonly Resident[] = residents): Store {
  const records = people.map((person, index) => ({
    account: accountOf(person, index),
    password: person.password,
  }));
  const sessions = new Map<string, OpenSession>();
  return {
    find: async (identifier) => {
      const isCalled = ({ account: { user } }: { account: Account }) =>
        comparable(user.email) === identifier || comparable(user.username ?? '') === identifier;
      return identifier ? records.find(isCalled)?.account : undefined;
    },
    verify: async (account, password) => {
      const record = records.find((one) => one.account.user.id === account?.user.id);
      return record !== undefined && record.password === password;
    },
    open: async (account, endsAt) => {
      const value = newValue();
      sessions.set(value, { account, endsAt });
      return value;
    },
    read: async (value) => sessions.get(value),
    close: async (value) => void sessions.delete(value),
    closeAll: async ({ user }) => {
      for (const [value, session] of sessions)
        if (session.account.user.id === user.id) sessions.delete(value);
    },
  };
}

/** Counts in a map; what is to be forgotten is swept at every change, so it stays as small as the traffic. */
export function createMemoryLimits(): LimitStore {
  const kept = new Map<string, Tries>();
  return {
    change: async (key, now, next) => {
      for (const [old, tries] of kept) if (tries.forgetAt <= now) kept.delete(old);
      const tries = next(kept.get(key));
      if (tries) kept.set(key, tries);
      else kept.delete(key);
    },
  };
}

function accountOf(person: Resident, index: number): Account {
  const { name, email, username, locale } = person;
  return { user: { id: `resident-${index + 1}`, name, email, ...(username ? { username } : {}) }, locale };
}

/** 256 random bits. `randomUUID` would need a secure context, which a mock page may not have. */
function newValue(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
