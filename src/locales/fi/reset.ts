import type { ResetMessages } from '../messages/reset.ts';

export const reset: ResetMessages = {
  heading: 'Vaihda unohtunut salasana',
  lead: 'Sähköpostiosoitteesi on käyttäjätunnuksesi. Kirjoita se, niin lähetämme ohjeet.',
  send: 'Lähetä ohjeet',
  mailSent: (address) =>
    `Jos osoitteella ${address && `${address} `}on käyttäjätunnus, lähetimme siihen ohjeet. Katso myös roskaposti.`,
  expired: 'Linkki on vanhentunut tai jo käytetty. Pyydä uusi linkki.',
  newHeading: 'Keksi uusi salasana',
  newLead: 'Kirjoita salasana, jota et käytä muualla.',
  notMeHeading: 'Etkö tehnyt muutosta itse?',
  notMeLead: (about) =>
    `Palautamme tilin osoitteelle ${about}. Kaikki kirjautumiset päättyvät, ja saat keksiä uuden salasanan.`,
  notMe: 'Palauta tilini',
  done: 'Salasana on vaihdettu',
  doneLead: 'Kirjaudu nyt uudella salasanallasi.',
  backToLogin: 'Takaisin kirjautumiseen',
};
