import { tokens } from '../../src/styles/tokens.ts';

/** Gives a page's `main` what an element gives to what stands in it: the design tokens, and the ground. */
export function tokenSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  const ground = 'main { background: var(--_surface); color: var(--_text); }';
  sheet.replaceSync(`${tokens.cssText.replace(':host', 'main')} ${ground}`);
  return sheet;
}
