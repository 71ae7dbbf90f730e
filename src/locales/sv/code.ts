import type { CodeMessages } from '../messages/code.ts';

export const code: CodeMessages = {
  heading: 'Skriv koden',
  sentByMail: (address) => `Om adressen ${address && `${address} `}har ett konto har vi skickat en kod dit.`,
  sentToNew: (address) => `Vi har skickat en kod till ${address || 'adressen'}. Titta också i skräpposten.`,
  sentByPhone: (number) => `Vi skickade en kod till ${number}.`,
  fromApp: 'Öppna din kodapp och titta efter koden där.',
  fromList: 'Skriv en av dina reservkoder. Varje kod fungerar en gång.',
  code: 'Kod',
  recoveryCode: 'Reservkod',
  missing: 'Skriv koden.',
  trust: 'Lita på den här enheten',
  trustHint: 'Vi frågar inte mer efter en kod på den här enheten. Välj inte detta på en gemensam enhet.',
  resend: 'Skicka en ny kod',
  resendFrom: (time) => `Du kan be om en ny kod ${time}.`,
  resent: 'Vi skickade en ny kod.',
  passkeyHeading: 'Bekräfta med en passnyckel',
  passkeyLead: 'Enheten ber om fingeravtryck, ansikte eller PIN-kod.',
  passkey: 'Använd passnyckeln',
  passkeyFailed: 'Det gick inte att använda passnyckeln. Logga in på ett annat sätt.',
  others: {
    password: 'Logga in med lösenordet',
    code: 'Använd kodappen',
    mailedCode: 'Skicka en kod till min e-post',
    passkey: 'Logga in med en passnyckel',
    'recovery-code': 'Använd en reservkod',
  },
};
