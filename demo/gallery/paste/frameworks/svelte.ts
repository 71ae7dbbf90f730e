import { attributesOf, childrenOf } from '../attributes.ts';
import { componentName, imports, pageTags, sheets } from '../component.ts';
import type { Embedding, Snippet } from '../embedding.ts';
import { element, indented, svelte as dialect } from '../markup.ts';
import { messagesModule } from '../messages.ts';
import { viteSettings } from '../vite.ts';

const PLUGIN = { imported: `import { svelte } from '@sveltejs/vite-plugin-svelte';`, call: 'svelte()' };

/** Svelte 5: an object is always given to an element as a property. */
export function svelte(embedding: Embedding): Snippet[] {
  const { widget, from } = embedding;
  const messages = messagesModule(embedding);
  const markup = element(widget, attributesOf(embedding), {
    dialect,
    children: childrenOf(embedding),
    written: messages.map(() => '{messages}'),
  });
  const statements = imports(embedding, messages);
  const script = from === 'package' ? '<script lang="ts">' : '<script>';
  const code = [
    ...(statements.length > 0 ? [script, indented(statements.join('\n')), '</script>', ''] : []),
    markup,
    '',
  ].join('\n');
  return [
    ...pageTags(embedding),
    { name: `${componentName(widget)}.svelte`, language: 'svelte', place: 'file', code },
    ...sheets(embedding),
    ...messages,
    ...viteSettings(embedding, PLUGIN),
  ];
}
