import { failureField, failureText, type FieldTexts } from './failure-text.ts';
import type { FieldState } from './fields.ts';
import type { StepView } from './view.ts';

/** What went wrong in a form: the words, the field to go to, and what each field says. */
export interface StepError {
  readonly error: string;
  readonly field: string | undefined;
  readonly of: (field: string) => FieldState;
}

/** About what is in a field, whose words then stand at the field too. A refused login is about both fields of it. */
const IN_FIELD = /^(invalid-input|invalid-code|weak-password|email-unavailable)$/;

/** The error of a form. `fields` has a key for each of its fields, with the words for what can be wrong there. */
export function stepError({ failure, common }: StepView, fields: FieldTexts = {}): StepError {
  if (!failure) return { error: '', field: undefined, of: () => ({ invalid: false, error: '' }) };
  const error = failureText(failure, common, fields);
  const field = failureField(failure, fields);
  const local = IN_FIELD.test(failure.code) ? error : '';
  return {
    error,
    field,
    of: (name) => ({ invalid: name === field, error: name === field ? local : '' }),
  };
}
