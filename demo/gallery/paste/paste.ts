import type { Embedding, Framework, Snippet } from './embedding.ts';
import { angular } from './frameworks/angular.ts';
import { html } from './frameworks/html.ts';
import { react } from './frameworks/react.ts';
import { svelte } from './frameworks/svelte.ts';
import { vue } from './frameworks/vue.ts';

const WRITERS: Readonly<Record<Framework, (embedding: Embedding) => Snippet[]>> = {
  html,
  react,
  vue,
  angular,
  svelte,
};

/** What a developer pastes to have this element on a page: each snippet whole, and nothing that goes without saying. */
export const paste = (framework: Framework, embedding: Embedding): Snippet[] => WRITERS[framework](embedding);
