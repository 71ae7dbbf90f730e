// `npm run test:gallery`: the designers' demo, and every state of its gallery, in every language, from a folder of files.
import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

export default defineConfig({
  ...base,
  testDir: 'test/gallery',
  outputDir: 'test-results/gallery',
  timeout: 120_000,
  reporter: process.env['CI'] ? 'dot' : 'line',
});
