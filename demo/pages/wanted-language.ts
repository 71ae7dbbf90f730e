/** What somebody chose on an earlier page of the demo, else what the browser speaks: a tag, such as `fi-simple`. */
export const wantedLanguage = (): string =>
  /(?:^|; )kieli=([a-z-]+)/.exec(document.cookie)?.[1] ?? navigator.language;
