/** The shape of a language's texts, its words left open: what the others must have too. */
export type Shape<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...given: infer Given) => string
      ? (...given: Given) => string
      : Shape<T[K]>;
};

/** The languages of the workbench itself. */
export type UiLang = 'fi' | 'sv' | 'en';

export const uiLangs: readonly UiLang[] = ['fi', 'sv', 'en'];

/** What the workbench speaks to whom this language was chosen for: `fi-simple` is Finnish, and nobody speaks a trial language. */
export const uiLangOf = (lang: string): UiLang => uiLangs.find((one) => one === lang.slice(0, 2)) ?? 'fi';
