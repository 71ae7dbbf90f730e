// A Chromium without root: the npm package carries a headless shell, the few libraries it needs, and fonts.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { join } from 'path';
import { brotliDecompressSync } from 'zlib';
import { SetupError, cache, npmInto, run } from './run.mjs';

const SPEC = '@sparticuz/chromium@153.0.0';
const folder = join(cache, 'chromium');
const binary = join(folder, 'chromium');
const parts = join(folder, 'node_modules/@sparticuz/chromium/bin');

const unpack = (part) => {
  const tar = join(folder, `${part}.tar`);
  writeFileSync(tar, brotliDecompressSync(readFileSync(join(parts, `${part}.tar.br`))));
  const { ok } = run('tar', ['xf', tar], { cwd: folder });
  rmSync(tar);
  if (!ok) throw new SetupError(`${part}.tar of ${SPEC} could not be unpacked.`);
};

/** One path is all that others need, so libraries, fonts and software rendering are named in a wrapper. */
const wrapper = `#!/bin/sh
export LD_LIBRARY_PATH="${folder}/lib:$LD_LIBRARY_PATH" FONTCONFIG_PATH="${folder}/fonts"
exec "${folder}/chromium.bin" --no-sandbox --use-gl=angle --use-angle=swiftshader --enable-unsafe-swiftshader "$@"
`;

/** Path of that Chromium, or undefined on a system that it is not made for. */
export function chromiumFromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  if (existsSync(binary)) return binary;
  npmInto('Chromium could not be fetched', folder, SPEC);
  for (const part of ['al2023', 'swiftshader', 'fonts']) unpack(part);
  const chromium = brotliDecompressSync(readFileSync(join(parts, 'chromium.br')));
  writeFileSync(join(folder, 'chromium.bin'), chromium, { mode: 0o755 });
  // Last, since its presence says that all is there.
  writeFileSync(binary, wrapper, { mode: 0o755 });
  return binary;
}
