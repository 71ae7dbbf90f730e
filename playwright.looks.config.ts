// `npm run test:looks`: every state of the elements as a picture, beside the picture that somebody has looked at.
import { defineConfig } from '@playwright/test';
import { chromium } from './tools/browsers.mjs';

/** Letters and edges come out alike wherever there is a Chromium of about the same age. */
const ALIKE = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'];

export default defineConfig({
  testDir: 'test/looks',
  outputDir: 'test-results/looks',
  globalSetup: './test/looks/fonts.ts',
  globalTeardown: './test/looks/keep.ts',
  timeout: 45_000,
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['dot'], ['./test/looks/reporter.ts']],
  updateSnapshots: 'none',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  // What an edge of a letter differs by from the same edge in fewer colours: test/looks/png.ts.
  expect: {
    toHaveScreenshot: { threshold: 0.03, animations: 'disabled', caret: 'hide', scale: 'css' },
  },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: { executablePath: chromium.executablePath, args: [...chromium.args, ...ALIKE] },
      },
    },
  ],
});
