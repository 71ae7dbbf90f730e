// What the components of all frameworks have in common.
import type { WidgetName } from '../states/state.ts';
import type { Embedding, Snippet } from './embedding.ts';
import { headTags } from './tags.ts';
import { colours, measures } from './theme-css.ts';

/** `UserMenu` for `avain-user-menu`. */
export const componentName = (widget: WidgetName): string => className(widget).slice('Avain'.length);

/** `AvainUserMenu`. */
export const className = (widget: WidgetName): string =>
  widget.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Modules of the package that define the element, and what it needs. */
export function definitions({ widget, adapter, from }: Embedding): string[] {
  if (from === 'tags') return [];
  return [...(adapter === 'http' ? [] : [`avain/define/adapter-${adapter}.js`]), `avain/define/${widget}.js`];
}

/** Import statements of a component whose build takes style sheets too. */
export function imports(embedding: Embedding, messages: readonly Snippet[]): string[] {
  return [
    ...(embedding.from === 'package' ? [`import 'avain/avain.css';`] : []),
    ...definitions(embedding).map((name) => `import '${name}';`),
    ...sheets(embedding).map(({ name }) => `import './${name}';`),
    ...texts(messages),
  ];
}

/** The import of the texts, where there are any. */
export const texts = (messages: readonly Snippet[]): string[] =>
  messages.map(() => `import { messages } from './messages';`);

/** The sheets that the page needs beside ours. */
export function sheets(embedding: Embedding): Snippet[] {
  const all = { 'avain-theme': colours(embedding), [embedding.widget]: measures(embedding) };
  return Object.entries(all).flatMap(([name, code]): Snippet[] =>
    code ? [{ name: `${name}.css`, language: 'css', place: 'file', code }] : [],
  );
}

/** The tags for the page that a component stands in, where it has nothing from the package. */
export const pageTags = (embedding: Embedding): Snippet[] =>
  embedding.from === 'tags'
    ? [{ name: 'index.html', language: 'html', place: 'head', code: headTags(embedding, [], []) }]
    : [];
