import type { TextTree } from './messages/text-tree.ts';

/** A value for light pages, and another for dark ones where it differs. Both as CSS writes them. */
export interface TokenValue {
  readonly light: string;
  readonly dark?: string;
}

/** What a city sets of the design tokens, by custom property (`--avain-color-accent`). What is not in it keeps its default. */
export type Theme = Readonly<Record<string, TokenValue>>;

/**
 * Texts of a city's own, by language (`fi`, `sv`, `en`, `fi-simple`), as plain data. `toMessages` of messages/template.ts makes
 * what a page gives an element as `messages`, `messagesCode` of messages/code.ts writes it.
 */
export type Texts = Readonly<Record<string, TextTree>>;

/** How an element is embedded, beside what its state needs: attributes and slots that a designer chooses. */
export interface Embed {
  /** 1 to 6. */
  readonly headingLevel?: number;
  /** Whether a logo stands in the slot of that name. */
  readonly logo?: boolean;
  /** Greatest width of the card, as CSS writes it. */
  readonly width?: string;
  /** `--avain-density` of this element alone. */
  readonly density?: string;
}

/** All that a designer makes of the widgets. It goes into the address, so it holds plain data only. */
export interface Look {
  readonly theme: Theme;
  readonly texts: Texts;
  readonly embed: Embed;
}

export const plainLook: Look = { theme: {}, texts: {}, embed: {} };
