import type { Answer } from '../../core/answer.ts';
import type { Goal } from '../../core/goal.ts';
import type { CodeStep, Other, Step } from '../../core/step.ts';
import { json, own, shape } from '../wire/shape.ts';
import { type Call, done } from './call.ts';
import type { Method } from './enter.ts';
import { codeIn, misfit } from './goal.ts';

/** One of {@link Method}, or a recovery code. */
type Way = Method | 'backup';

/** What the code step remembers: which ways there are, and what waits for it. */
interface Pending {
  readonly methods: readonly Method[];
  readonly way: Way;
  readonly waiting: unknown;
}

interface WayParts {
  readonly via: CodeStep['via'];
  readonly path: string;
  readonly other: Other;
}

const WAYS: Readonly<Record<Way, WayParts>> = {
  totp: { via: 'totp', path: '/two-factor/verify-totp', other: { id: 'totp', kind: 'code' } },
  otp: { via: 'email', path: '/two-factor/verify-otp', other: { id: 'email-code', kind: 'code' } },
  backup: {
    via: 'recovery-code',
    path: '/two-factor/verify-backup-code',
    other: { id: 'recovery-code', kind: 'recovery-code' },
  },
};

/** The server takes three codes in ten seconds, and makes a new one each time it is asked. */
const RESEND = 30;

const verified = shape({ user: json });

/** Asks for a code: that of the app where there is one, else one by mail. */
export function askForCode(
  call: Call,
  goal: Goal,
  methods: readonly Method[],
  waiting: unknown,
): Promise<CodeStep> {
  const way = methods.includes('totp') || methods.length === 0 ? 'totp' : 'otp';
  return ask(call, goal, { methods, way, waiting });
}

/** The code step that an answer leads to; when the code was right, what waited for it. */
export async function answerCode(
  call: Call,
  step: CodeStep,
  given: Answer,
): Promise<{ readonly step: Step } | { readonly waiting: unknown }> {
  const pending = step.state as Pending;
  const { goal } = step as { goal: Goal };
  if ('resend' in given) return { step: await ask(call, goal, pending) };
  if ('other' in given) {
    const way = waysOf(pending.methods).find((one) => WAYS[one].other.id === given.other);
    if (!way) throw misfit(step);
    return { step: await ask(call, goal, own({ ...pending, way })) };
  }
  if (!('code' in given)) throw misfit(step);
  const { code, trust: trustDevice = false } = given;
  await call.post(WAYS[pending.way].path, { code: codeIn(code), trustDevice }, verified);
  return { waiting: pending.waiting };
}

async function ask(call: Call, goal: Goal, pending: Pending): Promise<CodeStep> {
  const { methods, way } = pending;
  if (way === 'otp') await call.post('/two-factor/send-otp', {}, done);
  const others = waysOf(methods)
    .filter((other) => other !== way)
    .map((other) => WAYS[other].other);
  const again = way === 'otp' ? { resend: RESEND } : {};
  return {
    step: 'code',
    goal,
    via: WAYS[way].via,
    trust: goal === 'sign-in',
    others,
    ...again,
    state: own(pending),
  };
}

/** Recovery codes come with the codes of an app. */
function waysOf(methods: readonly Method[]): readonly Way[] {
  return methods.includes('totp') ? [...methods, 'backup'] : methods;
}
