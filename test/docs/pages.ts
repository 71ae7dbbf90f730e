import { globSync, readFileSync } from 'node:fs';

/** A fenced block of a page. */
export interface Block {
  /** The word behind the fence: `sh`, `html`; empty when there is none. */
  readonly language: string;
  readonly text: string;
}

/** Every page of the documentation, by its path from the top of the project. */
export const pages: ReadonlyMap<string, string> = new Map(
  ['*.md', 'docs/**/*.md']
    .flatMap((pattern) => globSync(pattern))
    .map((path) => [path, readFileSync(path, 'utf8')]),
);

/** The text of a page that must be there. */
export function page(path: string): string {
  const text = pages.get(path);
  if (text === undefined) throw new Error(`there is no ${path}`);
  return text;
}

/** The fenced blocks of a page, in order. */
export function blocks(text: string): Block[] {
  return [...text.matchAll(/^```(\w*)[^\n]*\n([\s\S]*?)^```$/gm)].map(([, language = '', inside = '']) => ({
    language,
    text: inside,
  }));
}

/** The text without its fenced blocks and code spans. */
export function prose(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```$/gm, '').replaceAll(/`[^`\n]*`/g, '');
}
