import { globSync, rmSync, statSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { pictures } from './pictures.ts';

const FOLDER = 'test/looks/pictures';
/** All of them, in bytes: they come with every copy of the repository. */
const BUDGET = 6_000_000;

// oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are wanted out of it
test('no picture is left of a state that is gone', ({}, { config }) => {
  const wanted = new Set(pictures.map(({ name }) => `${name}.png`));
  const gone = globSync('**/*.png', { cwd: FOLDER }).filter(
    (file) => !wanted.has(file.replaceAll('\\', '/')),
  );
  if (config.updateSnapshots === 'none') expect(gone).toEqual([]);
  else for (const file of gone) rmSync(`${FOLDER}/${file}`);
});

test('the pictures are small enough to be kept', () => {
  const bytes = globSync(`${FOLDER}/**/*.png`).map((file) => statSync(file).size);
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(BUDGET);
});
