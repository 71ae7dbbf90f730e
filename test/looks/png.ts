// Pictures as few bytes: flat colours are what they are made of, and a browser writes them in a hurry.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const TRUE_COLOUR = 2;
const INDEXED = 3;
const MOST_COLOURS = 256;
const STEPS: readonly number[] = [1, 8, 10, 12, 14];
/** A colour with this share of the picture is a surface. */
const SURFACE = 1 / 2000;

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
  const near = (value: number): number => Math.min(255, Math.round(value / step) * step);
  const round = (one: number): number =>
    (often.get(one) ?? 0) > pixels.length * SURFACE
      ? one
      : (near(one >> 16) << 16) | (near((one >> 8) & 255) << 8) | near(one & 255);
  return { width, height, pixels: pixels.map(round) };
}

/** Nothing for what is no PNG of a browser's kind. */
export function read(png: Buffer): Bitmap | undefined {
  // Somebody may have stopped while it was written.
  if (!png.subarray(-8, -4).equals(Buffer.from('IEND', 'latin1'))) return undefined;
  const parts: Buffer[] = [];
  let [width, height, channels] = [0, 0, 0];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const kind = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (kind === 'IHDR') {
      const [depth, colour, , , interlaced] = data.subarray(8);
      channels = colour === TRUE_COLOUR ? 3 : colour === 6 ? 4 : 0;
      if (depth !== 8 || interlaced !== 0 || channels === 0) return undefined;
      [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
    } else if (kind === 'IDAT') parts.push(data);
    at += length + 12;
  }
  const pixels = new Uint32Array(width * height);
  const bytes = unfiltered(inflateSync(Buffer.concat(parts)), width * channels, channels);
  for (let i = 0; i < pixels.length; i += 1) {
    const at = i * channels;
    if (channels === 4 && bytes[at + 3] !== 255) return undefined;
    pixels[i] = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
  }
  return { width, height, pixels };
}

/** PNG (third edition), 9.2: each byte stands for its difference from a guess. */
function unfiltered(data: Buffer, row: number, step: number): Buffer {
  const rows = data.length / (row + 1);
  const out = Buffer.alloc(rows * row);
  for (let y = 0; y < rows; y += 1) {
    const filter = data[y * (row + 1)];
    for (let x = 0; x < row; x += 1) {
      const to = y * row + x;
      const left = x >= step ? (out[to - step] ?? 0) : 0;
      const up = y > 0 ? (out[to - row] ?? 0) : 0;
      const corner = x >= step && y > 0 ? (out[to - row - step] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      out[to] = (data[y * (row + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function indexed({ width, height, pixels }: Bitmap, colours: readonly number[]): Buffer {
  const index = new Map(colours.map((colour, at) => [colour, at]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      rows[y * (width + 1) + 1 + x] = index.get(pixels[y * width + x] ?? 0) ?? 0;
  const palette = Buffer.from(colours.flatMap((one) => [one >> 16, (one >> 8) & 255, one & 255]));
  return written(width, height, chunk('PLTE', palette), rows);
}

function written(width: number, height: number, palette: Buffer, rows: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, INDEXED, 0, 0, 0], 8);
  const data = deflateSync(rows, { level: 9, memLevel: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    palette,
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
