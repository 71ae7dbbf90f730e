import type { SessionMessages } from '../messages/session.ts';

export const session: SessionMessages = {
  region: 'Din inloggning',
  ends: (time) => `Din inloggning slutar gälla ${time}.`,
  stay: 'Tryck på Fortsätt om du behöver mer tid.',
  goOn: 'Fortsätt',
  goesOn: 'Din inloggning fortsätter.',
  cannotGoOn: 'Inloggningen kan inte förlängas mer. Spara ditt arbete i tid.',
  ended: 'Din inloggning har slutat gälla',
  endedLead: 'Det du skrev finns kvar på sidan. Logga in så kan du fortsätta.',
  otherPerson: 'Om någon annan loggar in laddas sidan om och texten försvinner.',
  left: 'Du är inte längre inloggad.',
  logIn: 'Logga in',
  close: 'Stäng och gå tillbaka till sidan',
};
