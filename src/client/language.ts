const KEY = 'avain.lang';

/** The language that the person picked on this device, or nothing. */
export function chosenLanguage(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? chosenHere;
  } catch {
    return chosenHere;
  }
}

/** Remembers the language; for this page only where the browser keeps nothing. */
export function chooseLanguage(lang: string): void {
  chosenHere = lang;
  try {
    localStorage.setItem(KEY, lang);
  } catch {
    // Storage is closed here (a sandboxed frame, a strict setting): the choice lasts as long as the page.
  }
}

let chosenHere: string | undefined;
