// `npm run test:servers`: what takes more than one server: another one behind the demo's pages, a host beside the auth server.
import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

export default defineConfig({
  ...base,
  testDir: 'test/e2e-servers',
  outputDir: 'test-results/servers',
});
