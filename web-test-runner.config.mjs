// Component tests: test/**/*.browser.test.ts. `BROWSERS=chromium,firefox npm run test:component` chooses browsers;
// without it every browser that the set-up found.
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import { chromium, found } from './tools/browsers.mjs';
import { quietPlugin } from './tools/wtr/quiet.mjs';
import { webauthnPlugin } from './tools/wtr/webauthn.mjs';
import { webkitLauncher } from './tools/wtr/webkit.mjs';

// A browser context for each page: a window of its own, because a hidden tab gets no animation frames.
const createPage = async ({ browser }) => (await browser.createBrowserContext()).newPage();

const launchers = {
  // launchOptions.browser stays unset: native coverage is on only while it is.
  chromium: () =>
    chromeLauncher({
      createPage,
      launchOptions: {
        executablePath: chromium.executablePath,
        args: chromium.args,
        headless: chromium.shell ? 'shell' : true,
      },
    }),
  firefox: () =>
    chromeLauncher({
      puppeteer,
      createPage,
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath: found.firefox },
    }),
  webkit: () => webkitLauncher({ driver: found.webkit }),
};

const wanted = process.env.BROWSERS?.split(',') ?? ['chromium', ...Object.keys(found)];

export default {
  files: ['test/**/*.browser.test.ts'],
  concurrency: 2,
  nodeResolve: { exportConditions: ['browser', 'development'] },
  plugins: [
    quietPlugin(),
    esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2022' }),
    webauthnPlugin(),
  ],
  browsers: [...new Set(wanted)].filter((name) => launchers[name]).map((name) => launchers[name]()),
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  testFramework: { config: { timeout: 10_000 } },
  browserStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  coverageConfig: { include: ['src/**/*.ts'], reportDir: 'coverage' },
};
