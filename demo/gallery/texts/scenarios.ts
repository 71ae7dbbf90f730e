import type { Failing, NamedScenario } from '../../scenarios/index.ts';
import type { InThree } from '../states/state.ts';
import { failures, words } from '../states/words.ts';
import type { UiLang } from './shape.ts';

/** What each scenario is called. One that is new does not compile until it is here. */
export const scenarioNames: Readonly<Record<NamedScenario, InThree>> = {
  plain: words('Ei kirjautunut', 'Inte inloggad', 'Not logged in'),
  'signed-in': words('Kirjautunut', 'Inloggad', 'Logged in'),
  'signed-in-long-name': words(
    'Kirjautunut, pitkä nimi',
    'Inloggad, långt namn',
    'Logged in with a long name',
  ),
  'signed-in-no-name': words(
    'Kirjautunut, nimi ei ole tiedossa',
    'Inloggad, namnet är inte känt',
    'Logged in, name not known',
  ),
  'signed-in-long-address': words(
    'Kirjautunut, 40 merkin osoite ilman nimeä',
    'Inloggad, adress med 40 tecken utan namn',
    'Logged in, address of 40 characters and no name',
  ),
  'signed-in-earlier': words(
    'Kirjautunut puoli tuntia sitten',
    'Inloggad för en halv timme sedan',
    'Logged in half an hour ago',
  ),
  'signed-in-everything': words(
    'Kirjautunut, kaikki käytössä',
    'Inloggad, allt i bruk',
    'Logged in, everything set up',
  ),
  'wants-code': words(
    'Salasanan jälkeen koodi sovelluksesta',
    'Kod från en app efter lösenordet',
    'Code of an app after the password',
  ),
  'session-ending': words(
    'Istunto päättyy minuutin päästä',
    'Sessionen tar slut om en minut',
    'Session ends in a minute',
  ),
  'session-ends': words('Istunto päättyy heti', 'Sessionen tar slut genast', 'Session ends at once'),
  'session-left': words(
    'Kirjauduttu ulos toisessa ikkunassa',
    'Utloggad i ett annat fönster',
    'Logged out in another window',
  ),
  'log-out-fails': words(
    'Uloskirjautuminen ei onnistu',
    'Utloggningen lyckas inte',
    'Logging out does not work',
  ),
  offline: words('Ei yhteyttä', 'Ingen anslutning', 'No connection'),
  'server-fails': words('Palvelin ei toimi', 'Servern fungerar inte', 'Server fails'),
  'never-answers': words('Palvelin ei vastaa', 'Servern svarar inte', 'Server never answers'),
  'mail-fails': words('Sähköposti ei toimi', 'E-posten fungerar inte', 'Mail is down'),
  'device-refuses': words(
    'Laite ei anna pääsyavainta',
    'Enheten ger ingen passnyckel',
    'Device gives no passkey',
  ),
  'device-refuses-signed-in': words(
    'Kirjautunut, laite ei luo pääsyavainta',
    'Inloggad, enheten skapar ingen passnyckel',
    'Logged in, device creates no passkey',
  ),
  slow: words('Vastaus kestää 3 sekuntia', 'Svaret dröjer 3 sekunder', 'Each answer takes 3 seconds'),

  'reset-link': words('Linkistä: uusi salasana', 'Från en länk: nytt lösenord', 'From a link: new password'),
  'reset-link-over': words(
    'Vanhasta linkistä: uusi salasana',
    'Från en gammal länk: nytt lösenord',
    'From an old link: new password',
  ),
  'not-me-link': words(
    'Linkistä: en se ollut minä',
    'Från en länk: det var inte jag',
    'From a link: that was not me',
  ),
  'register-link': words('Linkistä: uusi tunnus', 'Från en länk: nytt konto', 'From a link: new account'),
  'register-link-elsewhere': words(
    'Linkistä toisella laitteella: uusi tunnus',
    'Från en länk på en annan enhet: nytt konto',
    'From a link on another device: new account',
  ),
  'register-link-over': words(
    'Vanhasta linkistä: uusi tunnus',
    'Från en gammal länk: nytt konto',
    'From an old link: new account',
  ),
  'email-link': words('Linkistä: uusi osoite', 'Från en länk: ny adress', 'From a link: new address'),
  'email-link-signed-out': words(
    'Linkistä: uusi osoite, ei kirjautunut',
    'Från en länk: ny adress, inte inloggad',
    'From a link: new address, not logged in',
  ),
  'email-link-other-person': words(
    'Linkistä: uusi osoite, kirjautunut toisen tunnuksella',
    'Från en länk: ny adress, inloggad som någon annan',
    'From a link: new address, somebody else is logged in',
  ),
  'email-link-over': words(
    'Vanhasta linkistä: uusi osoite',
    'Från en gammal länk: ny adress',
    'From an old link: new address',
  ),

  providers: words('Muita tapoja kirjautua', 'Andra sätt att logga in', 'Other ways to log in'),
  'passkey-beside': words(
    'Pääsyavain tunnuksen rinnalla',
    'Passnyckel vid sidan av användarnamnet',
    'Passkey beside the identifier',
  ),
  'logs-in-elsewhere': words(
    'Jotkut kirjautuvat muualla',
    'En del loggar in på annat håll',
    'Some log in elsewhere',
  ),
  'wants-passkey': words(
    'Salasanan jälkeen pääsyavain',
    'Passnyckel efter lösenordet',
    'Passkey after the password',
  ),
  'wants-code-by-phone': words(
    'Salasanan jälkeen koodi puhelimeen',
    'Kod till telefonen efter lösenordet',
    'Code by phone after the password',
  ),
  'address-not-proved': words('Osoite vahvistamatta', 'Obekräftad adress', 'Address not confirmed'),
  'reset-by-code': words(
    'Koodi sähköpostista: uusi salasana',
    'Kod från e-posten: nytt lösenord',
    'Mailed code: new password',
  ),
  'register-by-code': words(
    'Koodi sähköpostista: uusi tunnus',
    'Kod från e-posten: nytt konto',
    'Mailed code: new account',
  ),
  'email-by-code': words(
    'Koodi sähköpostista: uusi osoite',
    'Kod från e-posten: ny adress',
    'Mailed code: new address',
  ),
  'signed-in-little': words(
    'Kirjautunut, vähän asetuksia',
    'Inloggad, få inställningar',
    'Logged in, little on offer',
  ),
};

/** A scenario in words, and as developers and addresses call it: `Ei kirjautunut: tunnus on lukittu (plain/locked@…)`. */
export function scenarioName(name: string, lang: UiLang): string {
  const [base, met] = name.split(/[/@]/);
  const said = scenarioNames[base as NamedScenario][lang];
  return `${met ? `${said}: ${failures[met as Failing][lang]}` : said} (${name})`;
}
