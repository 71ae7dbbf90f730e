import type { CodeMessages } from '../messages/code.ts';

export const code: CodeMessages = {
  heading: 'Kirjoita koodi',
  sentByMail: (address) => `Jos osoitteella ${address && `${address} `}on tunnus, lähetimme siihen koodin.`,
  sentToNew: (address) =>
    `Lähetimme koodin ${address ? `osoitteeseen ${address}` : 'osoitteeseesi'}. Katso myös roskaposti.`,
  sentByPhone: (number) => `Lähetimme koodin numeroon ${number}.`,
  fromApp: 'Avaa koodisovellus puhelimessasi. Sovellus näyttää koodin.',
  fromList: 'Kirjoita yksi palautuskoodi listaltasi. Koodi toimii vain kerran.',
  code: 'Koodi',
  recoveryCode: 'Palautuskoodi',
  missing: 'Kirjoita koodi.',
  trust: 'Luota tähän laitteeseen',
  trustHint: 'Sitten emme kysy koodia tällä laitteella. Älä valitse tätä, jos muut käyttävät laitetta.',
  resend: 'Lähetä uusi koodi',
  resendFrom: (time) => `Voit pyytää uuden koodin ${time}.`,
  resent: 'Lähetimme uuden koodin.',
  passkeyHeading: 'Käytä pääsyavainta',
  passkeyLead: 'Laitteesi pyytää sormenjälkeä, kasvojesi kuvaa tai tunnuslukua.',
  passkey: 'Käytä pääsyavainta',
  passkeyFailed: 'Pääsyavain ei toiminut. Kirjaudu muulla tavalla.',
  others: {
    password: 'Kirjaudu salasanalla',
    code: 'Käytä koodisovellusta',
    mailedCode: 'Lähetä koodi sähköpostiini',
    passkey: 'Kirjaudu pääsyavaimella',
    'recovery-code': 'Käytä palautuskoodia',
  },
};
