import { attributesOf, childrenOf } from '../attributes.ts';
import { componentName, imports, pageTags, sheets } from '../component.ts';
import type { Embedding, Snippet } from '../embedding.ts';
import { element, indented, vue as dialect } from '../markup.ts';
import { messagesModule } from '../messages.ts';
import { viteSettings } from '../vite.ts';

const PLUGIN = {
  imported: `import vue from '@vitejs/plugin-vue';`,
  call: `
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('avain-') } } }),
  `,
  always: true,
};

/** Vue 3, as a single-file component. */
export function vue(embedding: Embedding): Snippet[] {
  const { widget, from } = embedding;
  const messages = messagesModule(embedding);
  // By a tag the element may come later than the component, and then Vue would not know the property.
  const given = from === 'package' ? ':messages="messages"' : ':messages.prop="messages"';
  const markup = element(widget, attributesOf(embedding), {
    dialect,
    children: childrenOf(embedding),
    written: messages.map(() => given),
  });
  const statements = imports(embedding, messages);
  const script = from === 'package' ? '<script setup lang="ts">' : '<script setup>';
  const code = [
    ...(statements.length > 0 ? [script, ...statements, '</script>', ''] : []),
    '<template>',
    indented(markup),
    '</template>',
    '',
  ].join('\n');
  return [
    ...pageTags(embedding),
    { name: `${componentName(widget)}.vue`, language: 'vue', place: 'file', code },
    ...sheets(embedding),
    ...messages,
    ...viteSettings(embedding, PLUGIN),
  ];
}
