import { defineConfig, type Project } from '@playwright/test';
import { chromium, found } from './tools/browsers.mjs';

const projects: Project[] = [
  {
    name: 'chromium',
    use: {
      browserName: 'chromium',
      launchOptions: { executablePath: chromium.executablePath, args: chromium.args },
    },
  },
];
if (found.firefox) {
  projects.push({
    name: 'firefox',
    // What needs Chromium's own tools, or does not depend on the engine.
    testIgnore: '**/*.chromium.spec.ts',
    // The system's Firefox, driven by WebDriver BiDi.
    use: { browserName: 'firefox', channel: 'moz-firefox', launchOptions: { executablePath: found.firefox } },
  });
}

const wanted = process.env['BROWSERS']?.split(',');

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  timeout: 30_000,
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  projects: wanted ? projects.filter(({ name }) => wanted.includes(name ?? '')) : projects,
  // Each worker starts a server of its own: test/e2e/test.ts.
  use: { locale: 'fi-FI', trace: 'off' },
});
