import type { Attribute } from './attributes.ts';
import type { Embedding } from './embedding.ts';
import { element, plain } from './markup.ts';

/** Languages that are in no bundle, with files of their own. */
export const LANGUAGES: readonly string[] = ['sv', 'en', 'fi-simple'];

export const languageFile = (lang: string): string => `avain-${lang}.js`;

const BASIC: readonly string[] = ['avain-login', 'avain-user-menu'];

/** What a page has in its head for script tags, by sheets and scripts of its own beside ours. */
export function headTags(
  embedding: Embedding,
  sheets: readonly string[],
  scripts: readonly string[],
): string {
  const { widget, adapter, lang } = embedding;
  const names = [
    ...(LANGUAGES.includes(lang) ? [languageFile(lang)] : []),
    ...(adapter === 'http' ? [] : [`avain-adapter-${adapter}.js`]),
    BASIC.includes(widget) ? 'avain-basic.js' : 'avain.js',
  ];
  const lines = [
    link([['href', file(embedding, 'avain.css')], ...trust(embedding, 'avain.css')]),
    ...sheets.map((href) => link([['href', href]])),
    ...(widget === 'avain-notice' ? [script(embedding, 'avain-early.js', [])] : []),
    ...names.map((name) => script(embedding, name, [['type', 'module']])),
    ...scripts.map((src) =>
      element(
        'script',
        [
          ['type', 'module'],
          ['src', src],
        ],
        { dialect: plain },
      ),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

const link = (attributes: readonly Attribute[]): string =>
  element('link', [['rel', 'stylesheet'], ...attributes], { dialect: plain });

const script = (embedding: Embedding, name: string, first: readonly Attribute[]): string =>
  element('script', [...first, ['src', file(embedding, name)], ...trust(embedding, name)], {
    dialect: plain,
  });

const file = ({ folder }: Embedding, name: string): string => `${folder.replace(/\/+$/, '')}/${name}`;

/** The hash, where it is known. From another origin it needs `crossorigin`. */
function trust({ folder, integrity }: Embedding, name: string): Attribute[] {
  const hash = integrity[name];
  return [
    ...(hash === undefined ? [] : [['integrity', hash] as const]),
    ...(/^(?:[a-z]+:)?\/\//i.test(folder) ? [['crossorigin', 'anonymous'] as const] : []),
  ];
}
