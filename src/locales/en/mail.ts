import type { MailMessages } from '../messages/mail.ts';

export const mail: MailMessages = {
  heading: 'Check your e-mail',
  resend: 'Send the message again',
  resendFrom: (time) => `You can ask for a new message ${time}.`,
  resent: 'We sent a new message.',
  sending: 'Sending…',
  otherAddress: 'Use another address',
};
