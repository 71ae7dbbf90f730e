import { comparable } from '../rules/session.ts';
import type { SessionJar, Store } from '../rules/ports.ts';
import type { Resident } from '../rules/residents.ts';

const COOKIE = 'avain-mock';

/**
 * Sessions that outlive a page, for a demo of many pages without a server: the value says which resident it is and
 * until when. Anybody can write one. It opens nothing but made-up data in their own browser.
 */
export function keptSessions(store: Store, people: readonly Resident[]): Store {
  return {
    ...store,
    open: async ({ user }, endsAt) => `${user.id}.${endsAt}`,
    read: async (value) => {
      const [, number, endsAt] = /^resident-(\d+)\.(\d+)$/.exec(value) ?? [];
      const person = people[Number(number) - 1];
      const account = person && (await store.find(comparable(person.email)));
      return account && { account, endsAt: Number(endsAt) };
    },
    close: async () => {},
    closeAll: async () => {},
  };
}

/** Keeps the value as a browser keeps a session: for all tabs, until it is closed, or for as long as was asked for. */
export const cookieJar: SessionJar = {
  get: () => new RegExp(`(?:^|; )${COOKIE}=([^;]+)`).exec(document.cookie)?.[1],
  set: (_, value, maxAge) => keep(value, maxAge),
  clear: () => keep('', 0),
};

function keep(value: string, maxAge?: number): void {
  const end = maxAge === undefined ? '' : `; Max-Age=${maxAge}`;
  document.cookie = `${COOKIE}=${value}; Path=/; SameSite=Lax${end}`;
}
