import { attributesOf, childrenOf } from '../attributes.ts';
import { className, componentName, imports, pageTags, sheets } from '../component.ts';
import type { Embedding, Snippet } from '../embedding.ts';
import { element, indented, jsx } from '../markup.ts';
import { messagesModule } from '../messages.ts';
import { viteSettings } from '../vite.ts';

const PLUGIN = { imported: `import react from '@vitejs/plugin-react';`, call: 'react()' };

const BY_REF = `ref={(element) => {
  if (element) Object.assign(element, { messages });
}}`;

/** React 19: it sets what the element has as a property, once the element is defined. */
export function react(embedding: Embedding): Snippet[] {
  const { widget, from } = embedding;
  const name = componentName(widget);
  const messages = messagesModule(embedding);
  // By a tag the element may come later than the component, so the texts are handed to it.
  const given = from === 'package' ? 'messages={messages}' : BY_REF;
  const markup = element(widget, attributesOf(embedding), {
    dialect: jsx,
    children: childrenOf(embedding),
    written: messages.map(() => given),
  });
  const code = [
    ...imports(embedding, messages),
    '',
    `export function ${name}() {`,
    '  return (',
    indented(markup, '    '),
    '  );',
    '}',
    '',
  ].join('\n');
  return [
    ...pageTags(embedding),
    { name: `${name}.tsx`, language: 'tsx', place: 'file', code: code.trimStart() },
    { name: `${widget}.d.ts`, language: 'ts', place: 'file', code: types(embedding, messages.length > 0) },
    ...sheets(embedding),
    ...messages,
    ...viteSettings(embedding, PLUGIN),
  ];
}

/** What TypeScript must know of the tag. Attributes with a hyphen are never checked. */
function types(embedding: Embedding, texts: boolean): string {
  const { widget, from } = embedding;
  const packed = from === 'package';
  const type = packed ? className(widget) : 'HTMLElement';
  const own = [
    ...attributesOf(embedding)
      .filter(([name]) => !name.includes('-'))
      .map(([name, value]) => `${name}?: ${value === true ? 'boolean' : 'string'}`),
    ...(texts && packed ? ['messages?: OwnMessages'] : []),
  ];
  return [
    ...(packed ? [`import type { ${type}${texts ? ', OwnMessages' : ''} } from 'avain';`] : []),
    `import type { DetailedHTMLProps, HTMLAttributes } from 'react';`,
    '',
    `declare module 'react' {`,
    '  namespace JSX {',
    '    interface IntrinsicElements {',
    `      '${widget}': DetailedHTMLProps<HTMLAttributes<${type}>, ${type}>${own.length > 0 ? ` & {` : ';'}`,
    ...own.map((one) => `        ${one};`),
    ...(own.length > 0 ? ['      };'] : []),
    '    }',
    '  }',
    '}',
    '',
  ].join('\n');
}
