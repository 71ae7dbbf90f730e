import type { MailMessages } from '../messages/mail.ts';

export const mail: MailMessages = {
  heading: 'Katso sähköpostisi',
  resend: 'Lähetä viesti uudelleen',
  resendFrom: (time) => `Voit pyytää uuden viestin ${time}.`,
  resent: 'Lähetimme uuden viestin.',
  sending: 'Odota hetki…',
  otherAddress: 'Käytä toista osoitetta',
};
