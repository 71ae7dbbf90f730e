const names: Readonly<Record<string, readonly [code: string, name: string] | undefined>> = {
  fi: ['FIN', 'Suomi'],
  // Intl.DisplayNames says "suomi (yksinkertaistettu kielimuoto)", and in some browsers "suomi (SIMPLE)".
  'fi-simple': ['SELKO', 'Selkosuomi'],
  sv: ['SVE', 'Svenska'],
  en: ['ENG', 'English'],
};

/** A few letters for a language, as Finnish services show them. */
export function languageCode(tag: string): string {
  return names[tag]?.[0] ?? tag.toUpperCase();
}

/** The name of a language in that language. */
export function languageName(tag: string): string {
  return names[tag]?.[1] ?? new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
}
