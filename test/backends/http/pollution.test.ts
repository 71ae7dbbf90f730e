import assert from 'node:assert/strict';
import { test } from 'node:test';
import { http } from '../../../src/backends/http/http.ts';
import type { Step } from '../../../src/core/step.ts';
import { context } from './scripted-server.ts';
import './unref-timers.ts';

/** The members of a `RequestInit`: a browser reads each, inherited or not (https://fetch.spec.whatwg.org/#requestinit). */
const members = [
  ...[
    'method',
    'body',
    'referrer',
    'referrerPolicy',
    'mode',
    'credentials',
    'cache',
    'redirect',
    'integrity',
  ],
  ...[
    'keepalive',
    'duplex',
    'priority',
    'window',
    'attributionReporting',
    'browsingTopics',
    'targetAddressSpace',
  ],
];

/** What somebody may have put into `Object.prototype`: names that fetch, the contract and our options know. */
const polluted: Readonly<Record<string, unknown>> = {
  headers: { 'x-evil': '1' },
  method: 'PUT',
  body: 'evil',
  mode: 'no-cors',
  credentials: 'omit',
  cache: 'force-cache',
  redirect: 'follow',
  referrer: 'https://evil.example/',
  referrerPolicy: 'unsafe-url',
  integrity: 'sha256-x',
  keepalive: true,
  signal: {},
  window: {},
  duplex: 'half',
  priority: 'low',
  accept: 'text/html',
  authorization: 'Bearer evil',
  cookie: 'evil=1',
  'auth-request': '0',
  'content-type': 'text/plain',
  'accept-language': 'xx',
  'x-evil': '1',
  url: 'https://evil.example/',
  fetch: 'evil',
  timeout: -1,
  base: 'https://evil.example/',
  locale: 'xx',
  returnTo: 'https://evil.example/',
  token: 'evil',
  scope: 'everywhere',
  step: 'redirect',
  goal: 'register',
  state: 'evil',
  identifier: 'evil',
  password: 'evil',
  remember: true,
  back: true,
  code: '000000',
  other: 'evil',
  resend: true,
  accepts: [],
  hint: 'evil',
  domains: [{ domain: 'example.com', url: 'https://evil.example/' }],
  signIn: { accepts: [], remember: 999, domains: [{ domain: 'example.com', url: 'https://evil.example/' }] },
  passkey: {},
  can: [],
  others: [],
  toJSON: () => 'evil',
  maybe: () => 'evil',
};

test('not fewer names than there were', () => assert.ok(Object.keys(polluted).length >= 40));

const body = JSON.stringify({
  step: 'signed-out',
  goal: 'browse',
  can: ['sign-in'],
  signIn: { accepts: ['email'], remember: 30 },
});
// Neither Node's fetch nor its Response can be used here: inside, they inherit what browsers do not.
const response = {
  status: 200,
  headers: { get: () => 'application/json' },
  text: async () => body,
} as unknown as Response;

/** A whole login, a reset and a logout: what a browser would read of each request, and which steps were shown. */
async function journey(): Promise<{ requests: unknown[]; shown: Step[] }> {
  const requests: unknown[] = [];
  const recording = async (url: unknown, init: unknown): Promise<Response> => {
    const given = init as Record<string, unknown>;
    requests.push([
      url,
      ...members.map((name) => given[name]),
      ...Object.entries(given['headers'] as object),
    ]);
    return response;
  };
  const backend = http({ url: '/auth/v1', fetch: recording });
  const shown: Step[] = [await backend.current(context)];
  shown.push(await backend.begin('sign-in', context));
  shown.push(await backend.answer(shown.at(1)!, { identifier: 'e@example.com' }, context));
  await backend.answer(shown.at(2)!, { password: 'salasana' }, context);
  await backend.begin('reset-password', context);
  await backend.answer({ step: 'mail-sent', goal: 'reset-password' }, { resend: true }, context);
  await backend.signOut(context);
  return { requests, shown };
}

const clean = await journey();

test('the journey is a whole one', () => {
  assert.equal(clean.requests.length, 5);
  assert.deepEqual(
    clean.shown.map(({ step }) => step),
    ['signed-out', 'identifier', 'password'],
  );
});

for (const [name, value] of Object.entries(polluted)) {
  test(`Object.prototype.${name} changes no request and no step`, async () => {
    const outcome = await within(name, value, () =>
      journey().catch((error: unknown) => ({ error: String(error) })),
    );
    assert.deepEqual(outcome, clean);
  });
}

async function within<T>(name: string, value: unknown, work: () => Promise<T>): Promise<T> {
  // oxlint-disable-next-line no-extend-native -- this is what the test is about
  Object.defineProperty(Object.prototype, name, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
  try {
    return await work();
  } finally {
    delete (Object.prototype as Record<string, unknown>)[name];
  }
}
