import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { page } from './pages.ts';

/** The example behind the line that names its file. */
const shown = /`(examples\/session-check\/[\w./]+)`:\n\n```\w+\n([\s\S]*?)^```$/gm;

test('the service back ends that are shown are the files that are run', () => {
  const examples = [...page('docs/service-backends.md').matchAll(shown)];
  assert.equal(examples.length, 4);
  for (const [, file = '', text = ''] of examples) assert.equal(text, readFileSync(file, 'utf8'), file);
});
