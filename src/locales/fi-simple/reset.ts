import type { ResetMessages } from '../messages/reset.ts';

export const reset: ResetMessages = {
  heading: 'Vaihda salasana, jonka unohdit',
  lead: 'Tunnuksesi on sähköpostiosoitteesi. Kirjoita se. Lähetämme sinulle ohjeet.',
  send: 'Lähetä ohjeet',
  mailSent: (address) =>
    `Jos osoitteella ${address && `${address} `}on tunnus, lähetimme siihen ohjeet. Katso myös roskaposti.`,
  expired: 'Linkki ei enää toimi. Pyydä uusi linkki.',
  newHeading: 'Keksi uusi salasana',
  newLead: 'Älä käytä samaa salasanaa muualla.',
  notMeHeading: 'Muuttiko joku muu tiliäsi?',
  notMeLead: (about) =>
    `Palautamme tilin osoitteelle ${about}. Kaikki laitteet kirjautuvat ulos. Sitten keksit uuden salasanan.`,
  notMe: 'Palauta tilini',
  done: 'Salasanasi vaihtui',
  doneLead: 'Kirjaudu nyt uudella salasanallasi.',
  backToLogin: 'Takaisin kirjautumiseen',
};
