import type { Answer } from '../core/answer.ts';
import { AuthError } from '../core/errors.ts';
import { checkIdentifier, cleanIdentifier } from '../core/identifier.ts';
import type { IdentifierStep, PasswordStep, Step } from '../core/step.ts';

/**
 * The answers that a form gives to a step, or what must be typed first. Both keys are always there: what somebody put
 * into `Object.prototype` is then never taken for ours.
 */
export interface FormReading {
  readonly answers: readonly Answer[];
  readonly error: AuthError | undefined;
}

/** Reads a submitted form once, from its fields, at that moment: managers fill without telling, and fill late. */
export function readForm(step: Step, data: FormData, onePage: boolean): FormReading {
  if (step.step !== 'identifier' && step.step !== 'password') return { answers: [], error: undefined };
  const error =
    (asksWho(step, onePage) && wrongIdentifier(step, data)) ||
    (asksPassword(step, onePage) && wrongPassword(data));
  return error ? { answers: [], error } : { answers: answers(step, data, onePage), error: undefined };
}

const asksWho = (step: Step, onePage: boolean): boolean => onePage || step.step === 'identifier';
const asksPassword = (step: Step, onePage: boolean): boolean => onePage || step.step === 'password';
const text = (data: FormData, name: string): string => String(data.get(name) ?? '');

function answers(step: Step, data: FormData, onePage: boolean): readonly Answer[] {
  const identifier = { identifier: cleanIdentifier(text(data, 'username')) };
  const password = { password: text(data, 'password'), remember: data.has('remember') };
  if (!onePage) return step.step === 'identifier' ? [identifier] : [password];
  return step.step === 'identifier' ? [identifier, password] : [{ back: true }, identifier, password];
}

function wrongIdentifier(step: IdentifierStep | PasswordStep, data: FormData): AuthError | undefined {
  const accepts = step.step === 'identifier' ? step.accepts : ['username' as const];
  const reason = checkIdentifier(text(data, 'username'), accepts);
  return reason && new AuthError('invalid-input', { field: 'username', reasons: [reason] });
}

function wrongPassword(data: FormData): AuthError | undefined {
  if (text(data, 'password')) return undefined;
  return new AuthError('invalid-input', { field: 'password', reasons: ['missing'] });
}
