import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { OidcOptions } from '../../../src/backends/oidc/options.ts';
import type { Preset } from '../../../src/backends/oidc/presets.ts';
import type { AuthError } from '../../../src/core/errors.ts';
import { context, FakeProvider, PAGE } from './fake-provider.ts';

/** A server with pages for some goals. */
const preset: Preset = {
  goals: { 'change-password': { action: 'PASSWORD' }, register: { prompt: 'create' } },
  status: 'action_status',
};

async function away(provider: FakeProvider, options: Partial<OidcOptions> = {}) {
  const opened = await provider.loggedIn({ preset, ...options });
  const step = await opened.backend.begin('change-password', context);
  assert.ok(step.step === 'redirect');
  return { ...opened, step };
}

describe('goals on pages of the server', () => {
  test('are on offer as the preset and the page say, for whom they are', async () => {
    const actions = { 'delete-account': { action: 'DELETE' } };
    const provider = new FakeProvider();
    const out = await provider.open({ preset, actions }).backend.current(context);
    assert.ok(out.step === 'signed-out');
    assert.deepEqual(out.can, ['sign-in', 'register']);
    const { backend } = await provider.loggedIn({ preset, actions });
    const here = await backend.current(context);
    assert.ok(here.step === 'signed-in');
    assert.deepEqual(here.can, ['account', 'change-password', 'delete-account']);
    const account = await backend.begin('account', context);
    assert.partialDeepStrictEqual(account, {
      step: 'account',
      user: { id: 'r1' },
      can: here.can,
      sessions: [],
    });
  });

  test('lead there with the parameters of the preset', async () => {
    const { step } = await away(new FakeProvider());
    const query = new URL(step.url).searchParams;
    assert.deepEqual([query.get('action'), query.get('login_hint')], ['PASSWORD', 'e@example.com']);
    assert.equal(step.goal, 'change-password');
  });

  test('need somebody to be logged in, unless they are for who is not', async () => {
    const { backend } = new FakeProvider().open({ preset });
    for (const goal of ['change-password', 'account'] as const)
      await assert.rejects(backend.begin(goal, context), (error: AuthError) => {
        assert.deepEqual([error.code, error.info.next?.step], ['forbidden', 'signed-out']);
        return true;
      });
    assert.equal((await backend.begin('register', context)).step, 'redirect');
    await assert.rejects(backend.begin('reset-password', context), { code: 'unsupported' });
  });

  test('who comes back is read anew, whatever the status says', async () => {
    const provider = new FakeProvider();
    const { page, step } = await away(provider);
    provider.claims = { ...provider.claims, email: 'new@example.com' };
    const address = provider.back(step, { code: 'c2', action_status: 'success' });
    const back = provider.open({ preset }, page.next(address));
    const after = await back.backend.current(context);
    assert.ok(after.step === 'signed-in');
    assert.deepEqual(
      [after.goal, after.user.email, after.returnTo],
      ['change-password', 'new@example.com', undefined],
    );
    assert.equal(back.page.location.href, PAGE);
  });

  for (const [status, code] of [
    ['cancelled', 'cancelled'],
    ['error', 'server'],
  ] as const) {
    test(`the status ${status} is ${code}, and the login goes on`, async () => {
      const provider = new FakeProvider();
      const { backend, step } = await away(provider);
      const address = provider.back(step, { code: 'c2', action_status: status });
      await assert.rejects(backend.begin('change-password', context, address), { code });
      assert.equal((await backend.current(context)).step, 'signed-in');
    });
  }
});
