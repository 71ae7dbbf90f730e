import type { Page } from '@playwright/test';
import { words } from '../e2e/login-page.ts';
import type { Widget } from './widget.ts';

/** Opens the settings, in Finnish. */
export async function openSettings(account: Widget): Promise<void> {
  await account.open('/omat-asetukset');
  await account.shows(words.fi.account.heading);
}

/** Opens a page on another device, or in another tab. */
export async function pageOf(device: { newPage(): Promise<Page> }, path: string): Promise<Page> {
  const page = await device.newPage();
  await page.goto(path);
  return page;
}
