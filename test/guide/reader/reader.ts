import type { CDPSession, Page } from '@playwright/test';
import { type Heard, listen } from './hearing.ts';
import { announced, conditions, isPlace, read } from './speech.ts';
import { pathTo, readTree, type TreeNode } from './tree.ts';

/** Somebody who hears a page and does not see it. Writes down what was done and what was heard. */
export class Reader {
  readonly #page: Page;
  readonly #cdp: CDPSession;
  readonly #lines: string[] = [];
  #title = '';
  #within: ReadonlySet<number> = new Set();
  /** Where the focus was, and how that was. */
  #at = { id: 0, states: [] as readonly string[] };

  private constructor(page: Page, cdp: CDPSession) {
    this.#page = page;
    this.#cdp = cdp;
  }

  /** Before the page is opened. */
  static async on(page: Page): Promise<Reader> {
    await page.addInitScript(listen);
    return new Reader(page, await page.context().newCDPSession(page));
  }

  /** Listens from now on: what came before is not written down. */
  async begin(): Promise<void> {
    await this.#note();
    this.#lines.length = 0;
  }

  /** Does something, waits until `done`, and notes what was heard meanwhile. */
  async does(what: string, act: () => Promise<unknown>, done: () => Promise<unknown>): Promise<void> {
    this.#lines.push(`» ${what}`);
    await act();
    await done();
    await this.#note();
  }

  /** Presses keys one after the other, hearing each. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.#lines.push(`» ${key}`);
      await this.#page.keyboard.press(key);
      await this.#note();
    }
  }

  /** Reads a part of the page from its beginning: the first place of that role. */
  async reads(role: string): Promise<void> {
    const tree = await readTree(this.#cdp);
    const part = pathTo(tree, (node) => node.role === role).at(-1);
    this.#lines.push(
      `» reads the ${role}`,
      ...(part ? read(part, tree.lang || part.lang) : ['nothing']).map(inset),
    );
  }

  get transcript(): string {
    return `${this.#lines.join('\n')}\n`;
  }

  async #note(): Promise<void> {
    const title = await this.#page.title();
    if (title !== this.#title) this.#lines.push(inset(`page “${title}”`));
    this.#title = title;
    const tree = await readTree(this.#cdp);
    const before = this.#at.id;
    for (const heard of await this.#heard()) this.#lines.push(inset(this.#tell(heard, tree)));
    this.#stayed(before, tree);
  }

  #tell(heard: HeardById, tree: TreeNode): string {
    if ('said' in heard) return `${heard.urgent ? 'at once' : 'in a pause'}: ${heard.said}`;
    const path = pathTo(tree, ({ id }) => id === heard.focused);
    const line = announced(path, this.#within);
    this.#within = new Set(path.filter(isPlace).map(({ id }) => id));
    this.#at = { id: heard.focused, states: states(path.at(-1)) };
    return line;
  }

  /** Where the focus stayed, what has changed there is said. */
  #stayed(before: number, tree: TreeNode): void {
    if (before !== this.#at.id) return;
    const now = states(pathTo(tree, ({ id }) => id === before).at(-1));
    const news = now.filter((state) => !this.#at.states.includes(state));
    this.#at = { id: before, states: now };
    if (news.length > 0) this.#lines.push(inset(news.join(', ')));
  }

  async #heard(): Promise<HeardById[]> {
    const { result } = await this.#cdp.send('Runtime.evaluate', {
      expression: 'globalThis.avainHeard.splice(0)',
    });
    const { result: items } = await this.#cdp.send('Runtime.getProperties', {
      objectId: result.objectId ?? '',
      ownProperties: true,
    });
    const ids = items.filter(({ name }) => /^\d+$/.test(name)).map(({ value }) => value?.objectId ?? '');
    return Promise.all(ids.map((id) => this.#one(id)));
  }

  async #one(objectId: string): Promise<HeardById> {
    const { result } = await this.#cdp.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: 'function () { return this.focused ?? this; }',
    });
    if (result.subtype !== 'node') {
      const { result: value } = await this.#cdp.send('Runtime.callFunctionOn', {
        objectId,
        functionDeclaration: 'function () { return this; }',
        returnByValue: true,
      });
      return value.value as Extract<Heard, { said: string }>;
    }
    const { node } = await this.#cdp.send('DOM.describeNode', { objectId: result.objectId ?? '' });
    return { focused: node.backendNodeId };
  }
}

type HeardById = { readonly focused: number } | Extract<Heard, { said: string }>;

/** What one types is heard key by key, and not again. */
const states = (node: TreeNode | undefined): readonly string[] =>
  node ? conditions(node).filter((state) => !/^(blank|contains)/.test(state)) : [];

const inset = (line: string): string => `  ${line}`;
