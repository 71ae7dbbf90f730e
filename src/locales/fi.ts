import type { CommonMessages, LoginMessages, MenuMessages } from './messages.ts';
export { code } from './fi/code.ts';
export { mail } from './fi/mail.ts';
export { newPassword } from './fi/new-password.ts';
export { register } from './fi/register.ts';
export { reset } from './fi/reset.ts';
export { account } from './fi/account.ts';
export { notice } from './fi/notice.ts';
export { officials } from './fi/officials.ts';
export { session } from './fi/session.ts';

export const common: CommonMessages = {
  formatTime: (hours, minutes) => `klo ${hours}.${minutes}`,
  error: 'Virhe:',
  errors: {
    'invalid-credentials': 'Tunnus tai salasana on väärin. Tarkista ne ja yritä uudelleen.',
    'invalid-code': 'Koodi on väärin. Tarkista koodi ja yritä uudelleen.',
    'invalid-input': 'Tarkista, mitä kirjoitit, ja yritä uudelleen.',
    'weak-password': 'Salasana on liian helppo arvata. Keksi pidempi salasana.',
    'email-unavailable': 'Tätä sähköpostiosoitetta ei voi käyttää. Anna toinen osoite.',
    locked: 'Tili on lukittu. Ota yhteys asiakaspalveluun.',
    'rate-limited': 'Liian monta yritystä. Voit yrittää uudelleen {time}.',
    expired: 'Aika loppui kesken. Aloita alusta.',
    'mail-delivery-failed':
      'Viestin lähettäminen antamaasi sähköpostiosoitteeseen ei onnistunut. Ota yhteys asiakaspalveluun.',
    forbidden: 'Palvelu ei ottanut pyyntöä vastaan. Lataa sivu uudelleen ja yritä sitten.',
    unsupported: 'Tätä ei voi tehdä täällä. Ota yhteys asiakaspalveluun.',
    offline: 'Palveluun ei saada yhteyttä. Tarkista verkkoyhteys ja yritä uudelleen.',
    timeout: 'Palvelu ei vastannut ajoissa. Yritä hetken päästä uudelleen.',
    server: 'Palvelussa on häiriö. Yritä hetken päästä uudelleen.',
  },
  tryLater: 'Liian monta yritystä. Yritä myöhemmin uudelleen.',
  retry: 'Yritä uudelleen',
  cancel: 'Keskeytä',
  stillWorking: 'Tämä kestää tavallista pidempään. Odota vielä hetki.',
  logOut: 'Kirjaudu ulos',
  unended: 'Kirjautumistasi ei voitu päättää palvelussa. Yritä uudelleen, kun yhteys toimii.',
};

export const login: LoginMessages = {
  heading: 'Kirjaudu sisään',
  identifierLead: 'Kirjoita sähköpostiosoitteesi tai vanha käyttäjätunnuksesi.',
  passwordLead: 'Kirjoita salasanasi.',
  identifier: 'Sähköpostiosoite / käyttäjätunnus',
  email: 'Sähköpostiosoite',
  next: 'Jatka',
  password: 'Salasana',
  show: 'Näytä',
  showPassword: 'Näytä salasana',
  remember: 'Muista kirjautumiseni tällä laitteella',
  rememberHint: (days) => `Pysyt kirjautuneena ${days} päivää. Älä valitse tätä yhteisellä laitteella.`,
  logIn: 'Kirjaudu sisään',
  loggingIn: 'Kirjaudutaan…',
  forgotten: 'Unohtuiko käyttäjätunnus tai salasana?',
  register: 'Luo uusi käyttäjätunnus',
  otherIdentifier: 'Käytä toista tunnusta',
  withProvider: (name) => `Kirjaudu palvelulla ${name}`,
  missingIdentifier: 'Kirjoita sähköpostiosoite tai käyttäjätunnus.',
  missingEmail: 'Kirjoita sähköpostiosoite.',
  notAnEmail: 'Kirjoita koko sähköpostiosoite, esimerkiksi nimi@esimerkki.fi.',
  missingPassword: 'Kirjoita salasana.',
  sensitiveHeading: 'Vahvista salasanallasi',
  sensitiveLead: 'Kysymme salasanasi uudelleen ennen tätä muutosta.',
  loggedIn: 'Olet kirjautunut sisään',
  loggedInAs: (name) => `Käytät palvelua nimellä ${name}.`,
  migrated: (email) =>
    `Käyttäjätunnuksesi on tästä lähtien sähköpostiosoitteesi ${email}. Salasanasi ei muutu.`,
  goOn: 'Jatka palveluun',
  leaving: 'Siirrytään toiselle sivulle…',
};

export const menu: MenuMessages = {
  logIn: 'Kirjaudu sisään',
  settings: 'Omat asetukset',
  loggedOut: 'Olet kirjautunut ulos.',
  unknown: 'Kirjautumistasi ei voitu tarkistaa.',
  language: 'Kieli',
};
