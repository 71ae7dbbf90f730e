import type { OfficialsMessages } from '../messages/officials.ts';

export const officials: OfficialsMessages = {
  question: 'Oletko töissä viranomaisella?',
  linkLead: 'Kirjaudu niin kuin ennen. Sinulle mikään ei muutu.',
  link: 'Kirjaudu viranomaisena',
  providerLead: 'Kirjaudut toisessa palvelussa.',
  provider: (name) => (name ? `Kirjaudu: ${name}` : 'Kirjaudu toisessa palvelussa'),
  usernameLead: 'Kirjaudu omalla tunnuksellasi niin kuin ennen. Sinulle mikään ei muutu.',
  username: 'Kirjoita tunnuksesi',
};
