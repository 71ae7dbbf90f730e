import type { SessionMessages } from '../messages/session.ts';

export const session: SessionMessages = {
  region: 'Kirjautumisesi',
  ends: (time) => `Kirjautumisesi päättyy ${time}.`,
  stay: 'Tarvitsetko lisää aikaa? Paina Jatka.',
  goOn: 'Jatka',
  goesOn: 'Kirjautumisesi jatkuu.',
  cannotGoOn: 'Et saa enää lisää aikaa. Tallenna työsi nyt.',
  ended: 'Kirjautumisesi päättyi',
  endedLead: 'Tekstisi on vielä tällä sivulla. Kirjaudu sisään. Sitten voit jatkaa.',
  otherPerson: 'Jos joku muu kirjautuu, sivu latautuu uudelleen. Silloin tekstisi katoaa.',
  left: 'Et ole enää kirjautunut sisään.',
  logIn: 'Kirjaudu sisään',
  close: 'Sulje ja palaa sivulle',
};
