// Browser and servers of one run.
import { launch } from 'puppeteer-core';
import { chromium } from '../browsers.mjs';
import { assets } from './assets.mjs';
import { menusPage, pages as allPages } from './pages.mjs';
import { Server } from './server.mjs';

/** The pages that are compared. */
export const pages = allPages();

/** The pages with ten and with a hundred menus. */
export const menuPages = [10, 100].map((count) => menusPage(count));

/** Starts a browser, and as many servers as are asked for; each sees one visit at a time. */
export class Bench {
  #servers = [];
  #files;

  async open() {
    this.#files = await assets();
    this.browser = await launch({
      executablePath: chromium.executablePath,
      headless: chromium.shell ? 'shell' : true,
      args: chromium.args,
    });
  }

  /** What a measurement needs: a server of its own, and how fast network and processor are. */
  async stand(conditions) {
    const server = new Server();
    this.#servers.push(server);
    await server.start(this.#files, [...pages, ...menuPages]);
    return { browser: this.browser, server, conditions };
  }

  async close() {
    await this.browser?.close();
    for (const server of this.#servers) server.stop();
  }
}
