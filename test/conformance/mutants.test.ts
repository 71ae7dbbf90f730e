import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cases } from '../../conformance/cases/index.ts';
import { httpSubject } from '../../conformance/http-subject.ts';
import { type Result, run } from '../../conformance/run.ts';
import type { Mail } from '../../conformance/subject.ts';
import { broken } from './broken-server.ts';
import { type Mutant, mutants } from './mutants.ts';

/** What is asked of a server over our own adapter; what the adapter makes of a network has nothing to do with it. */
const asked = cases.filter(({ about }) => about !== 'adapter');

async function resultsOn(mutant: Mutant): Promise<readonly Result[]> {
  const server = await broken(mutant);
  const mails = async (to: string): Promise<readonly Mail[]> =>
    (await server.mails()).filter((mail) => mail.to === to);
  const results = await run(httpSubject({ url: `${server.url}/auth/v1`, mails }), { cases: asked });
  await server.close();
  return results;
}

const idsOf = (results: readonly Result[], wanted: string): string[] =>
  results.filter(({ outcome }) => outcome.result === wanted).map(({ id }) => id);

test('the reference backend breaks nothing', async () => {
  const results = await resultsOn({ name: 'as it is', told: [] });
  assert.deepEqual(
    results.filter(({ outcome }) => outcome.result === 'breach'),
    [],
  );
  const passed = idsOf(results, 'passed');
  assert.ok(passed.length >= 40, `only ${passed.length} cases passed`);
});

describe('a server that', () => {
  for (const mutant of mutants) {
    test(`${mutant.name}, is told`, async () => {
      const results = await resultsOn(mutant);
      const breaches = idsOf(results, 'breach');
      for (const id of mutant.told)
        assert.ok(breaches.includes(id), `${id} is not among ${breaches.join(', ')}`);
    });
  }
});
