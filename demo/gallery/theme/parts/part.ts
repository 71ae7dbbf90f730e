import type { DesignToken } from '../design-token.ts';
import { designTokens } from '../design-tokens.ts';
import type { Theme } from '../../look.ts';
import { type Mode, Palette } from '../resolve.ts';

/** Sets a theme. `merge`: the change belongs to the one before, as while a slider is drawn. */
export type Change = (theme: Theme, merge?: boolean) => void;

/** The colours of a theme in both modes. */
export type Palettes = Readonly<Record<Mode, Palette>>;

export const palettesOf = (theme: Theme): Palettes => ({
  light: new Palette(designTokens, theme, 'light'),
  dark: new Palette(designTokens, theme, 'dark'),
});

export const mainTokens: readonly DesignToken[] = designTokens.filter(({ main }) => main);
export const otherTokens: readonly DesignToken[] = designTokens.filter(({ main }) => !main);
