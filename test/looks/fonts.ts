import { appendFileSync, readFileSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';

/** The static gallery that pictures are taken of. */
export const GALLERY = 'build/looks';

const SHEET = `${GALLERY}/pages/gallery-frame.css`;
const FOLDER = 'test/looks/font';

interface Face {
  readonly family: string;
  readonly file: string;
  readonly weight: string;
  readonly unicodeRange: string;
}

const FACES: readonly Face[] = [
  {
    family: 'Looks',
    file: 'source-sans-3-latin-wght-normal.woff2',
    weight: '200 900',
    unicodeRange: 'U+0-FF, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212',
  },
  {
    family: 'Looks',
    file: 'source-sans-3-latin-ext-wght-normal.woff2',
    weight: '200 900',
    unicodeRange: 'U+100-2BA, U+1E00-1E9F, U+1EF2-1EFF',
  },
  {
    family: 'Looks Mono',
    file: 'source-code-pro-latin-400-normal.woff2',
    weight: '400',
    unicodeRange: 'U+0-10FFFF',
  },
];

/** Before all pictures: the page around the elements is to use the fonts. */
export default function useFonts(): void {
  const css = readFileSync(`${FOLDER}/font.css`, 'utf8');
  if (!readFileSync(SHEET, 'utf8').includes(css)) appendFileSync(SHEET, css);
}

/** Gives them to every page as bytes: the pages' policy lets no font be fetched. */
export async function giveFonts(context: BrowserContext): Promise<void> {
  const faces = FACES.map((face) => ({ ...face, data: readFileSync(`${FOLDER}/${face.file}`, 'base64') }));
  await context.addInitScript((given) => {
    for (const { family, data, weight, unicodeRange } of given) {
      const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
      document.fonts.add(new FontFace(family, bytes, { weight, unicodeRange }));
    }
  }, faces);
}
