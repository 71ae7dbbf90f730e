import type { RegisterMessages } from '../messages/register.ts';

export const register: RegisterMessages = {
  heading: 'Tee tunnus',
  lead: 'Tunnuksesi on sähköpostiosoitteesi. Lähetämme siihen viestin. Lue viesti.',
  name: 'Nimi',
  missingName: 'Kirjoita nimesi.',
  password: 'Salasana',
  create: 'Tee tunnus',
  mailSent: (address) => `Lähetimme linkin osoitteeseen ${address}. Avaa linkki. Katso myös roskaposti.`,
  expired: 'Linkki ei enää toimi. Kirjoita tiedot uudelleen.',
  confirmHeading: 'Vahvista osoitteesi',
  confirmLead: (address) => `Onko osoite ${address} sinun? Siitä tulee tunnuksesi.`,
  confirm: 'Vahvista osoite',
  newHeading: 'Keksi salasana',
  newLead:
    'Pyysit tunnusta toisella laitteella tai toisessa selaimessa. Siksi tarvitset tässä uuden salasanan.',
  done: 'Vahvistit osoitteesi',
  doneLead: (address) => `Tunnuksesi on ${address}. Voit nyt kirjautua sisään.`,
};
