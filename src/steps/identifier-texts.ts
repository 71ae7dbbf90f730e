import type { FieldsView } from './view.ts';

/** What can be wrong with an identifier, by the reason. */
export function identifierTexts(
  { login }: FieldsView,
  accepts: readonly ('email' | 'username')[] = ['email'],
): Readonly<Record<string, string>> {
  const { missingIdentifier, missingEmail, notAnEmail } = login;
  return {
    missing: accepts.includes('username') ? missingIdentifier : missingEmail,
    'not-an-email': notAnEmail,
  };
}
