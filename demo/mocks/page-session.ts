import type { Jar, Store } from '../rules/ports.ts';

const COOKIE = 'avain-mock';
/** What a value in a cookie does not say. */
const unknown = { remembered: false, device: '', createdAt: 0, provedAt: 0, seenAt: 0 };

/**
 * Sessions that outlive a page, for a demo of many pages without a server: the value says which resident it is and
 * until when. Anybody can write one. It opens nothing but made-up data in their own browser.
 */
export function keptSessions(store: Store): Store {
  return {
    ...store,
    open: async (account, fresh) => {
      const value = `${account.user.id}.${fresh.endsAt}`;
      return { value, session: { ...fresh, id: value, account, seenAt: fresh.createdAt } };
    },
    read: async (value) => {
      const [, id = '', endsAt] = /^(resident-\d+)\.(\d+)$/.exec(value) ?? [];
      const account = await store.byId(id);
      return account && { ...unknown, id: value, account, endsAt: Number(endsAt) };
    },
    change: async () => {},
    rotate: async (value) => value,
    list: async () => [],
    close: async () => {},
    closeOne: async () => {},
    closeOthers: async () => {},
    closeAll: async () => {},
  };
}

/** Keeps the value as a browser keeps a session: for all tabs, until it is closed, or for as long as was asked for. */
export const cookieJar: Jar = {
  get: () => new RegExp(`(?:^|; )${COOKIE}=([^;]+)`).exec(document.cookie)?.[1],
  set: (_, value, maxAge) => keep(value, maxAge),
  clear: () => keep('', 0),
};

function keep(value: string, maxAge?: number): void {
  const end = maxAge === undefined ? '' : `; Max-Age=${maxAge}`;
  document.cookie = `${COOKIE}=${value}; Path=/; SameSite=Lax${end}`;
}
