import type { MailTexts } from '../texts.ts';

const NOTHING = 'behöver du inte göra något.';

export const sv: MailTexts = {
  greeting: (name) => `Hej ${name}!`,
  sender:
    'Avsändare är Saarilahti stads e-tjänst. Det går inte att svara på det här meddelandet. Kundtjänst: 02 555 0100, vardagar kl. 9–15.',
  reset: (life) => ({
    subject: 'Välj ett nytt lösenord',
    text: [
      'Någon har bett om ett nytt lösenord till ditt konto i Saarilahti stads e-tjänst.',
      `Länken gäller i ${life} och fungerar en gång.`,
      `Om du inte bad om ett nytt lösenord ${NOTHING} Ditt lösenord ändras inte om länken inte används.`,
    ],
    does: 'Välj ett nytt lösenord',
    why: 'Du får meddelandet eftersom din adress skrevs in på sidan där man ber om ett nytt lösenord.',
  }),
  register: (life) => ({
    subject: 'Bekräfta din e-postadress',
    text: [
      'Med den här e-postadressen skapades ett konto i Saarilahti stads e-tjänst. Kontot tas i bruk när du bekräftar adressen.',
      `Länken gäller i ${life} och fungerar en gång.`,
      `Om du inte skapade ett konto ${NOTHING} Kontot tas inte i bruk utan bekräftelse.`,
    ],
    does: 'Bekräfta din e-postadress',
    why: 'Du får meddelandet eftersom din adress skrevs in på sidan där man skapar ett konto.',
  }),
  alreadyRegistered: {
    subject: 'Du har redan ett konto',
    text: [
      'Någon försökte skapa ett konto med din e-postadress i Saarilahti stads e-tjänst. Du har redan ett konto, så inget nytt skapades.',
      'På samma sida kan du be om ett nytt lösenord om du har glömt det gamla.',
      `Om du inte försökte skapa ett konto ${NOTHING} Ditt konto är som förut.`,
    ],
    does: 'Logga in',
    why: 'Du får meddelandet eftersom din adress skrevs in på sidan där man skapar ett konto.',
  },
  newEmail: (life) => ({
    subject: 'Bekräfta den nya e-postadressen',
    text: [
      'Den här adressen angavs som ny e-postadress i Saarilahti stads e-tjänst. När du har bekräftat den loggar man också in med den.',
      `Länken gäller i ${life} och fungerar en gång. Inget ändras före bekräftelsen.`,
      `Om du inte bad om bytet ${NOTHING}`,
    ],
    does: 'Bekräfta den nya adressen',
    why: 'Du får meddelandet eftersom din adress skrevs in på sidan där man byter e-postadress.',
  }),
  emailTaken: {
    subject: 'Någon försökte använda din e-postadress för ett annat konto',
    text: [
      'Den här adressen angavs som ny e-postadress för ett annat konto i Saarilahti stads e-tjänst. Bytet gjordes inte, eftersom adressen redan hör till ditt konto.',
      'Om det var du har du två konton. Logga in med den här adressen, eller kontakta kundtjänsten.',
      `Om det inte var du ${NOTHING} Ditt konto är som förut.`,
    ],
    why: 'Du får meddelandet eftersom adressen hör till ditt konto.',
  },
  emailChanged: (email) => ({
    subject: 'Din e-postadress har bytts',
    text: [
      `E-postadressen för ditt konto i Saarilahti stads e-tjänst är nu ${email}. I fortsättningen loggar du in med den. Ditt lösenord och dina ärenden är som förut.`,
    ],
    why: 'Du får meddelandet eftersom det här var e-postadressen för ditt konto.',
  }),
  emailRestored: {
    subject: 'Din e-postadress har bytts tillbaka',
    text: [
      'Den här adressen hör inte längre till ett konto i Saarilahti stads e-tjänst. Den som har den tidigare adressen meddelade att hen inte bytte adress. Därför gäller den tidigare adressen igen. Kontot har loggats ut på alla enheter, och dess passnycklar har tagits bort.',
      'Om du bytte adressen själv, kontakta genast kundtjänsten.',
    ],
    why: 'Du får meddelandet eftersom det här var e-postadressen för ditt konto.',
  },
  passwordChanged: {
    subject: 'Ditt lösenord har bytts',
    text: [
      'Lösenordet till ditt konto i Saarilahti stads e-tjänst har bytts. Du har loggats ut på andra enheter.',
    ],
    why: 'Du får meddelandet eftersom adressen hör till ditt konto.',
  },
  notMe: (life) => ({
    text: `Om det inte var du, agera genast. Med länken får du tillbaka ditt konto och kan välja ett nytt lösenord. Länken gäller i ${life}.`,
    does: 'Det var inte jag',
  }),
  code: (life) => ({
    subject: 'Kod för inloggning',
    text: ['Skriv den här koden på sidan där du loggar in i Saarilahti stads e-tjänst:'],
    after: `Koden gäller i ${life} och fungerar en gång. Ge den inte till någon, inte heller i telefon. Om du inte håller på att logga in ${NOTHING}`,
    why: 'Du får meddelandet eftersom någon bad om en kod till ditt konto.',
  }),
  changed: {
    'passkey-added': 'En passnyckel har lagts till i ditt konto',
    'passkey-removed': 'En passnyckel har tagits bort från ditt konto',
    'totp-on': 'Engångskoder har tagits i bruk för ditt konto',
    'totp-off': 'Engångskoder har tagits bort från ditt konto',
  },
  changedRest: {
    subject: '',
    text: [`Om det var du ${NOTHING}`, 'Om det inte var du, byt lösenord genast och kontakta kundtjänsten.'],
    why: 'Du får meddelandet eftersom adressen hör till ditt konto.',
  },
  deleted: {
    subject: 'Ditt konto har tagits bort',
    text: [
      'Ditt konto i Saarilahti stads e-tjänst har tagits bort. Det går inte längre att logga in med det.',
      'Ärenden som du redan har lämnat in till staden behandlas klart. Fråga kundtjänsten om dem.',
      'Om du inte tog bort kontot, kontakta kundtjänsten genast.',
    ],
    why: 'Du får meddelandet eftersom det här var e-postadressen för ditt konto.',
  },
  warning: (tries) => ({
    subject: 'Någon har försökt logga in på ditt konto med fel lösenord',
    text: [
      `Fel lösenord har angetts ${tries} gånger för ditt konto. Inloggningen är därför långsammare en liten stund.`,
      `Om det var du, vänta en stund och försök sedan igen. Om det inte var du ${NOTHING} Ingen har kunnat logga in med dessa försök.`,
    ],
    why: 'Du får meddelandet eftersom adressen hör till ditt konto.',
  }),
};
