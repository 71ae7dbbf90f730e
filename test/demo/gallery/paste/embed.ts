import type { Embedding, Framework } from '../../../../demo/gallery/paste/embedding.ts';
import { paste } from '../../../../demo/gallery/paste/paste.ts';
import { plainLook } from '../../../../demo/gallery/look.ts';

/** The login as it comes, and what a test changes of it. */
export const embedding = (change: Partial<Embedding> = {}): Embedding => ({
  widget: 'avain-login',
  backend: '/auth/v1',
  adapter: 'http',
  attributes: {},
  look: plainLook,
  logo: { src: '/logo.svg', width: '120', height: '40', alt: 'Saarilahti' },
  children: [],
  from: 'package',
  folder: '/avain',
  integrity: {},
  lang: 'fi',
  ...change,
});

/** The files for a framework, by name; the parts of a page by where they go. */
export const pasted = (framework: Framework, change: Partial<Embedding> = {}): Record<string, string> =>
  Object.fromEntries(
    paste(framework, embedding(change)).map(({ name, place, code }) => [
      name === 'index.html' ? place : name,
      code,
    ]),
  );
