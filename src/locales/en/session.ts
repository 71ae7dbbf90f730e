import type { SessionMessages } from '../messages/session.ts';

export const session: SessionMessages = {
  region: 'Your session',
  ends: (time) => `Your session ends ${time}.`,
  stay: 'Press Go on if you need more time.',
  goOn: 'Go on',
  goesOn: 'Your session goes on.',
  cannotGoOn: 'The session cannot go on any longer. Save your work before then.',
  ended: 'Your session has ended',
  endedLead: 'What you typed is still on this page. Log in to go on.',
  otherPerson: 'If somebody else logs in, the page is loaded again and the text is lost.',
  left: 'You are not logged in any more.',
  logIn: 'Log in',
  close: 'Close and go to the page',
};
