import type { Look } from '../look.ts';
import type { WidgetName } from '../states/state.ts';

/** In the order in which they are offered. */
export const FRAMEWORKS = ['html', 'react', 'vue', 'angular', 'svelte'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

/** A child that a page gives an element, mostly for a slot. */
export interface Child {
  readonly tag: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly text?: string;
}

/** A picture. With its measures in pixels nothing moves when it comes. */
export interface Logo {
  readonly src: string;
  readonly width: string;
  readonly height: string;
  readonly alt: string;
}

/** All that is known of an element on a page of a city's: what a developer is to write. */
export interface Embedding {
  readonly widget: WidgetName;
  readonly backend: string;
  /** `http` for our own contract. */
  readonly adapter: string;
  /** Other attributes than those two; a flag has an empty value. What the element does not know is left out. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly look: Look;
  /** The picture for the slot of that name, used where the look has a logo. */
  readonly logo: Logo;
  readonly children: readonly Child[];
  /** From the npm package, or by script tags, as plain HTML always does. */
  readonly from: 'package' | 'tags';
  /** For script tags: the folder with the files, as an address. */
  readonly folder: string;
  /** Hashes by the names of those files. */
  readonly integrity: Readonly<Record<string, string>>;
  /** Language of the page. */
  readonly lang: string;
}

/** What a developer does with a snippet: a file of its own, or a part of the page, or of the settings of the build. */
export type Place = 'file' | 'head' | 'body' | 'settings';

export interface Snippet {
  readonly name: string;
  readonly language: 'html' | 'css' | 'js' | 'ts' | 'tsx' | 'vue' | 'svelte';
  readonly place: Place;
  readonly code: string;
}
