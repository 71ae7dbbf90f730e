import type { MailMessages } from '../messages/mail.ts';

export const mail: MailMessages = {
  heading: 'Titta i din e-post',
  resend: 'Skicka meddelandet igen',
  resendFrom: (time) => `Du kan be om ett nytt meddelande ${time}.`,
  resent: 'Vi skickade ett nytt meddelande.',
  sending: 'Skickar…',
  otherAddress: 'Använd en annan adress',
};
