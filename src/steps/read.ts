import type { Answer } from '../core/answer.ts';
import { AuthError } from '../core/errors.ts';

/**
 * The answers that a form gives to a step, or what must be typed first. Both keys are always there: what somebody put
 * into `Object.prototype` is then never taken for ours.
 */
export interface FormReading {
  readonly answers: readonly Answer[];
  readonly error: AuthError | undefined;
}

/** The text of a field, as it was typed. */
export const text = (data: FormData, name: string): string => String(data.get(name) ?? '');

export const gave = (...answers: readonly Answer[]): FormReading => ({ answers, error: undefined });

/** Something is to be mended first: `reason` picks the words. */
export function wrong(field: string, reason: string = 'missing'): FormReading {
  const code = reason === 'too-short' ? 'weak-password' : 'invalid-input';
  return { answers: [], error: new AuthError(code, { field, reasons: [reason] }) };
}
