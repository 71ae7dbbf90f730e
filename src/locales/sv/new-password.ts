import type { NewPasswordMessages } from '../messages/new-password.ts';

export const newPassword: NewPasswordMessages = {
  newPassword: 'Nytt lösenord',
  rules: (length) => `Minst ${length} tecken. Lösenordet kan vara en hel mening med mellanslag.`,
  missing: 'Skriv ett nytt lösenord.',
  tooShort: (length) => `Lösenordet är för kort. Skriv minst ${length} tecken.`,
  common: 'Många använder det här lösenordet. Hitta på ett annat.',
  personal: 'Ditt namn eller din adress finns i lösenordet. Hitta på ett annat.',
  current: 'Nuvarande lösenord',
  missingCurrent: 'Skriv ditt nuvarande lösenord.',
  wrongCurrent: 'Det nuvarande lösenordet är fel. Kontrollera det och försök igen.',
  save: 'Spara lösenordet',
  saving: 'Sparar…',
};
