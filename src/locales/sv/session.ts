import type { SessionMessages } from '../messages/session.ts';

export const session: SessionMessages = {
  region: 'Session',
  ends: (time) => `Sessionen slutar ${time}.`,
  stay: 'Tryck på Fortsätt om du behöver mer tid.',
  goOn: 'Fortsätt',
  goesOn: 'Sessionen fortsätter.',
  cannotGoOn: 'Sessionen kan inte fortsätta längre. Spara ditt arbete innan dess.',
  ended: 'Sessionen har slutat',
  endedLead: 'Det du skrev finns kvar på sidan. Logga in så kan du fortsätta.',
  otherPerson: 'Om någon annan loggar in laddas sidan om och texten försvinner.',
  left: 'Du är inte längre inloggad.',
  logIn: 'Logga in',
  close: 'Stäng och gå till sidan',
};
