import type { ResetMessages } from '../messages/reset.ts';

export const reset: ResetMessages = {
  heading: 'Byt ett glömt lösenord',
  lead: 'Din e-postadress är ditt användarnamn. Skriv den, så skickar vi anvisningar.',
  send: 'Skicka anvisningar',
  mailSent: (address) =>
    `Om adressen ${address && `${address} `}har ett konto har vi skickat anvisningar dit. Titta också i skräpposten.`,
  expired: 'Länken är för gammal eller redan använd. Be om en ny länk.',
  newHeading: 'Hitta på ett nytt lösenord',
  newLead: 'Skriv ett lösenord som du inte har på andra ställen.',
  notMeHeading: 'Var det inte du?',
  notMeLead: (about) =>
    `Vi ger kontot tillbaka till adressen ${about}. Alla loggas ut, och du får hitta på ett nytt lösenord.`,
  notMe: 'Ta tillbaka mitt konto',
  done: 'Lösenordet är bytt',
  doneLead: 'Logga nu in med ditt nya lösenord.',
  backToLogin: 'Tillbaka till inloggningen',
};
