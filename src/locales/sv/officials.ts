import type { OfficialsMessages } from '../messages/officials.ts';

export const officials: OfficialsMessages = {
  question: 'Myndighetsanvändare?',
  linkLead: 'Logga in på samma sätt som förut. Ändringen gäller inte dig.',
  link: 'Logga in som myndighetsanvändare',
  providerLead: 'Du loggar in i en annan tjänst.',
  provider: (name) => (name ? `Logga in: ${name}` : 'Logga in i en annan tjänst'),
  usernameLead: 'Logga in med ditt användarnamn som förut. Ändringen gäller inte dig.',
  username: 'Skriv ditt användarnamn',
};
