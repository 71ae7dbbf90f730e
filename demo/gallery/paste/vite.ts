import type { Embedding, Snippet } from './embedding.ts';
import { sheets } from './component.ts';

/** Those of docs/embedding.md. */
const BROWSERS = `['chrome123', 'firefox120', 'safari17.5']`;

interface Plugin {
  /** Its import, and its place among the plugins. */
  readonly imported: string;
  readonly call: string;
  /** Whether the framework needs to be told something even where there is no sheet. */
  readonly always?: boolean;
}

/**
 * Settings of Vite. For older browsers it writes `light-dark()` in another way, which has no colour at all on pages that name
 * no `color-scheme`.
 */
export function viteSettings(embedding: Embedding, { imported, call, always = false }: Plugin): Snippet[] {
  const styled = embedding.from === 'package' || sheets(embedding).length > 0;
  if (!styled && !always) return [];
  const code = [
    imported,
    `import { defineConfig } from 'vite';`,
    '',
    'export default defineConfig({',
    `  plugins: [${call}],`,
    ...(styled
      ? ['  // In older browsers there is no light-dark().', `  build: { cssTarget: ${BROWSERS} },`]
      : []),
    '});',
    '',
  ].join('\n');
  return [{ name: 'vite.config.ts', language: 'ts', place: 'settings', code }];
}
