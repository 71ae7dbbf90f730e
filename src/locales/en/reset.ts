import type { ResetMessages } from '../messages/reset.ts';

export const reset: ResetMessages = {
  heading: 'Change a forgotten password',
  lead: 'Your e-mail address is your user name. Type it and we send you instructions.',
  send: 'Send instructions',
  mailSent: (address) =>
    `If there is an account for ${address || 'the address'}, we sent instructions there. Look in the spam folder too.`,
  expired: 'The link is too old or has been used. Ask for a new link.',
  newHeading: 'Make up a new password',
  newLead: 'Type a password that you do not use elsewhere.',
  notMeHeading: 'Was it not you?',
  notMeLead: (about) =>
    `We give the account back to ${about}. Everybody is logged out, and you make up a new password.`,
  notMe: 'Take my account back',
  done: 'The password is changed',
  doneLead: 'Now log in with your new password.',
  backToLogin: 'Back to the login',
};
