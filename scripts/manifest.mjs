// `npm run manifest`: writes custom-elements.json and editors/. With --check it only says whether they are up to date.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FOLDER = '.cache/manifest';
const FILES = [
  'custom-elements.json',
  'editors/vscode.html-custom-data.json',
  'editors/vscode.css-custom-data.json',
  'editors/web-types.json',
];

const uniqueByName = (list) => [...new Map(list.map((item) => [item.name, item])).values()];

// Elements share custom properties and parts; an editor needs each one once.
const withoutRepeats = (data) => {
  for (const key of ['properties', 'pseudoElements']) if (data[key]) data[key] = uniqueByName(data[key]);
  return data;
};

const generate = () => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const env = { ...process.env, MANIFEST_DIR: FOLDER };
  const { status, stdout, stderr } = spawnSync('cem', ['analyze', '--quiet'], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the manifest could not be made:\n${stdout}${stderr}`);
};

const produced = (file) => {
  const data = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
  return `${JSON.stringify(file.includes('css-custom-data') ? withoutRepeats(data) : data, null, 2)}\n`;
};

const isStale = (file) => !existsSync(file) || readFileSync(file, 'utf8') !== produced(file);

generate();
const stale = FILES.filter(isStale);
if (process.argv.includes('--check')) {
  for (const file of stale) console.error(`${file} is not what the sources say: npm run manifest`);
  process.exitCode = stale.length ? 1 : 0;
} else {
  for (const file of stale) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, produced(file));
    console.log(`wrote ${file}`);
  }
}
