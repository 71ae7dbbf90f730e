import type { SessionMessages } from '../messages/session.ts';

export const session: SessionMessages = {
  region: 'Kirjautumisesi',
  ends: (time) => `Kirjautumisesi päättyy ${time}.`,
  stay: 'Paina Jatka, jos tarvitset lisää aikaa.',
  goOn: 'Jatka',
  goesOn: 'Kirjautumisesi jatkuu.',
  cannotGoOn: 'Kirjautumista ei voi enää pidentää. Tallenna työsi ajoissa.',
  ended: 'Kirjautumisesi on päättynyt',
  endedLead: 'Se, mitä kirjoitit, on yhä tällä sivulla. Kirjaudu sisään, niin voit jatkaa.',
  otherPerson: 'Jos joku muu kirjautuu sisään, sivu ladataan uudelleen ja kirjoitettu katoaa.',
  left: 'Et ole enää kirjautunut sisään.',
  logIn: 'Kirjaudu sisään',
  close: 'Sulje ja palaa sivulle',
};
