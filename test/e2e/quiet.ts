import type { BrowserContext, ConsoleMessage } from '@playwright/test';

/** Everything that a browser says in its console. A test that leaves a message behind fails, unless it named it. */
export class Quiet {
  readonly #noise: string[] = [];
  readonly #allowed: (string | RegExp)[] = [];

  listen(context: BrowserContext): void {
    context.on('console', (message) => this.#noise.push(line(message)));
    context.on('weberror', (error) => this.#noise.push(`uncaught: ${error.error().message}`));
  }

  /** A message that the test is about, to the letter. */
  allow(...messages: (string | RegExp)[]): void {
    this.#allowed.push(...messages);
  }

  /** Chromium's own line about an answer that the test asked for; nothing in a page can keep it back. */
  allowStatus(...statuses: number[]): void {
    for (const status of statuses) {
      this.allow(
        new RegExp(
          `^error: Failed to load resource: the server responded with a status of ${status} \\(.*\\)$`,
        ),
      );
    }
  }

  /** Chromium's own line about a request that the network, by the test's doing, did not carry. */
  allowNetworkError(name: string): void {
    this.allow(`error: Failed to load resource: net::${name}`);
  }

  /** What was said and not allowed. */
  get left(): string[] {
    const known = (text: string) =>
      this.#allowed.some((one) => (typeof one === 'string' ? one === text : one.test(text)));
    return this.#noise.filter((text) => !known(text));
  }

  /** What was said that begins like this. */
  said(start: string): string[] {
    return this.#noise.filter((text) => text.startsWith(start));
  }
}

function line(message: ConsoleMessage): string {
  return `${message.type()}: ${message.text()}`;
}
