// `npm run test:guide`: what a person meets, moment by moment, in every language.
import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

export default defineConfig({
  ...base,
  testDir: 'test/guide',
  outputDir: 'test-results/guide',
  // Transcripts are text files for people to read: test/guide/transcripts/fi/01-first-step.txt.
  snapshotPathTemplate: '{testDir}/transcripts/{arg}{ext}',
});
