// Takes a picture of what a page shows, in each look, small enough for a repository.
import { writeFileSync } from 'node:fs';

export const looks = [1280, 320].flatMap((width) =>
  ['light', 'dark'].map((colorScheme) => ({ width, colorScheme, name: `${width}-${colorScheme}` })),
);

const QUALITY = 20;
/** Wide pictures are shown smaller than they were taken. */
const SCALE = { 1280: 0.75, 320: 1 };
const LONGEST = 2200;

/** Pictures of a page as `name-1280-light.webp` and so on; `window` leaves out what has to be scrolled to. */
export async function take(page, path, { window = false } = {}) {
  const cdp = await devTools(page);
  // A pointer on a button changes how that looks.
  await page.mouse.move(0, 0);
  for (const { width, colorScheme, name } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: width > 600 ? 800 : 640 });
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const height = window ? page.viewportSize().height : await heightOf(page);
    const y = await page.evaluate(() => scrollY);
    const { data } = await cdp.send('Page.captureScreenshot', {
      format: 'webp',
      quality: QUALITY,
      captureBeyondViewport: true,
      clip: { x: 0, y, width, height, scale: SCALE[width] },
    });
    writeFileSync(`${path}-${name}.webp`, Buffer.from(data, 'base64'));
  }
}

const sessions = new WeakMap();

/** One session for each page: ending one would end what others have set up, for example a device with passkeys. */
async function devTools(page) {
  if (!sessions.has(page)) sessions.set(page, await page.context().newCDPSession(page));
  return sessions.get(page);
}

/** Down to the end of what is in the main part; the footer is the same everywhere. */
const heightOf = (page) =>
  page.evaluate((longest) => {
    scrollTo(0, 0);
    const ends = [...document.querySelectorAll('main > *, avain-user-menu')].map(
      (element) => element.getBoundingClientRect().bottom,
    );
    return Math.ceil(Math.min(Math.max(480, ...ends), longest));
  }, LONGEST);
