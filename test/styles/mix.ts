/** Red, green and blue of sRGB, 0 to 1. */
export type Colour = readonly [number, number, number];

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const coded = (part: number): number =>
  part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055;

const times = (matrix: readonly Colour[], [a, b, c]: Colour): Colour =>
  matrix.map(([x, y, z]) => x * a + y * b + z * c) as unknown as Colour;
const each = (colour: Colour, change: (part: number) => number): Colour =>
  colour.map(change) as unknown as Colour;

// Björn Ottosson, "A perceptual color space for image processing", as CSS Color 4 has it.
const TO_CONES: readonly Colour[] = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB: readonly Colour[] = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
const FROM_LAB: readonly Colour[] = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const FROM_CONES: readonly Colour[] = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];

const lab = (colour: Colour): Colour => times(TO_LAB, each(times(TO_CONES, each(colour, linear)), Math.cbrt));
const fromLab = (colour: Colour): Colour =>
  each(
    times(
      FROM_CONES,
      each(times(FROM_LAB, colour), (part) => part ** 3),
    ),
    (part) => Math.min(1, Math.max(0, coded(part))),
  );

/** `color-mix(in oklab, one share%, other)`. */
export function mix(one: Colour, share: number, other: Colour): Colour {
  const [a, b] = [lab(one), lab(other)];
  return fromLab(a.map((part, at) => part * share + (b[at] ?? 0) * (1 - share)) as unknown as Colour);
}

const luminance = (colour: Colour): number => {
  const [red, green, blue] = each(colour, linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast as WCAG 2.2 defines it. */
export function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** `#0b5583`, or `#fff`. */
export function fromHex(hex: string): Colour {
  const long = hex.length === 4 ? hex.replaceAll(/[0-9a-f]/g, '$&$&') : hex;
  return [1, 3, 5].map((at) => Number.parseInt(long.slice(at, at + 2), 16) / 255) as unknown as Colour;
}

export const toHex = (colour: Colour): string =>
  `#${colour
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
