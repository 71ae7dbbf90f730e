// Pictures as few bytes: flat colours are what they are made of, and a browser writes them in a hurry.
import { decode, encode } from 'fast-png';

const MOST_COLOURS = 256;
const STEPS: readonly number[] = [1, 8, 10, 12, 14];
/** A colour with this share of the picture is a surface. */
const SURFACE = 1 / 2000;

/** Red, green and blue. */
type Shades = [red: number, green: number, blue: number];

export interface Bitmap {
  readonly width: number;
  readonly height: number;
  /** 0xRRGGBB of each, row after row. */
  readonly pixels: Uint32Array;
}

/**
 * The same picture with 256 colours at most. Surfaces keep theirs to the bit; the many shades along the edges of letters
 * are rounded, by less than a comparison lets pass. What is no PNG of a browser's kind, or gains nothing, stays as it is.
 */
export function smaller(png: Buffer): Buffer {
  const bitmap = read(png);
  if (!bitmap) return png;
  for (const step of STEPS) {
    const fewer = rounded(bitmap, step);
    const colours = [...new Set(fewer.pixels)];
    if (colours.length > MOST_COLOURS) continue;
    const less = indexed(fewer, colours);
    return less.length < png.length ? less : png;
  }
  return png;
}

/** @param step how far apart the values of a colour channel are, of 256 */
function rounded({ width, height, pixels }: Bitmap, step: number): Bitmap {
  const often = new Map<number, number>();
  for (const one of pixels) often.set(one, (often.get(one) ?? 0) + 1);
  const round = (value: number): number => Math.min(255, Math.round(value / step) * step);
  const near = ([red, green, blue]: Shades): Shades => [round(red), round(green), round(blue)];
  const becoming = ([one, times]: [number, number]): [number, number] =>
    times > pixels.length * SURFACE ? [one, one] : [one, colourOf(...near(shadesOf(one)))];
  const becomes = new Map([...often].map(becoming));
  return { width, height, pixels: pixels.map((one) => becomes.get(one) ?? one) };
}

/** Nothing for what is not opaque, has a palette already, or was not written to its end. */
export function read(png: Buffer): Bitmap | undefined {
  const { width, height, channels, depth, palette, data } = decodeOrNot(png) ?? {};
  if (!data || !width || !height || !channels || channels < 3 || depth !== 8 || palette) return undefined;
  const pixels = new Uint32Array(width * height);
  for (let i = 0; i < pixels.length; i += 1) {
    const at = i * channels;
    if (channels === 4 && data[at + 3] !== 255) return undefined;
    pixels[i] = colourOf(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
  }
  return { width, height, pixels };
}

/** Somebody may have stopped while it was written. */
function decodeOrNot(png: Buffer): ReturnType<typeof decode> | undefined {
  try {
    return decode(png, { checkCrc: true });
  } catch {
    return undefined;
  }
}

const colourOf = (red: number, green: number, blue: number): number => (red << 16) | (green << 8) | blue;

export const shadesOf = (colour: number): Shades => [colour >> 16, (colour >> 8) & 255, colour & 255];

function indexed({ width, height, pixels }: Bitmap, colours: readonly number[]): Buffer {
  const index = new Map(colours.map((colour, at) => [colour, at]));
  const data = Uint8Array.from(pixels, (one) => index.get(one) ?? 0);
  const picture = { width, height, data, depth: 8, channels: 1, palette: colours.map(shadesOf) } as const;
  return Buffer.from(encode(picture, { zlib: { level: 9 } }));
}
