import type { RegisterMessages } from '../messages/register.ts';

export const register: RegisterMessages = {
  heading: 'Create an account',
  lead: 'Your e-mail address is your user name. We send a message there so that you can confirm it.',
  name: 'Name',
  missingName: 'Type your name.',
  password: 'Password',
  create: 'Create the account',
  mailSent: (address) =>
    `We sent instructions to ${address}. Open the link in the message. Look in the spam folder too.`,
  expired: 'The link is too old or has been used. Fill in the form again.',
  confirmHeading: 'Confirm your address',
  confirmLead: (address) => `Your user name will be ${address}.`,
  confirm: 'Confirm the address',
  newHeading: 'Choose a password',
  newLead:
    'The account was asked for in another browser or on another device, so the password typed there does not count. Choose one here.',
  done: 'The address is confirmed',
  doneLead: (address) => `Your user name is ${address}. You can log in now.`,
};
