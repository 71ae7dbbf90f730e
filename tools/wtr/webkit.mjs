// A launcher for WebKitGTK in the component runner, over plain WebDriver.
import { startWebKit, webKitMissing } from '../webdriver.mjs';

/** @returns {import('@web/test-runner').BrowserLauncher} */
export function webkitLauncher(options = {}) {
  const urls = new Map();
  let config;
  let starting;
  // One session, so one page at a time.
  let queue = Promise.resolve();
  const inTurn = (job) => (queue = queue.then(job));

  const startSession = async (id, url) => {
    const browser = await (starting ??= startWebKit(options));
    urls.set(id, url);
    await browser.goto(url);
  };
  const stopSession = async (id) => {
    const browser = await starting;
    const testCoverage = config.coverage ? await browser.execute('return window.__coverage__') : undefined;
    await browser.releaseActions();
    await browser.goto('about:blank');
    urls.delete(id);
    return { testCoverage: testCoverage ?? undefined };
  };
  // The commands' plug-ins ask at once for a page, and call it only after the browser has started.
  const later = (name) =>
    new Proxy(
      {},
      {
        get:
          (_, key) =>
          async (...args) =>
            (await starting)[name][key](...args),
      },
    );
  const page = {
    keyboard: later('keyboard'),
    mouse: later('mouse'),
    setViewportSize: async (size) => (await starting).setViewportSize(size),
    url: async () => (await starting).url(),
  };

  return {
    name: 'WebKit',
    type: 'playwright', // the commands' plug-ins choose by this name
    concurrency: 1,
    async initialize(given) {
      config = given;
      const missing = webKitMissing(options.driver);
      if (missing) throw new Error(missing);
    },
    getPage: () => page,
    startSession: (id, url) => inTurn(() => startSession(id, url)),
    stopSession: (id) => inTurn(() => stopSession(id)),
    isActive: (id) => urls.has(id),
    getBrowserUrl: (id) => urls.get(id),
    startDebugSession() {
      throw new Error('WebKit cannot be debugged here: use Chromium');
    },
    async stop() {
      const browser = await starting?.catch(() => {});
      starting = undefined;
      await browser?.close();
    },
  };
}
