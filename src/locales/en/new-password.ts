import type { NewPasswordMessages } from '../messages/new-password.ts';

export const newPassword: NewPasswordMessages = {
  newPassword: 'New password',
  rules: (length) => `At least ${length} characters. It can be a whole sentence, with spaces.`,
  missing: 'Type a new password.',
  tooShort: (length) => `The password is too short. Type at least ${length} characters.`,
  common: 'Many people use this password. Make up another one.',
  personal: 'Your name or address is in the password. Make up another one.',
  current: 'Current password',
  missingCurrent: 'Type your current password.',
  wrongCurrent: 'The current password is wrong. Check it and try again.',
  save: 'Save password',
  saving: 'Saving…',
};
