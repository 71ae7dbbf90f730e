import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { backendFor, registerAdapter } from '../../src/client/adapters.ts';
import { AuthError } from '../../src/core/errors.ts';
import { FakeBackend, identifierStep, nobody } from '../helpers/fake-backend.ts';
import { turns } from './promised.ts';

const context = { locale: 'fi', returnTo: '' };
/** A name that no other test has used: the list of adapters belongs to the page. */
let names = 0;
const newName = (): string => `test-${(names += 1)}`;
const stopTime = (t: TestContext): void => t.mock.timers.enable({ apis: ['setTimeout'] });

test('a known adapter makes the backend of its address', async () => {
  const [name, backend] = [newName(), new FakeBackend()];
  registerAdapter(name, (url) => {
    assert.equal(url, '/auth/v1');
    return backend;
  });
  assert.equal(backendFor(name, '/auth/v1'), backend);
});

test('the first adapter of a name stays', () => {
  const [name, first] = [newName(), new FakeBackend()];
  registerAdapter(name, () => first);
  registerAdapter(name, () => assert.fail('the second one was used'));
  assert.equal(backendFor(name, '/'), first);
});

test('calls wait for an adapter that comes later, and share one backend of it', async (t) => {
  stopTime(t);
  const [name, fake] = [newName(), new FakeBackend()];
  let made = 0;
  const [one, other] = [backendFor(name, '/a'), backendFor(name, '/b')];
  const calls = Promise.all([
    one.current(context),
    one.begin('sign-in', context),
    one.answer(identifierStep, { identifier: 'erkki' }, context),
    one.signOut(context),
    other.current(context),
  ]);
  t.mock.timers.tick(9_999);
  registerAdapter(name, () => {
    made += 1;
    return fake;
  });
  const steps = await calls;
  assert.deepEqual(
    steps.map(({ step }) => step),
    ['signed-out', 'identifier', 'password', 'signed-out', 'signed-out'],
  );
  assert.equal(made, 2, 'one for each address');
  assert.ok(fake.calls.every((call) => call.context === context));
  t.mock.timers.tick(10_000);
  assert.equal(await one.current(context), nobody);
});

test('one that never comes is reported after ten seconds, with the file to import', async (t) => {
  stopTime(t);
  const name = newName();
  const outcomes: unknown[] = [];
  const call = backendFor(name, '/')
    .current(context)
    .catch((error: unknown) => outcomes.push(error));
  t.mock.timers.tick(9_999);
  await turns();
  assert.equal(outcomes.length, 0);
  t.mock.timers.tick(1);
  await call;
  const [error] = outcomes;
  assert.ok(error instanceof AuthError);
  assert.equal(error.code, 'server');
  assert.match(error.info.detail ?? '', new RegExp(`avain/define/adapter-${name}\\.js`));
});

test('one that comes after it was reported missing serves the next try', async (t) => {
  stopTime(t);
  const [name, fake] = [newName(), new FakeBackend()];
  const backend = backendFor(name, '/');
  const first = backend.current(context);
  t.mock.timers.tick(10_000);
  await assert.rejects(first, AuthError);
  registerAdapter(name, () => fake);
  assert.equal(await backend.current(context), nobody);
});
