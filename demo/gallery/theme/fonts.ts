import type { ThemeTexts } from '../texts/theme.ts';

/** Fonts that devices have of their own, so that nothing is fetched from anywhere. */
export const fonts: readonly { readonly id: keyof ThemeTexts['fonts']; readonly css: string }[] = [
  { id: 'page', css: 'inherit' },
  { id: 'system', css: 'system-ui, sans-serif' },
  { id: 'neutral', css: "'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif" },
  { id: 'humanist', css: "Seravek, 'Gill Sans Nova', Ubuntu, Calibri, 'DejaVu Sans', sans-serif" },
  { id: 'geometric', css: "Avenir, Montserrat, Corbel, 'URW Gothic', sans-serif" },
  {
    id: 'rounded',
    css: "ui-rounded, 'Hiragino Maru Gothic ProN', Quicksand, Comfortaa, Manjari, sans-serif",
  },
  { id: 'serif', css: "Charter, 'Bitstream Charter', 'Sitka Text', Cambria, serif" },
  { id: 'bookish', css: "'Iowan Old Style', 'Palatino Linotype', 'URW Palladio L', P052, serif" },
  { id: 'mono', css: "ui-monospace, 'Cascadia Code', Menlo, Consolas, 'DejaVu Sans Mono', monospace" },
];
