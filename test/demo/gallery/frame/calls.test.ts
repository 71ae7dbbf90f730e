import assert from 'node:assert/strict';
import { test } from 'node:test';
import { giveUp, isAnswered, isWaiting, watchCalls } from '../../../../demo/gallery/frame/calls.ts';

/** A server whose answer has its head at once, and its end when the test says so. */
function slowServer(): { end(): void } {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  globalThis.fetch = async () => new Response(readable);
  return { end: () => void writable.close() };
}

/** Until `answered` comes true. */
async function until(answered: () => boolean): Promise<void> {
  while (!answered()) await new Promise((resolve) => setImmediate(resolve));
}

test('a call is answered when its answer has been read to the end, not when its head has come', async () => {
  const server = slowServer();
  watchCalls();
  assert.equal(isAnswered(), true);
  const response = await fetch('https://asiointi.example.fi/auth/v1/session');
  // Whatever hurries has had its turn.
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(isAnswered(), false);
  server.end();
  await response.text();
  await until(isAnswered);
});

test('a call that failed is over, and one that nobody answers need not be waited for', async () => {
  globalThis.fetch = () => Promise.reject(new TypeError('no network'));
  watchCalls();
  await assert.rejects(fetch('https://asiointi.example.fi/'));
  await until(isAnswered);
  globalThis.fetch = () => new Promise(() => {});
  watchCalls();
  void fetch('https://asiointi.example.fi/');
  assert.equal(isAnswered(), false);
  assert.equal(isWaiting(), false);
  giveUp();
  assert.deepEqual([isAnswered(), isWaiting()], [true, true]);
});
