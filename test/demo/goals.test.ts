import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { goals } from '../../src/core/goal.ts';
import { goalRules } from '../../demo/rules/goals/index.ts';
import { type Backend, backends } from './backends.ts';
import { Browser, read } from './browser.ts';
import { erkki } from './fixtures.ts';

const forMembers = goals.filter((goal) => goalRules[goal]?.offeredTo === 'signed-in');

for (const [name, create] of Object.entries(backends)) {
  describe(`what is on offer: ${name}`, () => {
    let backend: Backend;
    before(async () => {
      backend = await create();
    });
    after(() => backend.close());

    test('is what can be begun: for nobody, and for somebody', async () => {
      const browser = new Browser(backend);
      const nobody = await read(await browser.get('/auth/v1/session'));
      for (const goal of ['sign-in', 'reset-password', 'register'])
        assert.ok(nobody.can?.includes(goal), goal);
      const somebody = await read(await browser.logIn(erkki.email, erkki.password));
      for (const goal of ['change-email', 'change-password']) assert.ok(somebody.can?.includes(goal), goal);
      for (const goal of goals) {
        const { status } = await browser.post(`/auth/v1/${goal}`, {});
        const offered = [...(nobody.can ?? []), ...(somebody.can ?? [])].includes(goal);
        assert.equal(status !== 404, offered, goal);
      }
    });

    for (const goal of forMembers) {
      test(`${goal} needs somebody who is logged in, at every step`, async () => {
        const browser = new Browser(backend);
        const paths = ['', ...Object.keys(goalRules[goal]?.steps ?? {})].map((step) => step && `/${step}`);
        for (const path of paths) {
          const response = await browser.post(`/auth/v1/${goal}${path}`, {});
          const { code, next } = await read(response);
          // What a mailed link confirms asks for the link.
          if (goal === 'change-email' && path === '/confirm') continue;
          assert.deepEqual([response.status, code, next?.step], [403, 'forbidden', 'signed-out'], path);
        }
      });
    }
  });
}
