import { attributesOf, childrenOf } from '../attributes.ts';
import { sheets } from '../component.ts';
import type { Embedding, Snippet } from '../embedding.ts';
import { element, plain } from '../markup.ts';
import { messagesScript } from '../messages.ts';
import { headTags } from '../tags.ts';

/** A page: what goes into its head, the element, and files beside it. Nothing is inline, so a strict policy is kept. */
export function html(embedding: Embedding): Snippet[] {
  const own = sheets(embedding);
  const texts = messagesScript(embedding);
  const head = headTags(
    embedding,
    own.map(({ name }) => `/${name}`),
    texts.map(({ name }) => `/${name}`),
  );
  const body = element(embedding.widget, attributesOf(embedding), {
    dialect: plain,
    children: childrenOf(embedding),
  });
  return [
    { name: 'index.html', language: 'html', place: 'head', code: head },
    { name: 'index.html', language: 'html', place: 'body', code: `${body}\n` },
    ...own,
    ...texts,
  ];
}
