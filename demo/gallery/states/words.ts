import type { Failing } from '../../scenarios/index.ts';
import type { Short } from './scene.ts';
import type { InThree } from './state.ts';

export const words = (fi: string, sv: string, en: string): InThree => ({ fi, sv, en });

/** What each element is called in a title. */
export const widgets: Readonly<Record<Short, InThree>> = {
  login: words('Kirjautuminen', 'Inloggning', 'Login'),
  reset: words('Uusi salasana', 'Nytt lösenord', 'New password'),
  register: words('Uusi tunnus', 'Nytt konto', 'New account'),
  account: words('Omat asetukset', 'Mina inställningar', 'My settings'),
  'user-menu': words('Käyttäjävalikko', 'Användarmeny', 'User menu'),
  notice: words('Tiedote', 'Meddelande', 'Notice'),
  session: words('Istunto', 'Session', 'Session'),
};

/** What can be the matter with a form, whichever it is. */
export const matters = {
  filled: words('täytetty', 'ifyllt', 'filled in'),
  missing: words('kenttä on tyhjä', 'fältet är tomt', 'a field is empty'),
} as const;

/** What can come of an answer. */
export const failures: Readonly<Record<Failing, InThree>> = {
  'invalid-credentials': words(
    'väärä tunnus tai salasana',
    'fel användarnamn eller lösenord',
    'wrong password',
  ),
  'invalid-code': words('väärä koodi', 'fel kod', 'wrong code'),
  'invalid-input': words('tieto on väärin', 'uppgiften är fel', 'something typed is wrong'),
  'weak-password': words('liian helppo salasana', 'för enkelt lösenord', 'password is too easy'),
  'email-unavailable': words('osoite on varattu', 'adressen är upptagen', 'address is taken'),
  locked: words('tunnus on lukittu', 'kontot är låst', 'account is locked'),
  'rate-limited': words('liian monta yritystä', 'för många försök', 'too many tries'),
  expired: words('aika on päättynyt', 'tiden har gått ut', 'time is up'),
  'mail-delivery-failed': words('viesti ei lähde', 'mejlet går inte i väg', 'mail cannot be sent'),
  forbidden: words('ei oikeutta', 'inte tillåtet', 'not allowed'),
  unsupported: words('ei käytössä', 'finns inte', 'not available'),
  offline: words('ei yhteyttä', 'ingen anslutning', 'no connection'),
  timeout: words('ei vastausta ajoissa', 'inget svar i tid', 'no answer in time'),
  server: words('palvelin ei toimi', 'servern fungerar inte', 'server fails'),
  'unknown-step': words('tuntematon vastaus', 'okänt svar', 'answer not understood'),
  never: words('odottaa vastausta', 'väntar på svar', 'waiting for the answer'),
  'never-for-long': words('odottaa yhä', 'väntar fortfarande', 'still waiting'),
};
