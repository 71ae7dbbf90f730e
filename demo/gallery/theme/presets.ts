import type { Theme } from '../look.ts';

/** A whole look to start from. Names of the places are in the texts. */
export interface Preset {
  readonly id:
    | 'plain'
    | 'archipelago'
    | 'forest'
    | 'agency'
    | 'north'
    | 'health'
    | 'school'
    | 'library'
    | 'harbour';
  readonly theme: Theme;
}

const two = (light: string, dark: string): { light: string; dark: string } => ({ light, dark });
const one = (light: string): { light: string } => ({ light });

/** Places that do not exist, in colours of nobody's brand. Every documented pair passes AA in light and in dark. */
export const presets: readonly Preset[] = [
  { id: 'plain', theme: {} },
  {
    // Sea, granite, and the red of boat sheds.
    id: 'archipelago',
    theme: {
      '--avain-color-accent': two('#00606f', '#7fd6e0'),
      '--avain-color-on-accent': two('#ffffff', '#00262c'),
      '--avain-color-text': two('#12262b', '#e8f3f4'),
      '--avain-color-surface': two('#fbfdfd', '#102226'),
      '--avain-color-error': two('#9c2a12', '#ffb59e'),
      '--avain-color-notice-mark': two('#b3431f', '#f2a184'),
      '--avain-font': one("'Trebuchet MS', 'Segoe UI', sans-serif"),
      '--avain-radius': one('0.75rem'),
    },
  },
  {
    // Spruce, lichen and a wooden house; roomy, soft corners, headings with serifs.
    id: 'forest',
    theme: {
      '--avain-color-accent': two('#2d5a27', '#a5d68f'),
      '--avain-color-on-accent': two('#ffffff', '#10240c'),
      '--avain-color-text': two('#23281c', '#eef1e6'),
      '--avain-color-surface': two('#fdfcf6', '#1b2118'),
      '--avain-color-error': two('#96281b', '#f5b3a3'),
      '--avain-color-notice-mark': two('#8a5a14', '#e0b46a'),
      '--avain-font': one("'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"),
      '--avain-font-heading': one("Charter, 'Bitstream Charter', Cambria, Georgia, serif"),
      '--avain-radius': one('0.375rem'),
      '--avain-density': one('1.1'),
    },
  },
  {
    // Black on white, square, close together; a focus that nobody misses.
    id: 'agency',
    theme: {
      '--avain-color-accent': two('#1a1a1a', '#f2f2f2'),
      '--avain-color-on-accent': two('#ffffff', '#111111'),
      '--avain-color-text': two('#0b0b0b', '#f7f7f7'),
      '--avain-color-surface': two('#ffffff', '#141414'),
      '--avain-color-border': two('#0b0b0b', '#d6d6d6'),
      '--avain-color-error': two('#b00020', '#ff9ea8'),
      '--avain-color-focus': two('#8f6400', '#ffd43b'),
      '--avain-color-notice-mark': two('#8f6400', '#ffd43b'),
      '--avain-font': one("Arial, 'Helvetica Neue', Helvetica, sans-serif"),
      '--avain-radius': one('0rem'),
      '--avain-density': one('0.9'),
    },
  },
  {
    // Polar night and northern lights: dark even on light pages.
    id: 'north',
    theme: {
      '--avain-color-accent': one('#c4a6ff'),
      '--avain-color-on-accent': one('#1d1036'),
      '--avain-color-text': one('#f1ecfb'),
      '--avain-color-surface': one('#1e1830'),
      '--avain-color-field': one('#130e21'),
      '--avain-color-error': one('#ffb3c1'),
      '--avain-color-focus': one('#7df0c4'),
      '--avain-color-notice-mark': one('#7df0c4'),
      '--avain-font': one("'Avenir Next', Avenir, 'Segoe UI', sans-serif"),
      '--avain-radius': one('1rem'),
    },
  },
  {
    // Clean and round, large to press: for somebody who is not well today.
    id: 'health',
    theme: {
      '--avain-color-accent': two('#00695f', '#74dccb'),
      '--avain-color-on-accent': two('#ffffff', '#00231f'),
      '--avain-color-text': two('#16302d', '#e6f5f2'),
      '--avain-color-surface': two('#ffffff', '#0f2421'),
      '--avain-color-field': two('#f3faf8', '#091917'),
      '--avain-color-error': two('#a3194d', '#ffb0c8'),
      '--avain-font': one("Verdana, 'DejaVu Sans', sans-serif"),
      '--avain-radius': one('1.5rem'),
      '--avain-control-height': one('3.5rem'),
    },
  },
  {
    // Brick, chalk and a yellow pencil.
    id: 'school',
    theme: {
      '--avain-color-accent': two('#9a3412', '#fdba8c'),
      '--avain-color-on-accent': two('#ffffff', '#3a1405'),
      '--avain-color-text': two('#2b211c', '#f8efe8'),
      '--avain-color-surface': two('#fffaf4', '#241b16'),
      '--avain-color-error': two('#9f1239', '#ffb1bf'),
      '--avain-color-focus': two('#1d4e89', '#9cc9ff'),
      '--avain-color-notice-mark': two('#a16207', '#facc15'),
      '--avain-font': one("'Century Gothic', 'URW Gothic', Futura, 'Segoe UI', sans-serif"),
      '--avain-radius': one('0.25rem'),
    },
  },
  {
    // Paper, ink and old bindings; everything in the letters of books.
    id: 'library',
    theme: {
      '--avain-color-accent': two('#7a1f3d', '#f0a8bd'),
      '--avain-color-on-accent': two('#ffffff', '#350718'),
      '--avain-color-text': two('#2a2422', '#f3ece4'),
      '--avain-color-surface': two('#fbf7ef', '#221d1b'),
      '--avain-color-field': two('#ffffff', '#161211'),
      '--avain-color-error': two('#9b1c1c', '#ffb4a6'),
      '--avain-color-notice-mark': two('#7d6320', '#dcc07a'),
      '--avain-font': one("'Iowan Old Style', 'Palatino Linotype', 'URW Palladio L', P052, serif"),
      '--avain-radius': one('0.125rem'),
    },
  },
  {
    // Deep navy, signal orange, tarpaulin.
    id: 'harbour',
    theme: {
      '--avain-color-accent': two('#1b2a6b', '#aebcff'),
      '--avain-color-on-accent': two('#ffffff', '#0d1540'),
      '--avain-color-text': two('#171b2e', '#eceffa'),
      '--avain-color-surface': two('#ffffff', '#171b2e'),
      '--avain-color-field': two('#f4f6fc', '#0e111f'),
      '--avain-color-error': two('#a11616', '#ffb3ad'),
      '--avain-color-focus': two('#c2410c', '#ffab6b'),
      '--avain-color-notice-mark': two('#c2410c', '#ffab6b'),
      '--avain-font': one("Seravek, 'Gill Sans Nova', Ubuntu, Calibri, 'DejaVu Sans', sans-serif"),
      '--avain-radius': one('0.625rem'),
      '--avain-density': one('0.95'),
    },
  },
];
