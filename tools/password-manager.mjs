// Chromium as a person has it: with a window, its own password manager and a profile on disk. No flag that a driver
// sets, since those switch the manager off; the page is driven over the DevTools protocol, the browser's own bubble by
// keys of the X server.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from 'puppeteer-core';
import { chromium, found } from './browsers.mjs';
import { startDisplay } from './webdriver.mjs';

const PATIENCE = 20_000;

/** What a machine lacks for these journeys, in one sentence; undefined when it lacks nothing. */
export function passwordManagerMissing() {
  const lacking = ['chromium', 'xvfb', 'xdotool'].filter((name) => !found[name]);
  if (chromium.shell) lacking.push('a Chromium with windows');
  return lacking.length
    ? `Chromium's password manager cannot be driven without ${lacking.join(', ')}`
    : undefined;
}

/** Does something again and again until it is done: `attempt` gives a value, or nothing yet. */
export async function until(what, attempt, pause = 50) {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await sleep(pause)) {
    const value = await attempt();
    if (value) return value;
  }
  throw new Error(`${what}: not within ${PATIENCE / 1000} s`);
}

/** A person's computer: a screen, and a profile that outlives the browser. */
export class Desk {
  #screen;
  #profile = mkdtempSync(join(tmpdir(), 'avain-profile-'));

  static async open() {
    const desk = new Desk();
    desk.#screen = await startDisplay();
    return desk;
  }

  async close() {
    this.#screen.stop();
    rmSync(this.#profile, { recursive: true, force: true });
  }

  /** Starts the browser. Close it before starting it again. */
  async startBrowser() {
    const port = join(this.#profile, 'DevToolsActivePort');
    rmSync(port, { force: true });
    const child = spawn(chromium.executablePath, this.#args(), { env: this.#env(), stdio: 'ignore' });
    const [number, path] = await until('Chromium starts', () => {
      const lines = existsSync(port) ? readFileSync(port, 'utf8').split('\n') : [];
      return lines[1] && lines;
    });
    const browser = await connect({
      browserWSEndpoint: `ws://127.0.0.1:${number}${path}`,
      defaultViewport: null,
    });
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    const close = async () => {
      const gone = child.exitCode === null ? once(child, 'exit') : undefined;
      await browser.close();
      await gone;
    };
    return { page, close };
  }

  /** Presses keys as a keyboard does, for what is the browser's own. */
  press(...keys) {
    execFileSync('xdotool', ['key', '--clearmodifiers', ...keys], { env: this.#env() });
  }

  /**
   * What the password manager keeps. It is read from a copy: the browser has the file open.
   * @returns {Record<string, unknown>[]}
   */
  savedLogins() {
    const copy = join(this.#profile, 'copy-of-logins');
    copyFileSync(join(this.#profile, 'Default/Login Data'), copy);
    const database = new DatabaseSync(copy, { readOnly: true });
    try {
      return database.prepare('SELECT signon_realm AS realm, username_value AS username FROM logins').all();
    } finally {
      database.close();
    }
  }

  #env() {
    return { ...process.env, DISPLAY: this.#screen.display, DBUS_SESSION_BUS_ADDRESS: 'disabled:' };
  }

  #args() {
    const profile = [
      '--password-store=basic',
      '--no-default-browser-check',
      `--user-data-dir=${this.#profile}`,
    ];
    return [
      ...chromium.args,
      ...profile,
      '--remote-debugging-port=0',
      '--window-size=1200,900',
      'about:blank',
    ];
  }
}
