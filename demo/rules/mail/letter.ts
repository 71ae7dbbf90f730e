import type { Account, Locale, Mail } from '../ports.ts';

/** Whom a mail goes to, and how it speaks to them. */
export interface Addressee {
  readonly email: string;
  /** Used in the greeting; empty where the name is not known to be this person's own. */
  readonly name: string;
  readonly locale: Locale;
}

/** A link of a mail: what it does, in words, and the whole address. */
export interface LinkPart {
  readonly does: string;
  readonly href: string;
}

/** What a mail says in one language; how it looks is {@link compose}'s. */
export interface Letter {
  readonly subject: string;
  /** Paragraphs, links and codes in the order of reading. */
  readonly parts: readonly (string | LinkPart | { readonly code: string })[];
  /** Why this person gets it. */
  readonly why: string;
}

/** What all mails say. */
export interface Frame {
  greeting(name: string): string;
  /** Who sends it, and where a person answers. */
  readonly sender: string;
}

export function addresseeOf({ user, locale }: Account): Addressee {
  return { email: user.email, name: user.name, locale };
}

/** The same words as plain text and as HTML: no pictures, no styles, every address spelled out. */
export function compose(to: Addressee, frames: Readonly<Record<Locale, Frame>>, letter: Letter): Mail {
  return composeIn(to, frames, [[to.locale, letter]]);
}

/** One mail in several languages, one after another; the subject is the first one's. */
export function composeIn(
  to: Addressee,
  frames: Readonly<Record<Locale, Frame>>,
  letters: readonly (readonly [Locale, Letter])[],
): Mail {
  const [first] = letters;
  const subject = first?.[1].subject ?? '';
  const name = oneLine(to.name);
  const texts = letters.map(([locale, letter]) => asText(frames[locale], name, letter));
  const bodies = letters.map(([locale, letter]) => asHtml(frames[locale], name, letter, locale));
  return {
    to: to.email,
    locale: to.locale,
    subject,
    text: `${texts.join('\n\n----\n\n')}\n`,
    html: document(to.locale, subject, bodies.join('\n<hr>\n')),
  };
}

function asText(frame: Frame, name: string, { parts, why }: Letter): string {
  const lines = parts.map((part) => {
    if (typeof part === 'string') return part;
    return 'code' in part ? part.code : `${part.does}:\n${part.href}`;
  });
  return [...(name ? [frame.greeting(name)] : []), ...lines, `${why} ${frame.sender}`].join('\n\n');
}

function asHtml(frame: Frame, name: string, { parts, why }: Letter, locale: Locale): string {
  const paragraphs = parts.map((part) => {
    if (typeof part === 'string') return escape(part);
    if ('code' in part) return `<strong>${escape(part.code)}</strong>`;
    return `${escape(part.does)}:<br><a href="${escape(part.href)}">${escape(part.href)}</a>`;
  });
  const greeting = name ? [escape(frame.greeting(name))] : [];
  const all = [...greeting, ...paragraphs, `<small>${escape(`${why} ${frame.sender}`)}</small>`];
  return `<div lang="${locale}">\n${all.map((one) => `<p>${one}</p>`).join('\n')}\n</div>`;
}

function document(locale: Locale, subject: string, body: string): string {
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(subject)}</title></head>
<body>
${body}
</body>
</html>
`;
}

/** A name is one line: what breaks lines could write paragraphs of its own into the text. */
function oneLine(name: string): string {
  return name.replaceAll(/[\s\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
