import type { OidcPage } from './page.ts';

/** The `sessionStorage` of a tab, where there is one: a browser may refuse it, or be full. Nothing here ever throws. */
export class Tab {
  readonly #storage: () => OidcPage['sessionStorage'];

  constructor(storage: () => OidcPage['sessionStorage']) {
    this.#storage = storage;
  }

  /** `null` where nothing is kept, `undefined` where nothing can be. */
  read(key: string): string | null | undefined {
    return this.#try((storage) => storage.getItem(key));
  }

  /** @returns whether it is kept */
  write(key: string, value: string): boolean {
    return this.#try((storage) => (storage.setItem(key, value), true)) ?? false;
  }

  remove(key: string): void {
    this.#try((storage) => storage.removeItem(key));
  }

  /** The keys that begin so. */
  keys(prefix: string): readonly string[] {
    const keys = this.#try((storage) => Array.from({ length: storage.length }, (_, n) => storage.key(n)));
    return (keys ?? []).filter((key) => key !== null).filter((key) => key.startsWith(prefix));
  }

  #try<T>(use: (storage: OidcPage['sessionStorage']) => T): T | undefined {
    try {
      return use(this.#storage());
    } catch {
      return undefined;
    }
  }
}
