import type { CommonMessages, LoginMessages, MenuMessages } from './messages.ts';
export { code } from './sv/code.ts';
export { mail } from './sv/mail.ts';
export { newPassword } from './sv/new-password.ts';
export { register } from './sv/register.ts';
export { reset } from './sv/reset.ts';
export { account } from './sv/account.ts';
export { notice } from './sv/notice.ts';
export { officials } from './sv/officials.ts';
export { session } from './sv/session.ts';

export const common: CommonMessages = {
  formatTime: (hours, minutes) => `kl. ${hours}.${minutes}`,
  error: 'Fel:',
  errors: {
    'invalid-credentials': 'Användarnamnet eller lösenordet är fel. Kontrollera dem och försök igen.',
    'invalid-code': 'Koden är fel. Kontrollera koden och försök igen.',
    'invalid-input': 'Kontrollera det du skrev och försök igen.',
    'weak-password': 'Lösenordet är för lätt att gissa. Hitta på ett längre lösenord.',
    'email-unavailable': 'Den här e-postadressen kan inte användas. Ange en annan adress.',
    locked: 'Kontot är låst. Kontakta kundtjänsten.',
    'rate-limited': 'För många försök. Du kan försöka igen {time}.',
    expired: 'Tiden tog slut. Börja om från början.',
    'mail-delivery-failed':
      'Det gick inte att skicka ett meddelande till den e-postadress du angav. Kontakta kundtjänsten.',
    forbidden: 'Tjänsten tog inte emot begäran. Ladda om sidan och försök sedan.',
    unsupported: 'Det här kan du inte göra här. Kontakta kundtjänsten.',
    offline: 'Det går inte att nå tjänsten. Kontrollera nätanslutningen och försök igen.',
    timeout: 'Tjänsten svarade inte i tid. Försök igen om en stund.',
    server: 'Det är en störning i tjänsten. Försök igen om en stund.',
  },
  tryLater: 'För många försök. Försök igen senare.',
  retry: 'Försök igen',
  cancel: 'Avbryt',
  stillWorking: 'Det här tar längre tid än vanligt. Vänta lite till.',
  logOut: 'Logga ut',
  unended: 'Din inloggning kunde inte avslutas i tjänsten. Försök igen när anslutningen fungerar.',
};

export const login: LoginMessages = {
  heading: 'Logga in',
  identifierLead: 'Skriv din e-postadress eller ditt gamla användarnamn.',
  passwordLead: 'Skriv ditt lösenord.',
  identifier: 'E-postadress / användarnamn',
  email: 'E-postadress',
  next: 'Fortsätt',
  password: 'Lösenord',
  show: 'Visa',
  showPassword: 'Visa lösenordet',
  remember: 'Kom ihåg min inloggning på den här enheten',
  rememberHint: (days) => `Du är inloggad i ${days} dagar. Välj inte detta på en gemensam enhet.`,
  logIn: 'Logga in',
  loggingIn: 'Loggar in…',
  forgotten: 'Har du glömt användarnamnet eller lösenordet?',
  register: 'Skapa ett nytt konto',
  otherIdentifier: 'Använd ett annat användarnamn',
  withProvider: (name) => `Logga in med ${name}`,
  missingIdentifier: 'Skriv din e-postadress eller ditt användarnamn.',
  missingEmail: 'Skriv din e-postadress.',
  notAnEmail: 'Skriv hela e-postadressen, till exempel namn@exempel.fi.',
  missingPassword: 'Skriv ditt lösenord.',
  sensitiveHeading: 'Bekräfta med lösenordet',
  sensitiveLead: 'Vi frågar efter ditt lösenord igen före den här ändringen.',
  loggedIn: 'Du är inloggad',
  loggedInAs: (name) => `Du använder tjänsten som ${name}.`,
  migrated: (email) =>
    `Ditt användarnamn är från och med nu din e-postadress ${email}. Lösenordet ändras inte.`,
  goOn: 'Fortsätt till tjänsten',
  leaving: 'Du flyttas till en annan sida…',
};

export const menu: MenuMessages = {
  logIn: 'Logga in',
  settings: 'Mina inställningar',
  loggedOut: 'Du är utloggad.',
  unknown: 'Din inloggning kunde inte kontrolleras.',
  language: 'Språk',
};
