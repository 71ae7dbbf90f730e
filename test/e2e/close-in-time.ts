import type { BrowserContext } from '@playwright/test';

const LIMIT = 10_000;

/**
 * Chromium now and then never says that it has closed a context, about once in five hundred, whatever the page was. The
 * test is over by then and nothing is left to learn, so it is said and not waited for: the context goes with the browser,
 * at the end of the worker.
 */
export function closeInTime(context: BrowserContext): void {
  const close = context.close.bind(context);
  context.close = async (options) => {
    let late: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<void>((resolve) => {
      late = setTimeout(() => {
        console.warn(`The browser has not closed a context in ${LIMIT / 1000} s; it goes with the browser.`);
        resolve();
      }, LIMIT);
    });
    await Promise.race([close(options), limit]);
    clearTimeout(late);
  };
}
