import type { OfficialsMessages } from '../messages/officials.ts';

export const officials: OfficialsMessages = {
  question: 'Viranomaiskäyttäjä?',
  linkLead: 'Kirjaudu kuten ennenkin. Muutos ei koske sinua.',
  link: 'Kirjaudu viranomaisena',
  providerLead: 'Sinä kirjaudut toisessa palvelussa.',
  provider: (name) => (name ? `Kirjaudu: ${name}` : 'Kirjaudu toisessa palvelussa'),
  usernameLead: 'Kirjaudu omalla tunnuksellasi kuten ennenkin. Muutos ei koske sinua.',
  username: 'Kirjoita käyttäjätunnuksesi',
};
