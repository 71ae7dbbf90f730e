// Browsers: from the environment, the system, apt-get (as root or by sudo), or, Chromium only, an npm package.
// What cannot be had is left out and said; only a machine without any browser at all is an error.
import { existsSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { aptInstaller } from './apt.mjs';
import { chromiumFromNpm } from './chromium-npm.mjs';
import { SetupError, cache, executable, log, makeFolder, onPath } from './run.mjs';

const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const FONT = '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf';

/** How each is found, and the Debian package that has it. The last three come along with any browser. */
const TOOLS = {
  chromium: { variable: 'CHROME_PATH', names: CHROMIUM, packages: ['chromium'] },
  firefox: { variable: 'FIREFOX_PATH', names: ['firefox-esr', 'firefox'], packages: ['firefox-esr'] },
  webkit: { variable: 'WEBKIT_DRIVER', names: ['WebKitWebDriver'], packages: ['webkit2gtk-driver'] },
  xvfb: { names: ['Xvfb'], packages: ['xvfb'] },
  xdotool: { names: ['xdotool'], packages: ['xdotool'] },
  font: { file: FONT, packages: ['fonts-dejavu-core'] },
};
const EXTRAS = ['xvfb', 'xdotool', 'font'];

const find = (name) => {
  const { variable, names, file } = TOOLS[name];
  const given = variable && process.env[variable];
  if (given && !executable(given))
    throw new SetupError(`${variable}=${given} is not a program that can be run.`);
  if (file) return existsSync(file) ? file : undefined;
  return given || names.map(onPath).find(Boolean);
};

const lacking = (names) => names.filter((name) => !find(name));
const packagesOf = (names) => [].concat(...names.map((name) => TOOLS[name].packages));

const installByApt = (names) => {
  const apt = aptInstaller();
  if (!apt) return 'apt-get cannot be used here';
  // Lists may be missing or stale: refreshed once, and only then.
  if (apt.install(packagesOf(names))) return undefined;
  apt.update();
  // One that this system does not know must not keep the others away.
  if (!apt.install(packagesOf(names))) for (const name of names) apt.install(TOOLS[name].packages);
  return 'apt-get could not install it';
};

const tryChromiumFromNpm = () => {
  try {
    return chromiumFromNpm();
  } catch (error) {
    log(error.message);
    return undefined;
  }
};

const report = (missing, names) => {
  for (const name of names.filter((one) => missing[one])) {
    const { variable, packages } = TOOLS[name];
    const or = variable ? `, or set ${variable}` : '';
    log(`skipped: ${name} (${missing[name]}); install ${packages.join(' ')}${or} to have it`);
  }
};

const recordFile = join(cache, 'browsers.json');

/** What was found for another suite, and is still there: this one may not ask for it. */
const earlier = () => {
  const record = { found: {}, missing: {}, headlessShell: false };
  try {
    Object.assign(record, JSON.parse(readFileSync(recordFile, 'utf8')));
  } catch {
    // None yet, or one that was broken off: everything is looked for anew.
  }
  for (const name of Object.keys(record.found))
    if (!existsSync(record.found[name])) delete record.found[name];
  return record;
};

/** Keeps a file that is right already: its time tells other tools whether anything changed. */
const writeRecord = (record) => {
  const text = `${JSON.stringify(record, null, 2)}\n`;
  if (existsSync(recordFile) && readFileSync(recordFile, 'utf8') === text) return;
  makeFolder(cache);
  writeFileSync(recordFile, text);
};

const collect = (names, reason) => {
  const record = earlier();
  if (names.includes('chromium')) record.headlessShell = false;
  for (const name of names) {
    const path = find(name);
    record[path ? 'found' : 'missing'][name] = path || reason || 'not found';
    delete record[path ? 'missing' : 'found'][name];
  }
  return record;
};

/** Finds or installs the browsers asked for, and writes .cache/browsers.json. */
export function installBrowsers(browsers) {
  if (!browsers.length) return;
  const unknown = browsers.find((name) => !TOOLS[name]);
  if (unknown)
    throw new SetupError(`There is no browser called ${unknown}: use chromium, firefox or webkit.`);
  const names = browsers.concat(EXTRAS);
  const first = lacking(names);
  const record = collect(names, first.length ? installByApt(first) : undefined);
  const own = record.missing.chromium && tryChromiumFromNpm();
  if (own) {
    record.found.chromium = own;
    record.headlessShell = true;
    delete record.missing.chromium;
  }
  report(record.missing, names);
  writeRecord(record);
  if (!browsers.some((name) => record.found[name])) {
    throw new SetupError('No browser could be found or installed: install chromium, or set CHROME_PATH.');
  }
}
