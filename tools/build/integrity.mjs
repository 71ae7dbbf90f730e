// Size and subresource integrity of every file for a script tag, read back from the disk.
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

export const brotliSize = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const describe = (bytes) => ({
  bytes: bytes.length,
  brotli: brotliSize(bytes),
  integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
});

const row = ([file, { bytes, brotli, integrity }]) => `| \`${file}\` | ${bytes} | ${brotli} | \`${integrity}\` |`;

const page = (table) => `# Files for a script tag

Each file stands alone. \`avain.js\` holds every element; use the others for a page that needs only one of them. A
language file is fetched by itself when the page needs it, so keep it beside the others.

\`\`\`html
<link rel="stylesheet" href="avain.css" integrity="…" crossorigin="anonymous" />
<script type="module" src="avain.js" integrity="…" crossorigin="anonymous"></script>
\`\`\`

Sizes are in bytes; brotli at quality 11.

| File | Bytes | Brotli | Integrity |
| --- | ---: | ---: | --- |
${Object.entries(table).map(row).join('\n')}
`;

/** Writes integrity.json and README.md into the folder. */
export function writeIntegrity(folder) {
  const files = globSync('*.{js,css}', { cwd: folder }).toSorted();
  const table = Object.fromEntries(files.map((file) => [file, describe(readFileSync(join(folder, file)))]));
  writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify(table, null, 2)}\n`);
  writeFileSync(join(folder, 'README.md'), page(table));
}
