import { attributesOf, childrenOf } from '../attributes.ts';
import { componentName, definitions, pageTags, sheets, texts } from '../component.ts';
import type { Embedding, Snippet } from '../embedding.ts';
import { angular as dialect, element } from '../markup.ts';
import { messagesModule } from '../messages.ts';

/** Angular: a standalone component. Its sheets are the whole page's: the ones of a component would be inline. */
export function angular(embedding: Embedding): Snippet[] {
  const { widget } = embedding;
  const name = componentName(widget);
  const file = widget.slice('avain-'.length);
  const messages = messagesModule(embedding);
  const markup = element(widget, attributesOf(embedding), {
    dialect,
    children: childrenOf(embedding),
    written: messages.map(() => '[messages]="messages"'),
  });
  const code = [
    `import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';`,
    ...definitions(embedding).map((module) => `import '${module}';`),
    ...texts(messages),
    '',
    '@Component({',
    `  selector: 'app-${file}',`,
    `  templateUrl: './${file}.html',`,
    '  schemas: [CUSTOM_ELEMENTS_SCHEMA],',
    '})',
    messages.length > 0
      ? `export class ${name} {\n  protected readonly messages = messages;\n}`
      : `export class ${name} {}`,
    '',
  ].join('\n');
  const own = sheets(embedding);
  return [
    ...pageTags(embedding),
    { name: `${file}.ts`, language: 'ts', place: 'file', code },
    { name: `${file}.html`, language: 'html', place: 'file', code: `${markup}\n` },
    ...pageSheet(embedding, own),
    ...own,
    ...messages,
  ];
}

function pageSheet({ from }: Embedding, own: readonly Snippet[]): Snippet[] {
  const names = [
    ...(from === 'package' ? ['avain/avain.css'] : []),
    ...own.map(({ name }) => `./app/${name}`),
  ];
  const code = names.map((name) => `@import '${name}';\n`).join('');
  return code ? [{ name: 'styles.css', language: 'css', place: 'settings', code }] : [];
}
