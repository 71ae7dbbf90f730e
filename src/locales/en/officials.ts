import type { OfficialsMessages } from '../messages/officials.ts';

export const officials: OfficialsMessages = {
  question: 'Do you work for an authority?',
  linkLead: 'Log in as before. The change does not concern you.',
  link: 'Log in as an official',
  providerLead: 'You log in through another service.',
  provider: (name) => (name ? `Log in: ${name}` : 'Log in through another service'),
  usernameLead: 'Log in with your user name as before. The change does not concern you.',
  username: 'Type your user name',
};
