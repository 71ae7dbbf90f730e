import type { Look } from '../look.ts';
import { messagesCode } from '../messages/code.ts';
import { textsOf } from '../messages/languages.ts';
import type { Embedding, Snippet } from './embedding.ts';
import { OPTIONS } from './options.ts';

/** A city's own texts as an object by language; nothing where there are none. */
export function messagesLiteral({ texts }: Look): string | undefined {
  const languages = Object.entries(texts).flatMap(([lang, tree]) => {
    const code = messagesCode(tree, textsOf(lang), '  ');
    return code === '{}' ? [] : [`  ${key(lang)}: ${code},`];
  });
  return languages.length > 0 ? ['{', ...languages, '}'].join('\n') : undefined;
}

/** Without the package nothing else says what a function of the texts is given. */
const UNTYPED = `type Text = string | ((...given: string[]) => string);

export const messages: Record<string, Record<string, Record<string, Text | Record<string, Text>>>>`;

const TYPED = `import type { OwnMessages } from 'avain';

export const messages: OwnMessages`;

/** The texts as a module that a component imports. */
export function messagesModule({ look, from }: Pick<Embedding, 'look' | 'from'>): Snippet[] {
  const literal = messagesLiteral(look);
  if (literal === undefined) return [];
  const code = `${from === 'package' ? TYPED : UNTYPED} = ${literal};\n`;
  return [{ name: 'messages.ts', language: 'ts', place: 'file', code }];
}

/** The texts as a script of a page, the same for every page: whichever elements stand there are given them. */
export function messagesScript({ look }: Pick<Embedding, 'look'>): Snippet[] {
  const literal = messagesLiteral(look);
  if (literal === undefined) return [];
  const code = `const messages = ${literal};

for (const element of document.querySelectorAll('${Object.keys(OPTIONS).join(', ')}')) {
  element.messages = messages;
}
`;
  return [{ name: 'avain-texts.js', language: 'js', place: 'file', code }];
}

const key = (lang: string): string => (/^[a-z]+$/.test(lang) ? lang : `'${lang.replaceAll(/[^\w-]/g, '')}'`);
