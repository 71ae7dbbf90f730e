import type { Embed, Theme, TokenValue } from '../look.ts';
import { isSafeValue } from './css-value.ts';

/** Only colours have two values in CSS: `light-dark()` takes nothing else. */
export const isColourName = (name: string): boolean => name.startsWith('--avain-color-');

/** What a token is set to, as CSS writes it. */
export const cssValue = (name: string, { light, dark }: TokenValue): string =>
  isColourName(name) && dark !== undefined && dark !== light ? `light-dark(${light}, ${dark})` : light;

/** The sheet that a page needs for this theme; nothing where nothing is set. */
export function themeCss(theme: Theme): string {
  const lines = Object.entries(theme).map(([name, value]) => `  ${name}: ${cssValue(name, value)};\n`);
  return lines.length > 0 ? `:root {\n${lines.join('')}}\n` : '';
}

/** The sheet with what one element alone is given, by its name; nothing where it is given nothing. Values that are none are left out. */
export function embedCss(element: string, { width, density }: Embed): string {
  const lines = Object.entries({ '--avain-width': width, '--avain-density': density })
    .filter(([, value]) => isSafeValue(value))
    .map(([name, value]) => `  ${name}: ${value};\n`);
  return lines.length > 0 ? `${element} {\n${lines.join('')}}\n` : '';
}
