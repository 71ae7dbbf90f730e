import type { CommonMessages, LoginMessages, MenuMessages } from './messages.ts';
export { code } from './fi-simple/code.ts';
export { mail } from './fi-simple/mail.ts';
export { newPassword } from './fi-simple/new-password.ts';
export { register } from './fi-simple/register.ts';
export { reset } from './fi-simple/reset.ts';
export { account } from './fi-simple/account.ts';
export { notice } from './fi-simple/notice.ts';
export { officials } from './fi-simple/officials.ts';
export { session } from './fi-simple/session.ts';

export const common: CommonMessages = {
  formatTime: (hours, minutes) => `kello ${hours}.${minutes}`,
  error: 'Virhe:',
  errors: {
    'invalid-credentials': 'Tunnus tai salasana on väärin. Tarkista ne. Yritä sitten uudelleen.',
    'invalid-code': 'Koodi on väärin. Tarkista koodi. Yritä sitten uudelleen.',
    'invalid-input': 'Tarkista, mitä kirjoitit. Yritä sitten uudelleen.',
    'weak-password': 'Salasana on liian helppo. Keksi pidempi salasana.',
    'email-unavailable': 'Et voi käyttää tätä sähköpostiosoitetta. Kirjoita toinen osoite.',
    locked: 'Tilisi on lukossa. Ota yhteys asiakaspalveluun.',
    'rate-limited': 'Yritit liian monta kertaa. Yritä uudelleen {time}.',
    expired: 'Aika loppui. Aloita alusta.',
    'mail-delivery-failed': 'Emme voi lähettää viestiä tähän osoitteeseen. Ota yhteys asiakaspalveluun.',
    forbidden: 'Tämä ei onnistunut. Lataa sivu uudelleen. Yritä sitten uudelleen.',
    unsupported: 'Et voi tehdä tätä täällä. Ota yhteys asiakaspalveluun.',
    offline: 'Yhteys palveluun ei toimi. Tarkista, toimiiko netti. Yritä sitten uudelleen.',
    timeout: 'Palvelu ei vastannut. Odota hetki. Yritä sitten uudelleen.',
    server: 'Palvelussa on vika. Odota hetki. Yritä sitten uudelleen.',
  },
  tryLater: 'Yritit liian monta kertaa. Yritä myöhemmin uudelleen.',
  retry: 'Yritä uudelleen',
  cancel: 'Lopeta',
  stillWorking: 'Tähän menee nyt paljon aikaa. Odota vielä hetki.',
  logOut: 'Kirjaudu ulos',
  unended: 'Palvelu ei vielä tiedä, että kirjauduit ulos. Yritä uudelleen, kun yhteys toimii.',
};

export const login: LoginMessages = {
  heading: 'Kirjaudu sisään',
  identifierLead: 'Kirjoita sähköpostiosoitteesi tai vanha tunnuksesi. Tunnus on nimi, jolla kirjaudut.',
  passwordLead: 'Kirjoita salasanasi.',
  identifier: 'Sähköpostiosoite tai tunnus',
  email: 'Sähköpostiosoite',
  next: 'Jatka',
  password: 'Salasana',
  show: 'Näytä',
  showPassword: 'Näytä salasana',
  remember: 'Muista minut tällä laitteella',
  rememberHint: (days) =>
    `Silloin olet kirjautunut ${days} päivää. Älä valitse tätä, jos muut käyttävät laitetta.`,
  logIn: 'Kirjaudu sisään',
  loggingIn: 'Odota hetki…',
  forgotten: 'Unohditko tunnuksen tai salasanan?',
  register: 'Tee uusi tunnus',
  otherIdentifier: 'Käytä toista tunnusta',
  withProvider: (name) => `Kirjaudu: ${name}`,
  missingIdentifier: 'Kirjoita sähköpostiosoite tai tunnus.',
  missingEmail: 'Kirjoita sähköpostiosoite.',
  notAnEmail: 'Kirjoita koko sähköpostiosoite. Se on esimerkiksi nimi@esimerkki.fi.',
  missingPassword: 'Kirjoita salasana.',
  sensitiveHeading: 'Kirjoita salasana uudelleen',
  sensitiveLead: 'Muutat tärkeää asiaa. Siksi kysymme salasanasi uudelleen.',
  loggedIn: 'Olet kirjautunut sisään',
  loggedInAs: (name) => `Käytät palvelua nimellä ${name}.`,
  migrated: (email) => `Tunnuksesi on nyt sähköpostiosoitteesi ${email}. Salasanasi ei muutu.`,
  goOn: 'Jatka palveluun',
  leaving: 'Odota hetki. Siirryt toiselle sivulle…',
};

export const menu: MenuMessages = {
  logIn: 'Kirjaudu sisään',
  settings: 'Omat asetukset',
  loggedOut: 'Olet kirjautunut ulos.',
  unknown: 'Emme tiedä, oletko kirjautunut sisään.',
  language: 'Kieli',
};
