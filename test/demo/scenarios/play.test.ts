import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setupServer } from 'msw/node';
import { checked } from '../../../conformance/contract.ts';
import { type NamedScenario, scenarioOf, scenarios } from '../../../demo/scenarios/index.ts';
import { erkki, nameless } from '../../../demo/scenarios/people.ts';
import { codeOf, play } from '../../../demo/scenarios/play.ts';
import { type Body, read, verdict } from '../browser.ts';

const ORIGIN = 'https://asiointi.example.fi';

describe('scenarios', () => {
  const server = setupServer();
  const send = checked((request: Request) => fetch(request));
  const call = (path: string, body?: object): Promise<Response> => {
    const headers = { 'Auth-Request': '1', 'Content-Type': 'application/json' };
    const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : {};
    return send(new Request(`${ORIGIN}/auth/v1/${path}`, init));
  };
  const answer = async (path: string, body?: object): Promise<Body> => read(await call(path, body));
  const begin = async (name: string) => {
    const scenario = scenarioOf(name);
    assert.ok(scenario, name);
    const played = await play(scenario, { origin: ORIGIN });
    server.resetHandlers(...played.handlers);
    return played;
  };

  before(() => server.listen());
  after(() => server.close());

  for (const name of Object.keys(scenarios) as NamedScenario[])
    test(`${name} begins`, async () => {
      await begin(name);
    });

  test('somebody is logged in, or nobody', async () => {
    await begin('plain');
    assert.equal((await answer('session')).step, 'signed-out');
    await begin('signed-in-no-name');
    assert.deepEqual((await answer('session')).user?.email, nameless.email);
  });

  test('what has happened before was allowed by the rules', async () => {
    await begin('reset-link');
    assert.equal(await verdict(await call('reset-password', {})), '200 new-password');
    await begin('reset-link-over');
    assert.equal(await verdict(await call('reset-password', {})), '410 expired');
    await begin('register-link-elsewhere');
    assert.equal(await verdict(await call('register/confirm', { confirmed: true })), '200 new-password');
    await begin('signed-in-earlier');
    assert.equal(await verdict(await call('delete-account', {})), '200 password');
    await begin('wants-code');
    const { email: identifier, password } = erkki;
    assert.equal(await verdict(await call('sign-in/password', { identifier, password })), '200 code');
  });

  test('devices are told apart', async () => {
    await begin('signed-in-everything');
    const { sessions } = (await answer('account', {})) as Body & { sessions: { device: string }[] };
    assert.deepEqual(
      sessions.map(({ device }) => device),
      ['Firefox, Windows', 'Chrome, Linux', 'Safari, iPhone'],
    );
  });

  test('a fault meets the call that it is for, and no other', async () => {
    await begin('plain/rate-limited@sign-in/password');
    assert.equal((await answer('session')).step, 'signed-out');
    const refused = await call('sign-in/password', { identifier: erkki.email, password: erkki.password });
    assert.equal(await verdict(refused), '429 rate-limited');
    assert.equal(refused.headers.get('Retry-After'), '30');
  });

  test('what is over goes on with a step', async () => {
    await begin('reset-link/expired@reset-password/new-password');
    const over = await call('reset-password/new-password', { newPassword: 'syksyn lehdet ja sade' });
    const { next } = (await over.json()) as { next: { step: string } };
    assert.equal(next.step, 'identifier');
  });

  test('no network is no answer', async () => {
    await begin('offline');
    await assert.rejects(call('session'), TypeError);
  });

  test('mail cannot go out, and that is said', async () => {
    const { mock } = await begin('mail-fails');
    const answered = await call('reset-password/identifier', { identifier: erkki.email });
    assert.equal(await verdict(answered), '503 mail-delivery-failed');
    assert.deepEqual(await mock.mails(), []);
  });

  test('the next call alone meets what a designer asks for', async () => {
    const { interference } = await begin('signed-in');
    interference.next = 'forbidden';
    assert.equal(await verdict(await call('account', {})), '403 forbidden');
    assert.equal(await verdict(await call('account', {})), '200 account');
  });

  test('a code of an app is the one of the moment', () => {
    // RFC 6238, appendix B, at 59 seconds: the last six digits.
    assert.equal(codeOf('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 59_000), '287082');
  });

  test('nobody called a scenario so', () => {
    for (const name of [
      '',
      'nothing',
      '__proto__',
      'plain/locked',
      'plain/constructor@session',
      'plain/cancelled@session',
    ])
      assert.equal(scenarioOf(name), undefined, name);
  });
});
