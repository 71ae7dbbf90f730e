import type { FieldState } from './fields.ts';
import { failureText, type FieldTexts } from './failure-text.ts';
import type { LoginView } from './view.ts';

/** What went wrong in a login form: the words, the field to go to, and what each field says. */
export interface LoginError {
  readonly error: string;
  readonly field: string | undefined;
  readonly of: (field: string) => FieldState;
}

/** The error of a login view. An empty or malformed field has words of its own; a refusal stands in the summary alone. */
export function loginError(view: LoginView, accepts: readonly string[] = ['username']): LoginError {
  const { failure, login, common } = view;
  if (!failure) return { error: '', field: undefined, of: () => ({ invalid: false, error: '' }) };
  const { missingIdentifier, missingEmail, notAnEmail, missingPassword } = login;
  const texts: FieldTexts = {
    username: {
      missing: accepts.includes('username') ? missingIdentifier : missingEmail,
      'not-an-email': notAnEmail,
    },
    password: { missing: missingPassword },
  };
  const error = failureText(failure, common, texts);
  const field = failure.code === 'invalid-credentials' ? 'password' : failure.info.field;
  const local = failure.code === 'invalid-input';
  return {
    error,
    field,
    of: (name) => ({ invalid: name === field, error: local && name === field ? error : '' }),
  };
}
