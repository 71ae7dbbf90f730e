import { chromium } from '@playwright/test';
import { residents } from '../../demo/rules/residents.ts';
import type { Stand } from '../../servers/run.ts';
import { chromium as found } from '../../tools/browsers.mjs';
import { Quiet } from '../e2e/quiet.ts';
import { journeyOf } from './journeys/index.ts';

/** Milliseconds that one step of a journey may take. */
const PATIENCE = 20_000;

/** Goes on a server's journey in a real Chromium. Returns what went wrong, or nothing. */
export async function drive(name: string, stand: Stand): Promise<string | undefined> {
  const [resident] = residents.toReversed();
  if (!resident) throw new Error('nobody lives in the demo');
  const { executablePath, args } = found;
  const browser = await chromium.launch({ executablePath, args });
  const context = await browser.newContext({ locale: 'fi-FI' });
  const quiet = new Quiet();
  // A refusal that the journey asks for is a line of Chromium's own in the console.
  quiet.allowStatus(400, 401, 403, 409, 410, 422, 429);
  // What Chromium would rather see on a page of the server's own is not for us to mend.
  quiet.allow(/^verbose: \[DOM\] /);
  quiet.listen(context);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  try {
    await journeyOf(name)({ page, stand, resident });
    return quiet.left.length > 0 ? `left in the console: ${quiet.left.join('; ')}` : undefined;
  } catch (error) {
    return `${(error as Error).message}\nat ${page.url()}`;
  } finally {
    await browser.close();
  }
}
