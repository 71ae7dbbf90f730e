import type { CodeMessages } from '../messages/code.ts';

export const code: CodeMessages = {
  heading: 'Kirjoita koodi',
  sentByMail: (address) =>
    `Jos osoitteella ${address && `${address} `}on käyttäjätunnus, lähetimme siihen koodin.`,
  sentToNew: (address) =>
    `Lähetimme koodin ${address ? `osoitteeseen ${address}` : 'antamaasi osoitteeseen'}. Katso myös roskaposti.`,
  sentByPhone: (number) => `Lähetimme koodin numeroon ${number}.`,
  fromApp: 'Avaa koodisovelluksesi ja katso koodi siitä.',
  fromList: 'Kirjoita yksi palautuskoodeistasi. Jokainen koodi toimii kerran.',
  code: 'Koodi',
  recoveryCode: 'Palautuskoodi',
  missing: 'Kirjoita koodi.',
  trust: 'Luota tähän laitteeseen',
  trustHint: 'Tällä laitteella ei enää kysytä koodia. Älä valitse tätä yhteisellä laitteella.',
  resend: 'Lähetä uusi koodi',
  resendFrom: (time) => `Voit pyytää uuden koodin ${time}.`,
  resent: 'Lähetimme uuden koodin.',
  passkeyHeading: 'Vahvista pääsyavaimella',
  passkeyLead: 'Laitteesi pyytää sormenjälkeä, kasvojentunnistusta tai tunnuslukua.',
  passkey: 'Käytä pääsyavainta',
  passkeyFailed: 'Pääsyavainta ei voitu käyttää. Kirjaudu muulla tavalla.',
  others: {
    password: 'Kirjaudu salasanalla',
    code: 'Käytä koodisovellusta',
    mailedCode: 'Lähetä koodi sähköpostiini',
    passkey: 'Kirjaudu pääsyavaimella',
    'recovery-code': 'Käytä palautuskoodia',
  },
};
