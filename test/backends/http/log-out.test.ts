import assert from 'node:assert/strict';
import { test } from 'node:test';
import { http } from '../../../src/backends/http/http.ts';

test('a log-out is heard even when the page is left at the same moment; nothing else outlives the page', async () => {
  const sent: [string | undefined, boolean | undefined][] = [];
  const fetch = async (_: unknown, init?: RequestInit): Promise<Response> => {
    sent.push([init?.method, init?.keepalive]);
    return Response.json({ step: 'signed-out', goal: 'browse', can: [] });
  };
  const backend = http({ url: '/auth/v1', fetch });
  const context = { locale: 'fi', returnTo: '' };
  await backend.current(context);
  await backend.signOut(context);
  assert.deepEqual(sent, [
    ['GET', undefined],
    ['DELETE', true],
  ]);
});
