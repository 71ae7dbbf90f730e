import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../servers/port.ts';
import { Browser } from '../../../conformance/browser.ts';
import type { Account } from '../../../conformance/subject.ts';
import { CLIENT } from '../../../servers/oidc-provider/configuration.ts';
import { startProvider, type RunningProvider } from '../../../servers/oidc-provider/server.ts';
import { visitor } from '../../../servers/oidc-provider/subject.ts';
import { pages } from '../../../servers/page.ts';
import { PageDouble } from '../../../servers/page-double.ts';
import { oidc, type OidcBackend } from '../../../src/backends/oidc/oidc.ts';
import type { OidcOptions } from '../../../src/backends/oidc/options.ts';

export const erkki: Account = {
  name: 'Erkki Esimerkki',
  email: 'esimerkki.erkki@example.com',
  username: 'eesimerkki',
  password: 'kesä-ilta-saaristossa',
};

/** A provider that runs for one file of tests. */
export interface Provider extends RunningProvider {
  /** With all that it has left behind. */
  readonly end: () => Promise<void>;
}

/** Starts it for pages at `page`. */
export async function openProvider(page: string): Promise<Provider> {
  const folder = mkdtempSync(join(tmpdir(), 'avain-oidc-'));
  const smtp = { host: '127.0.0.1', port: 1 };
  const log = join(folder, 'server.log');
  const port = await freePort();
  const running = await startProvider({ folder, port, page, pages, smtp, residents: [erkki], log });
  const end = async (): Promise<void> => {
    await running.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...running, end };
}

/** A browser with tabs: they share cookies, and each has a storage and documents of its own. */
export class Person {
  readonly browser: Browser;
  readonly #issuer: string;
  readonly #origin: string;

  constructor(issuer: string, origin: string) {
    this.#issuer = issuer;
    this.#origin = origin;
    this.browser = new Browser(origin);
  }

  /** A document in a new tab, or the next one in the tab of another. */
  open(path: string, options: Partial<OidcOptions> = {}, before?: PageDouble): Opened {
    const href = new URL(path, this.#origin).href;
    const page = before ? before.next(href) : new PageDouble(href);
    const { fetch } = this.browser;
    const backend = oidc({ issuer: this.#issuer, clientId: CLIENT, fetch, page, ...options });
    return { page, backend };
  }

  /** Goes where a step leads and does there what there is to do. Returns the address of the next document. */
  async goThrough(url: string, deed: { readonly cancel?: boolean } = {}): Promise<string> {
    const { goThrough } = visitor(this.browser, oidc({ issuer: '', clientId: '' }), `${this.#origin}/`);
    return (await goThrough?.(url, { account: erkki, ...deed })) ?? '';
  }
}

/** A document with the adapter in it. */
export interface Opened {
  readonly page: PageDouble;
  readonly backend: OidcBackend;
}
