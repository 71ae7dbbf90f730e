import type { RegisterMessages } from '../messages/register.ts';

export const register: RegisterMessages = {
  heading: 'Skapa ett konto',
  lead: 'Din e-postadress är ditt användarnamn. Vi skickar ett mejl dit så att du kan bekräfta den.',
  name: 'Namn',
  missingName: 'Skriv ditt namn.',
  password: 'Lösenord',
  create: 'Skapa kontot',
  mailSent: (address) =>
    `Vi har skickat anvisningar till ${address}. Öppna länken i meddelandet. Titta också i skräpposten.`,
  expired: 'Länken är för gammal eller redan använd. Fyll i uppgifterna igen.',
  confirmHeading: 'Bekräfta din adress',
  confirmLead: (address) => `Ditt användarnamn blir ${address}.`,
  confirm: 'Bekräfta adressen',
  newHeading: 'Välj ett lösenord',
  newLead:
    'Kontot begärdes i en annan webbläsare eller på en annan enhet. Lösenordet som skrevs där gäller därför inte. Välj ett lösenord här.',
  done: 'Adressen är bekräftad',
  doneLead: (address) => `Ditt användarnamn är ${address}. Nu kan du logga in.`,
};
