import type { RegisterMessages } from '../messages/register.ts';

export const register: RegisterMessages = {
  heading: 'Luo käyttäjätunnus',
  lead: 'Sähköpostiosoitteesi on käyttäjätunnuksesi. Lähetämme siihen viestin, jonka avulla vahvistat sen.',
  name: 'Nimi',
  missingName: 'Kirjoita nimesi.',
  password: 'Salasana',
  create: 'Luo käyttäjätunnus',
  mailSent: (address) =>
    `Lähetimme ohjeet osoitteeseen ${address}. Avaa viestin linkki. Katso myös roskaposti.`,
  expired: 'Linkki on vanhentunut tai jo käytetty. Täytä tiedot uudelleen.',
  confirmHeading: 'Vahvista osoitteesi',
  confirmLead: (address) => `Käyttäjätunnukseksi tulee ${address}.`,
  confirm: 'Vahvista osoite',
  newHeading: 'Keksi salasana',
  newLead:
    'Tunnusta pyydettiin toisessa selaimessa tai toisella laitteella. Siksi siellä kirjoitettu salasana ei kelpaa. Keksi salasana tässä.',
  done: 'Osoite on vahvistettu',
  doneLead: (address) => `Käyttäjätunnuksesi on ${address}. Voit nyt kirjautua sisään.`,
};
