import type { OidcPage } from '../src/backends/oidc/page.ts';

/** A tab of a browser without a browser: an address bar, a history that forgets, and the storage of the tab. */
export class PageDouble implements OidcPage {
  readonly location: { href: string };
  readonly history: OidcPage['history'];
  readonly sessionStorage: Storage;

  /** @param sessionStorage of another page of the same tab; a new tab has its own */
  constructor(href: string, sessionStorage: Storage = newStorage()) {
    const location = (this.location = { href });
    this.sessionStorage = sessionStorage;
    this.history = {
      state: null,
      replaceState: (_state, _unused, url) => {
        location.href = new URL(url, location.href).href;
      },
    };
  }

  /** The page that the tab goes to next: another document with the same storage. */
  next(href: string): PageDouble {
    return new PageDouble(href, this.sessionStorage);
  }
}

function newStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
    clear: () => kept.clear(),
  };
}
