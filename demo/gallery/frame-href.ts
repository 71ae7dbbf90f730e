import type { View } from './bench.ts';
import type { Look } from './look.ts';
import { encodeLook } from './look-codec.ts';

/** What of a view the widget's page needs to know; width and zoom are the window's. */
export type Shown = Pick<View, 'state' | 'scenario' | 'lang' | 'colours'>;

/** Address of the page with the widget, which stands at `page`. */
export function frameHref(page: string, { state, scenario, lang, colours }: Shown, look: Look): string {
  const query = new URLSearchParams({ tila: state, kieli: lang, vari: colours });
  if (scenario) query.set('skenaario', scenario);
  const hash = encodeLook(look);
  return `${page}?${query}${hash && `#${hash}`}`;
}
