import type { SessionMessages } from '../messages/session.ts';

export const session: SessionMessages = {
  region: 'Your login',
  ends: (time) => `Your login ends ${time}.`,
  stay: 'Press Continue if you need more time.',
  goOn: 'Continue',
  goesOn: 'You stay logged in.',
  cannotGoOn: 'Your login cannot be made longer. Save your work in time.',
  ended: 'Your login has ended',
  endedLead: 'What you typed is still on this page. Log in to go on.',
  otherPerson: 'If somebody else logs in, the page is loaded again and the text is lost.',
  left: 'You are not logged in any more.',
  logIn: 'Log in',
  close: 'Close and go back to the page',
};
