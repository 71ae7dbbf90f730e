import assert from 'node:assert/strict';
import { test } from 'node:test';
import { http } from '../../../src/backends/http/http.ts';
import { stepKinds } from '../../../src/backends/http/parse-step.ts';
import type { AuthBackend } from '../../../src/core/backend.ts';
import { AuthError, errorCodes } from '../../../src/core/errors.ts';
import type { Step } from '../../../src/core/step.ts';
import { type Random, random } from '../../helpers/random.ts';
import { context } from './scripted-server.ts';
import { fullSteps } from './steps.ts';

const leaves = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  'x',
  'sign-in',
  '__proto__',
  '💥',
  '<img src=x onerror=alert(1)>',
  [],
  {},
  [null],
  [[]],
  { step: 'x' },
];
const names = [
  'step',
  'goal',
  'can',
  'user',
  'state',
  'code',
  'next',
  'field',
  'reasons',
  'detail',
  '__proto__',
  'constructor',
  'toString',
  'then',
  'length',
];
const statuses = [
  200, 200, 200, 201, 202, 206, 400, 401, 403, 404, 409, 410, 418, 422, 423, 429, 500, 502, 503, 599,
];
const types = [
  'application/json',
  'application/json',
  'application/problem+json',
  'text/html',
  'application/json; charset=x',
  '',
];

/** A body: a step or a problem that something happened to, or text that was cut. */
function body({ int, pick, text }: Random): string {
  const start: Record<string, unknown> = pick([
    ...Object.values(fullSteps),
    { code: pick(errorCodes), next: pick(Object.values(fullSteps)) },
  ]) as never;
  const whole = mutate(start, { int, pick, text });
  const written = JSON.stringify(whole);
  const cut = int(4) === 0;
  return cut
    ? written.slice(0, int(written.length)) + text(['{', '}', '"', ',', '<', '\0', '\u2028'], 3)
    : written;
}

function mutate(value: unknown, dice: Random): unknown {
  if (dice.int(8) === 0) return dice.pick(leaves);
  if (Array.isArray(value)) return value.map((item) => mutate(item, dice));
  if (!value || typeof value !== 'object') return value;
  const entries = Object.entries(value).flatMap(([name, item]) =>
    dice.int(12) === 0 ? [] : [[name, mutate(item, dice)] as const],
  );
  const extra = dice.int(3) === 0 ? [[dice.pick(names), dice.pick(leaves)] as const] : [];
  return Object.fromEntries([...entries, ...extra]);
}

const calls: Record<string, (backend: AuthBackend) => Promise<Step>> = {
  current: (backend) => backend.current(context),
  begin: (backend) => backend.begin('reset-password', context),
  password: (backend) => backend.answer(fullSteps.password, { password: 'x' }, context),
  code: (backend) => backend.answer(fullSteps.code, { code: '1' }, context),
  'new password': (backend) => backend.answer(fullSteps['new-password'], { newPassword: 'x' }, context),
  logout: (backend) => backend.signOut(context),
};

for (const [name, call] of Object.entries(calls)) {
  test(`5 000 answers to ${name}: a step or a documented error, never anything else`, async () => {
    const dice = random(name.length);
    const seen = { steps: 0, errors: 0 };
    for (let round = 0; round < 5_000; round += 1) {
      const said = body(dice);
      const [status, type] = [dice.pick(statuses), dice.pick(types)];
      const fetch = async (): Promise<Response> =>
        new Response(said, {
          status,
          headers: { 'Content-Type': type, 'Retry-After': dice.text(['1', '-', 'x', ':'], 3) },
        });
      const outcome = await call(http({ url: '/auth/v1', fetch })).catch((error: unknown) => error);
      const why = `${status} ${type}\n${said}`;
      if (outcome instanceof AuthError) {
        seen.errors += 1;
        documented(outcome, why);
      } else {
        seen.steps += 1;
        assert.ok(stepKinds.includes((outcome as Step).step), why);
        assert.equal('then' in (outcome as object), false, why);
      }
    }
    assert.ok(seen.steps > 100 && seen.errors > 100, JSON.stringify(seen));
  });
}

function documented({ code, info }: AuthError, why: string): void {
  assert.ok(errorCodes.includes(code) && !['cancelled', 'offline', 'timeout'].includes(code), why);
  if (info.next) assert.ok(stepKinds.includes(info.next.step), why);
  if (code === 'rate-limited') assert.ok(info.retryAfter! >= 1 && info.retryAfter! <= 900, why);
  for (const reason of info.reasons ?? []) assert.equal(typeof reason, 'string', why);
}
