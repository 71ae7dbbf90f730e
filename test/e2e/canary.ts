import { type BrowserContext, expect, type Page, type Request } from '@playwright/test';
import type { Quiet } from './quiet.ts';

/** A password that stands nowhere else in the world. */
export const CANARY = 'Kanarialintu-7b1f-ei-missään-muualla';

const EVENTS = [
  'avain-before-submit',
  'avain-step-change',
  'avain-session-created',
  'avain-session-ended',
  'avain-session-change',
  'avain-goal-reached',
  'avain-error',
  'avain-language-change',
  'avain-user-change',
  'avain-notice-dismissed',
  'avain-version-conflict',
];

/** Looks for the canary in everything that a script, a server, another page or a later visitor could read. */
export class CanaryWatch {
  readonly #context: BrowserContext;
  readonly #quiet: Quiet;
  readonly #origin: string;
  readonly #requests: Request[] = [];

  private constructor(context: BrowserContext, quiet: Quiet, origin: string) {
    this.#context = context;
    this.#quiet = quiet;
    this.#origin = origin;
    context.on('request', (request) => this.#requests.push(request));
  }

  /** Watches pages of this context, before anything of theirs runs. */
  static async over(context: BrowserContext, quiet: Quiet, origin: string): Promise<CanaryWatch> {
    await context.addInitScript(listen, EVENTS);
    return new CanaryWatch(context, quiet, origin);
  }

  /** It is in no sink now. */
  async findsNothing(page: Page): Promise<void> {
    expect(await sweep(page)).not.toContain(CANARY);
    expect(JSON.stringify(await this.#context.storageState({ indexedDB: true }))).not.toContain(CANARY);
    expect(this.#quiet.said('').join('\n')).not.toContain(CANARY);
    for (const request of this.#requests) {
      expect(request.url()).not.toContain(CANARY);
      expect(request.url().startsWith(this.#origin)).toBe(true);
      expect(JSON.stringify(await request.allHeaders())).not.toContain(CANARY);
    }
  }

  /** The requests so far with it in their body: where it has to be. Firefox's protocol tells no bodies. */
  get carriers(): string[] {
    return this.#requests
      .filter((request) => request.postData()?.includes(CANARY))
      .map((request) => `${request.method()} ${new URL(request.url()).pathname}`);
  }
}

/** Listens to what pages hear: our events, messages between tabs, errors. */
function listen(names: string[]): void {
  const heard: string[] = [];
  Object.assign(globalThis, { heard });
  const all = (value: unknown, depth = 0): string => {
    if (value === null || typeof value !== 'object' || depth > 3) return String(value);
    const keys = new Set([
      ...Object.getOwnPropertyNames(value),
      ...Object.getOwnPropertyNames(Object.getPrototypeOf(value) ?? {}),
    ]);
    return [...keys]
      .map(
        (name) =>
          `${name}=${value instanceof Node || value instanceof Window ? '' : all((value as Record<string, unknown>)[name], depth + 1)}`,
      )
      .join('\n');
  };
  for (const name of names) addEventListener(name, (event) => heard.push(all(event)), true);
  addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)));
  const post = BroadcastChannel.prototype.postMessage;
  BroadcastChannel.prototype.postMessage = function (message: unknown) {
    heard.push(JSON.stringify(message));
    post.call(this, message);
  };
}

/** Everything in the page that a script or a later visitor could read, as one text. */
export async function sweep(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const seen = new Set<unknown>();
    const dump = (value: unknown, depth: number): string => {
      if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return String(value);
      if (seen.has(value) || depth > 4 || (value instanceof Node && depth > 0)) return '';
      seen.add(value);
      const texts = [];
      for (
        let at = value;
        at && at !== HTMLElement.prototype && at !== Object.prototype;
        at = Object.getPrototypeOf(at)
      ) {
        for (const key of Reflect.ownKeys(at)) {
          try {
            texts.push(dump((value as Record<PropertyKey, unknown>)[key], depth + 1));
          } catch {
            // A getter of the prototype without its element.
          }
        }
      }
      return texts.join('\n');
    };
    const databases = (await indexedDB.databases?.()) ?? [];
    const elements = [...document.querySelectorAll('*')].filter(({ localName }) =>
      localName.startsWith('avain-'),
    );
    return [
      document.documentElement.outerHTML,
      ...elements.map((element) => `${element.shadowRoot?.innerHTML} ${dump(element, 0)}`),
      JSON.stringify({ ...localStorage, ...sessionStorage }),
      JSON.stringify(databases),
      document.cookie,
      location.href,
      document.referrer,
      JSON.stringify(history.state),
      JSON.stringify(performance.getEntries()),
      ...(globalThis as unknown as { heard: string[] }).heard,
      ...[...document.querySelectorAll('input')].map(({ value }) => value),
    ].join('\n');
  });
}
