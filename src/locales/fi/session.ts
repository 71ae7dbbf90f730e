import type { SessionMessages } from '../messages/session.ts';

export const session: SessionMessages = {
  region: 'Istunto',
  ends: (time) => `Istunto päättyy ${time}.`,
  stay: 'Paina Jatka, jos tarvitset lisää aikaa.',
  goOn: 'Jatka',
  goesOn: 'Istunto jatkuu.',
  cannotGoOn: 'Istuntoa ei voi enää jatkaa. Tallenna työsi ennen sitä.',
  ended: 'Istunto on päättynyt',
  endedLead: 'Se, mitä kirjoitit, on yhä tällä sivulla. Kirjaudu sisään, niin voit jatkaa.',
  otherPerson: 'Jos joku muu kirjautuu sisään, sivu ladataan uudelleen ja kirjoitettu katoaa.',
  left: 'Et ole enää kirjautunut sisään.',
  logIn: 'Kirjaudu sisään',
  close: 'Sulje ja palaa sivulle',
};
