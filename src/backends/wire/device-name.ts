/** The first that fits counts: most browsers also call themselves by the names of others. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/[\d.]+.* Safari\//, 'Safari'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/** Browsers need less; looking for signs in more takes long. */
const LONGEST_AGENT = 300;

/** Longest name of a program that nobody here knows. */
const LONGEST = 40;

/**
 * Browser and system in a few words, "Firefox, Windows", as far as the browser says (`User-Agent`, RFC 9110 §10.1.5).
 * No version and no model: they tell a person little and age fast. A program that is no browser goes by its own name,
 * and one that says nothing is "?".
 */
export function deviceName(userAgent: string): string {
  const said = userAgent.slice(0, LONGEST_AGENT);
  const known = [BROWSERS, SYSTEMS].flatMap((list) => {
    const [, name] = list.find(([sign]) => sign.test(said)) ?? [];
    return name ? [name] : [];
  });
  return known.join(', ') || /^[\w.-]+/.exec(said)?.[0].slice(0, LONGEST) || '?';
}
