import { designTokens } from '../theme/design-tokens.ts';

/**
 * Stands in for a system's own colours, which a page cannot turn on: every colour of ours gives way to one of the
 * system, and what is drawn with shadows or tints alone is gone. What the elements themselves do under forced colours is
 * seen only where the system forces them; tests make the browser do that. There this stands aside: two at once would
 * write in the colour of the ground.
 */
export function standInForSystemColours(): void {
  const sheet = new CSSStyleSheet();
  const colours = designTokens.filter(({ kind }) => kind === 'color');
  const lines = colours.map(({ name }) => `${name}: ${systemColour(name)} !important;`);
  sheet.replaceSync(
    `@media not (forced-colors: active) { :root { color-scheme: dark; background: Canvas; color: CanvasText; ${lines.join(' ')} } }`,
  );
  document.adoptedStyleSheets.push(sheet);
}

/** Which colour of the system a token's use comes to. */
function systemColour(name: string): string {
  const [use = ''] = /[a-z-]+$/.exec(name.replace('--avain-color-', '')) ?? [];
  if (/^(surface|field|notice|error-surface|tint|on-accent)$/.test(use)) return 'Canvas';
  if (/^(shadow|backdrop)$/.test(use)) return 'Canvas';
  if (use.startsWith('accent')) return 'LinkText';
  return use === 'focus' ? 'Highlight' : 'CanvasText';
}
