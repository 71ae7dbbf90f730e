import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { OidcOptions } from '../../../src/backends/oidc/options.ts';
import { keycloak } from '../../../src/backends/oidc/presets.ts';
import type { Goal } from '../../../src/core/goal.ts';
import { context, FakeProvider } from './fake-provider.ts';

const goals: readonly Goal[] = ['register', 'change-email', 'add-passkey', 'delete-account'];

/** The parameters that lead to a goal, as far as they are Keycloak's. */
async function wayTo(goal: Goal, options: Partial<OidcOptions> = {}): Promise<Record<string, string>> {
  const { backend } = await new FakeProvider().loggedIn({ preset: keycloak, ...options });
  const step = await backend.begin(goal, context);
  assert.ok(step.step === 'redirect');
  const { searchParams } = new URL(step.url);
  return Object.fromEntries([...searchParams].filter(([name]) => name === 'kc_action' || name === 'prompt'));
}

async function offered(options: Partial<OidcOptions>): Promise<readonly (readonly Goal[])[]> {
  const all = { preset: keycloak, ...options };
  const out = await new FakeProvider().open(all).backend.current(context);
  const { backend } = await new FakeProvider().loggedIn(all);
  const here = await backend.current(context);
  return [out, here].map((step) => ('can' in step ? step.can : []));
}

describe('the preset for Keycloak', () => {
  test('offers what every realm has', async () => {
    assert.deepEqual(await offered({}), [['sign-in'], ['account', 'change-password', 'set-up-totp']]);
    assert.deepEqual(await wayTo('change-password'), { kc_action: 'UPDATE_PASSWORD' });
    assert.deepEqual(await wayTo('set-up-totp'), { kc_action: 'CONFIGURE_TOTP' });
  });

  test('offers the rest where the page says that the realm has it', async () => {
    assert.deepEqual(await offered({ goals }), [
      ['sign-in', 'register'],
      ['account', 'change-email', 'change-password', 'add-passkey', 'set-up-totp', 'delete-account'],
    ]);
    assert.deepEqual(await wayTo('register', { goals }), { prompt: 'create' });
    assert.deepEqual(await wayTo('change-email', { goals }), { kc_action: 'UPDATE_EMAIL' });
    assert.deepEqual(await wayTo('add-passkey', { goals }), { kc_action: 'webauthn-register-passwordless' });
    assert.deepEqual(await wayTo('delete-account', { goals }), { kc_action: 'delete_account' });
  });

  for (const goal of [...goals, 'reset-password', 'end-session'] as const) {
    test(`${goal} is not to be had without being named`, async () => {
      const { backend } = await new FakeProvider().loggedIn({ preset: keycloak });
      await assert.rejects(backend.begin(goal, context), { code: 'unsupported' });
    });
  }

  test('an action that was turned back from is cancelled, one that the realm does not have is an error', async () => {
    for (const [status, code] of [
      ['cancelled', 'cancelled'],
      ['error', 'server'],
    ] as const) {
      const provider = new FakeProvider();
      const { backend } = await provider.loggedIn({ preset: keycloak });
      const step = await backend.begin('change-password', context);
      assert.ok(step.step === 'redirect');
      const address = provider.back(step, { code: 'c2', kc_action_status: status });
      await assert.rejects(backend.begin('change-password', context, address), { code });
      assert.equal((await backend.current(context)).step, 'signed-in');
    }
  });
});
