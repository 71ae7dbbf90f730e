// A small WebDriver client for Debian's WebKitGTK (package webkit2gtk-driver): real keys and pointer by W3C actions.
// Used by the component runner and, on its own, by journeys in Node:
//   const browser = await startWebKit();
//   await browser.goto('https://localhost:8443/');
//   await browser.close();
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { actions } from './webdriver-actions.mjs';

const executable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const findDriver = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((dir) => join(dir, 'WebKitWebDriver'))
    .find(executable);

const findMiniBrowser = () =>
  readdirSync('/usr/lib')
    .flatMap((arch) => ['4.0', '4.1'].map((v) => `/usr/lib/${arch}/webkit2gtk-${v}/MiniBrowser`))
    .findLast((path) => existsSync(path));

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Starts Xvfb on a display of its own choice (`-displayfd 3`: it writes the number to descriptor 3). */
export async function startDisplay() {
  const stdio = ['ignore', 'ignore', 'ignore', 'pipe'];
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio,
  });
  const number = await new Promise((resolve, reject) => {
    child.once('error', () => reject(new Error('Xvfb is missing: apt-get install xvfb')));
    child.once('exit', (code) => reject(new Error(`Xvfb ended at once (exit ${code})`)));
    child.stdio[3].once('data', (data) => resolve(String(data).trim()));
  });
  return { display: `:${number}`, stop: () => child.kill() };
}

const request = async (base, method, path, body) => {
  const response = await fetch(`${base}${path}`, {
    method,
    ...(body !== undefined && {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${value?.error}: ${value?.message}`);
  return value;
};

const waitForDriver = async (base, ms) => {
  const up = () =>
    fetch(`${base}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
  for (const end = Date.now() + ms; !(await up()); await sleep(25)) {
    if (Date.now() > end) throw new Error(`WebKitWebDriver did not start within ${ms} ms`);
  }
};

const environment = (display) => ({
  ...process.env,
  NO_AT_BRIDGE: '1',
  DBUS_SESSION_BUS_ADDRESS: 'disabled:',
  GTK_USE_PORTAL: '0',
  GDK_BACKEND: 'x11',
  ...(display && { DISPLAY: display }),
});

const capabilities = (binary, acceptInsecureCerts) => ({
  alwaysMatch: {
    browserName: 'MiniBrowser',
    ...(acceptInsecureCerts && { acceptInsecureCerts }),
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  },
});

const driverSession = async (base, binary, insecure) => {
  await waitForDriver(base, 20_000);
  const { sessionId } = await request(base, 'POST', '/session', {
    capabilities: capabilities(binary, insecure),
  });
  const command = (method, path, body) => request(base, method, `/session/${sessionId}${path}`, body);
  await command('POST', '/window/rect', { width: 1024, height: 768 });
  return command;
};

/** What a machine lacks for WebKit journeys, in one sentence; undefined when it lacks nothing. */
export function webKitMissing(driver = findDriver()) {
  const there = driver && existsSync(driver) && findMiniBrowser();
  return there ? undefined : 'WebKitWebDriver is missing: apt-get install webkit2gtk-driver xvfb';
}

/**
 * Starts WebKitGTK with an Xvfb of its own where there is no display.
 * @param {{ driver?: string, binary?: string, acceptInsecureCerts?: boolean }} [options]
 */
export async function startWebKit({
  driver = findDriver(),
  binary = findMiniBrowser(),
  acceptInsecureCerts,
} = {}) {
  const missing = webKitMissing(driver);
  if (missing) throw new Error(missing);
  const screen = process.env.DISPLAY ? undefined : await startDisplay();
  const port = await freePort();
  const child = spawn(driver, [`--port=${port}`], { env: environment(screen?.display), stdio: 'ignore' });
  const stop = () => {
    child.kill();
    screen?.stop();
  };
  try {
    const command = await driverSession(`http://127.0.0.1:${port}`, binary, acceptInsecureCerts);
    return browser(command, stop);
  } catch (error) {
    stop();
    throw error;
  }
}

function browser(command, stop) {
  const execute = (script, ...args) => command('POST', '/execute/sync', { script, args });
  return {
    command,
    execute,
    goto: (url) => command('POST', '/url', { url }),
    url: () => command('GET', '/url'),
    cookies: () => command('GET', '/cookie'),
    ...actions(command, execute),
    async close() {
      await command('DELETE', '').catch(() => {});
      stop();
    },
  };
}
