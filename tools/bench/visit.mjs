// One visit of one page by a browser that has never been there.
import { setTimeout as sleep } from 'node:timers/promises';
import { probe } from './probe.mjs';

const PATIENCE = 20_000;

/**
 * Networks and processors, with the milliseconds after which a page has come to rest. Slow is what Lighthouse calls slow
 * 4G (ms, kbit/s), on a processor four times slower than this one. Quick is fast, for who only counts.
 */
export const CONDITIONS = {
  quick: { settle: 150 },
  fast: { settle: 300 },
  slow: { settle: 1000, cpu: 4, latency: 562, download: 1474, upload: 675 },
};

export const VIEWS = { narrow: { width: 412, height: 915 }, wide: { width: 1280, height: 900 } };

const bytesPerSecond = (kilobits) => (kilobits * 1000) / 8;

async function throttle(client, { cpu, latency, download, upload }) {
  if (!cpu) return;
  await client.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: bytesPerSecond(download),
    uploadThroughput: bytesPerSecond(upload),
  });
}

const inTime = (what, promise) => {
  const late = sleep(PATIENCE, undefined, { ref: false }).then(() => {
    throw new Error(`${what}: not within ${PATIENCE / 1000} s`);
  });
  return Promise.race([promise, late]);
};

/** The addresses of other origins that the page asks for, as it asks. */
function requestsElsewhere(client, origin) {
  const urls = [];
  client.on('Network.requestWillBeSent', ({ request: { url } }) => {
    if (!url.startsWith('data:') && new URL(url).origin !== origin) urls.push(url);
  });
  return urls;
}

/** Opens a page and calls `work` with the visit once its document is there. */
export async function visit(browser, url, { ready, view = VIEWS.narrow, conditions }, work) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const client = await page.createCDPSession();
    await Promise.all([
      page.setViewport(view),
      client.send('Performance.enable'),
      client.send('Network.enable'),
    ]);
    await throttle(client, conditions);
    const elsewhere = requestsElsewhere(client, new URL(url).origin);
    await page.evaluateOnNewDocument(probe, ready);
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: PATIENCE });
    return await work(new Visit(page, client, conditions, elsewhere));
  } finally {
    await context.close();
  }
}

class Visit {
  #page;
  #client;
  #conditions;

  constructor(page, client, conditions, elsewhere) {
    this.elsewhere = elsewhere;
    this.#page = page;
    this.#client = client;
    this.#conditions = conditions;
  }

  /** Milliseconds from the start of the navigation until the page was ready. */
  ready = () => this.#call('the page is ready', () => window.bench.ready);
  when = (selector) => this.#call(selector, (wanted) => window.bench.when(wanted), selector);
  shifts = () => this.#call('layout shifts', () => window.bench.shifts());
  sessionSent = () => this.#call('the session call', () => window.bench.sessionSent());
  longTasks = () => this.#call('long tasks', () => window.bench.longTasks());
  menus = (count) => this.#call('the menus', (more) => window.bench.menus(more), count);
  settle = (ms = this.#conditions.settle) => sleep(ms);

  submit(field, value, next) {
    return this.#call(next, (...args) => window.bench.submit(...args), field, value, next);
  }

  /** Chromium's own counters: seconds of script and of all tasks, bytes of script objects that are in use. */
  async metrics() {
    const { metrics } = await this.#client.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }

  async heap() {
    for (let times = 0; times < 2; times++) await this.#client.send('HeapProfiler.collectGarbage');
    return (await this.metrics()).JSHeapUsedSize;
  }

  #call(what, code, ...args) {
    return inTime(what, this.#page.evaluate(code, ...args));
  }
}
