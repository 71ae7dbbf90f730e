/** `--avain-color-on-accent` → `avain`, `color`, `on-accent`: the groups that the source of the tokens has. */
export function pathOf(name: string): string[] {
  const [, colour, rest = ''] = /^--avain-(color-)?(.+)$/.exec(name) ?? [];
  return ['avain', ...(colour ? ['color'] : []), rest];
}

/** `avain.color.on-accent`, `color.on-accent` → `--avain-color-on-accent`. */
export const nameOf = (path: readonly string[]): string =>
  `--${path[0] === 'avain' ? '' : 'avain-'}${path.join('-')}`;

/** `var(--avain-color-accent)` ↔ `{avain.color.accent}`, wherever it stands in a value. */
export const toBraces = (css: string): string =>
  css.replaceAll(/var\(\s*(--avain-[\w-]+)\s*\)/g, (_, name: string) => `{${pathOf(name).join('.')}}`);

export const fromBraces = (text: string): string =>
  text.replaceAll(/\{([^{}]+)\}/g, (_, path: string) => `var(${nameOf(path.split('.'))})`);
