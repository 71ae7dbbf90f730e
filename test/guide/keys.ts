import { expect, type Locator, type Page } from '@playwright/test';

/** The first line of a snapshot: role and name, in quotes where YAML wants them. */
const NAMED = /^- '?(\w+)(?: (".*?[^\\]"))?/;

/** Somebody who has a keyboard and nothing else. Every place that the focus comes to must be seen. */
export class Keys {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses keys; where the focus was after each. */
  async press(...keys: string[]): Promise<string[]> {
    const trail: string[] = [];
    for (const key of keys) {
      await this.#page.keyboard.press(key);
      trail.push(await this.at());
    }
    return trail;
  }

  /** Goes on with Tab, or another key, until the focus is at something: the way there. */
  async to(place: string | RegExp, key = 'Tab', most = 40): Promise<string[]> {
    const trail: string[] = [];
    while (trail.length < most) {
      trail.push(...(await this.press(key)));
      const at = trail.at(-1) ?? '';
      if (typeof place === 'string' ? at === place : place.test(at)) return trail;
    }
    throw new Error(`${String(place)} was not reached:\n${trail.join('\n')}`);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** What has the focus now, for example `button "Jatka"` or `paragraph: Virhe: …`; and it is in sight, with an outline. */
  async at(): Promise<string> {
    const at = await this.#name();
    if (at !== 'nothing')
      expect(await unseen(this.#focused), `${at} is not seen to have the focus`).toEqual([]);
    return at;
  }

  /** The focus comes to be there. */
  async comeTo(place: string | RegExp): Promise<void> {
    const expectation = expect.poll(() => this.#name());
    await (typeof place === 'string' ? expectation.toBe(place) : expectation.toMatch(place));
    await this.at();
  }

  get #focused(): Locator {
    return this.#page.locator(':focus').last();
  }

  async #name(): Promise<string> {
    if ((await this.#page.locator(':focus').count()) === 0) return 'nothing';
    const [first = ''] = (await this.#focused.ariaSnapshot()).split('\n');
    const [, role, name] = NAMED.exec(first) ?? [];
    if (!role) return 'nothing';
    if (name) return `${role} ${name}`;
    return `${role}: ${(await this.#focused.innerText()).replaceAll(/\s+/g, ' ').trim()}`;
  }
}

/** Why somebody would not see that an element has the focus. A heading needs no outline: nothing can be done with it. */
async function unseen(element: Locator): Promise<string[]> {
  return element.evaluate((focused: Element) => {
    const wrong: string[] = [];
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    const heading = /^(h[1-6]|main)$/.test(focused.localName);
    if (!heading && (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2))
      wrong.push(`outline ${outlineStyle} ${outlineWidth}`);
    const { left, top, width, height } = focused.getClientRects()[0] ?? focused.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + Math.min(height / 2, 20)];
    const inside = x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight;
    if (!inside) wrong.push(`at ${x}, ${y} of ${innerWidth}×${innerHeight}`);
    const root = focused.getRootNode() as Document | ShadowRoot;
    const hit = inside ? root.elementFromPoint(x, y) : focused;
    if (!hit || !(focused.contains(hit) || hit.contains(focused))) wrong.push(`under ${hit?.localName}`);
    return wrong;
  });
}
