import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Step } from '../../../src/core/step.ts';
import { context, everything, here, ok, plain, Scripted, session, user } from './scripted-server.ts';

/** What somebody may have put into `Object.prototype`: names that fetch, the server, our options and our steps know. */
const polluted: Readonly<Record<string, unknown>> = {
  headers: { 'x-evil': '1' },
  method: 'PUT',
  body: 'evil',
  redirect: 'follow',
  credentials: 'omit',
  cache: 'force-cache',
  keepalive: true,
  signal: {},
  accept: 'text/html',
  url: 'https://evil.example/',
  timeout: -1,
  page: 'https://evil.example/',
  code: true,
  username: true,
  passkeys: false,
  remember: 999,
  minLength: 1,
  token: 'evil',
  otp: '000000',
  newEmail: 'evil@example.com',
  resend: true,
  other: 'totp',
  back: true,
  confirmed: true,
  state: { token: 'evil' },
  off: true,
  error: 'INVALID_TOKEN',
  twoFactorRedirect: true,
  twoFactorEnabled: true,
  rememberMe: true,
  INVALID_OTP: 'server',
  next: {},
};

/** A login, a reset by link, a new address with its proof, codes of an app and a log-out: all requests, all steps. */
async function journey(): Promise<unknown> {
  const { username: _, ...options } = everything;
  const server = new Scripted(
    {
      'GET /get-session': [200, here],
      'POST /sign-in/email': [200, { user }],
      'GET /list-sessions': [200, [session]],
      'POST /revoke-session': ok,
      'POST /change-email': [200, { status: true }],
      'POST /request-password-reset': [200, { status: true }],
      'POST /reset-password': [200, { status: true }],
      'POST /sign-out': ok,
      'GET /passkey/generate-authenticate-options': [200, { challenge: 'AAAA' }],
    },
    options,
  );
  const { backend } = server;
  const shown: Step[] = [await backend.current(context), await backend.begin('sign-in', context)];
  const answer = async (step: Step, given: Parameters<typeof backend.answer>[1]): Promise<Step> => {
    const next = await backend.answer(step, given, context);
    shown.push(next);
    return next;
  };
  await answer(await answer(shown[1]!, { identifier: user.email }), { password: 'p' });
  await answer(await backend.begin('reset-password', context), { identifier: user.email });
  await answer(await backend.begin('reset-password', context, 't1'), { newPassword: 'n' });
  const email = await backend.begin('change-email', context);
  await answer(email, { newEmail: 'b@example.com', currentPassword: 'p' });
  shown.push(await backend.begin('set-up-totp', context), await backend.signOut(context));
  const requests = server.requests.map(({ call, body, headers }) => [call, body, [...headers]]);
  return plain({ requests, shown });
}

const clean = await journey();

test('the journey is a whole one', () => {
  const { requests, shown } = clean as { requests: unknown[]; shown: { step: string }[] };
  assert.equal(requests.length, 16);
  assert.deepEqual(
    shown.map(({ step }) => step),
    [
      ...['signed-in', 'identifier', 'password', 'signed-in', 'mail-sent', 'identifier'],
      ...['mail-sent', 'password', 'signed-out'],
    ],
  );
});

for (const [name, value] of Object.entries(polluted)) {
  test(`Object.prototype.${name} changes no request and no step`, async () => {
    // oxlint-disable-next-line no-extend-native -- this is what the test is about
    Object.defineProperty(Object.prototype, name, {
      value,
      configurable: true,
      enumerable: true,
      writable: true,
    });
    const outcome = await journey()
      .catch((error: unknown) => String(error))
      .finally(() => delete (Object.prototype as Record<string, unknown>)[name]);
    assert.deepEqual(outcome, clean);
  });
}
