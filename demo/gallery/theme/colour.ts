import {
  clampChroma,
  converter,
  formatHex,
  getMode,
  interpolate,
  modeA98,
  modeHsl,
  modeHwb,
  modeLab,
  modeLch,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeP3,
  modeProphoto,
  modeRec2020,
  modeRgb,
  modeXyz50,
  modeXyz65,
  parse,
  useMode,
  type Color,
  type Rgb,
} from 'culori/fn';

for (const mode of [
  modeRgb,
  modeLrgb,
  modeHsl,
  modeHwb,
  modeLab,
  modeLch,
  modeOklab,
  modeP3,
  modeA98,
  modeProphoto,
  modeRec2020,
  modeXyz50,
  modeXyz65,
])
  useMode(mode);
const oklch = useMode(modeOklch);
const rgb = converter('rgb');

/** A colour of the screen: channels and opacity from 0 to 1. */
export interface Colour {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly alpha: number;
}

const within = (value: number): number => Math.min(1, Math.max(0, value));

const ofScreen = (colour: Color): Colour => {
  const { r, g, b, alpha = 1 } = rgb(clampChroma(colour, 'oklch', 'rgb'));
  return { r: within(r), g: within(g), b: within(b), alpha: within(alpha) };
};

const forLibrary = (colour: Colour): Rgb => ({ mode: 'rgb', ...colour });

/** Any colour that CSS Color 4 can write in itself; not `var()`, nor the names of a system's colours. */
export function parseColour(text: string): Colour | undefined {
  const colour = parse(text.trim().toLowerCase());
  return colour && ofScreen(colour);
}

/** `#0b5583`; with an opacity as two more digits where there is one. */
export function hex(colour: Colour): string {
  const opacity = colour.alpha < 1 ? Math.round(colour.alpha * 255) : 255;
  return formatHex(forLibrary(colour)) + (opacity < 255 ? opacity.toString(16).padStart(2, '0') : '');
}

/** What is seen of a colour over another. */
export function over(front: Colour, back: Colour): Colour {
  const mix = (a: number, b: number): number => a * front.alpha + b * (1 - front.alpha);
  return { r: mix(front.r, back.r), g: mix(front.g, back.g), b: mix(front.b, back.b), alpha: 1 };
}

const SPACES = ['oklab', 'oklch', 'lab', 'lch', 'hsl', 'hwb'] as const;

/** `color-mix()`: `share` of the first, from 0 to 1. */
export function mixed(first: Colour, second: Colour, share: number, space = 'oklab'): Colour {
  const mode = SPACES.find((one) => one === space) ?? (space === 'srgb-linear' ? 'lrgb' : 'rgb');
  return ofScreen(interpolate([forLibrary(second), forLibrary(first)], mode)(share));
}

/** One channel of 256 steps, linear. */
const linear = (channel: number): number => {
  const value = Math.round(channel * 255) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

const luminance = ({ r, g, b }: Colour): number =>
  0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);

/**
 * Contrast of WCAG 2.2, 1 to 21, of what a screen shows: channels in 256 steps, a translucent front over its back.
 * https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrast(front: Colour, back: Colour): number {
  const ground = over(back, { r: 1, g: 1, b: 1, alpha: 1 });
  const [one, other] = [luminance(over(front, ground)), luminance(ground)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** The same hue, darker and lighter by turns, nearest first. */
export function* shades(colour: Colour): Generator<Colour> {
  const from = oklch(forLibrary({ ...colour, alpha: 1 }));
  for (let step = 1; step <= 200; step++)
    for (const l of [from.l - step / 200, from.l + step / 200])
      if (l >= 0 && l <= 1) yield ofScreen({ ...from, l });
}

/** Names of colour spaces: in the library, and in the token format. */
const FORMAT = {
  lrgb: 'srgb-linear',
  lab: 'lab',
  lch: 'lch',
  oklab: 'oklab',
  oklch: 'oklch',
  p3: 'display-p3',
  a98: 'a98-rgb',
  prophoto: 'prophoto-rgb',
  rec2020: 'rec2020',
  xyz50: 'xyz-d50',
  xyz65: 'xyz-d65',
} as const;

const isFormat = (mode: string): mode is keyof typeof FORMAT => Object.hasOwn(FORMAT, mode);

/** Components in the space that a colour is written in. Hex, `rgb()`, `hsl()`, `hwb()` and names are all of `srgb`. */
export function spaceOf(text: string): { space: string; components: (number | undefined)[] } | undefined {
  const colour = parse(text.trim().toLowerCase());
  if (!colour) return undefined;
  if (!isFormat(colour.mode)) {
    const { r, g, b } = ofScreen(colour);
    return { space: 'srgb', components: [r, g, b] };
  }
  const values = new Map<string, unknown>(Object.entries(colour));
  const channels = getMode(colour.mode).channels.filter((channel) => channel !== 'alpha');
  return {
    space: FORMAT[colour.mode],
    components: channels.map((channel) => {
      const value = values.get(channel);
      return typeof value === 'number' ? value : undefined;
    }),
  };
}

/** A colour of the token format as CSS writes it. Shares of hsl and hwb are percentages there too. */
export function cssColour(space: string, parts: readonly (number | 'none')[], alpha = 1): string {
  if (space === 'srgb' && alpha < 1)
    return `rgb(${parts.map((part) => (part === 'none' ? part : Math.round(part * 255))).join(' ')} / ${alpha})`;
  const percent = space === 'hsl' || space === 'hwb';
  const inner = parts.map((part, i) => (percent && i > 0 && part !== 'none' ? `${part}%` : part)).join(' ');
  const opacity = alpha < 1 ? ` / ${alpha}` : '';
  return /^(?:hsl|hwb|lab|lch|oklab|oklch)$/.test(space)
    ? `${space}(${inner}${opacity})`
    : `color(${space} ${inner}${opacity})`;
}
