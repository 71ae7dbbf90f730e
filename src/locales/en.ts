import type { CommonMessages, LoginMessages, MenuMessages } from './messages.ts';
export { code } from './en/code.ts';
export { mail } from './en/mail.ts';
export { newPassword } from './en/new-password.ts';
export { register } from './en/register.ts';
export { reset } from './en/reset.ts';
export { account } from './en/account.ts';
export { notice } from './en/notice.ts';
export { officials } from './en/officials.ts';
export { session } from './en/session.ts';

export const common: CommonMessages = {
  formatTime: (hours, minutes) => `at ${hours}:${minutes}`,
  error: 'Error:',
  errors: {
    'invalid-credentials': 'The user name or password is wrong. Check them and try again.',
    'invalid-code': 'The code is wrong. Check the code and try again.',
    'invalid-input': 'Check what you typed and try again.',
    'weak-password': 'The password is too easy to guess. Make up a longer one.',
    'email-unavailable': 'This e-mail address cannot be used. Give another one.',
    locked: 'The account is locked. Contact customer service.',
    'rate-limited': 'Too many tries. You can try again {time}.',
    expired: 'Time ran out. Start again.',
    'mail-delivery-failed':
      'A message could not be sent to the e-mail address you gave. Contact customer service.',
    forbidden: 'The service did not take the request. Reload the page and then try again.',
    unsupported: 'This cannot be done here. Contact customer service.',
    offline: 'The service cannot be reached. Check your network connection and try again.',
    timeout: 'The service did not answer in time. Try again in a moment.',
    server: 'There is a fault in the service. Try again in a moment.',
  },
  tryLater: 'Too many tries. Try again later.',
  retry: 'Try again',
  cancel: 'Stop',
  stillWorking: 'This is taking longer than usual. Wait a little more.',
  logOut: 'Log out',
  unended: 'Your login could not be ended in the service. Try again when the connection works.',
};

export const login: LoginMessages = {
  heading: 'Log in',
  identifierLead: 'Type your e-mail address or your old user name.',
  passwordLead: 'Type your password.',
  identifier: 'E-mail address / user name',
  email: 'E-mail address',
  next: 'Continue',
  password: 'Password',
  show: 'Show',
  showPassword: 'Show password',
  remember: 'Keep me logged in on this device',
  rememberHint: (days) => `You stay logged in for ${days} days. Do not choose this on a shared device.`,
  logIn: 'Log in',
  loggingIn: 'Logging in…',
  forgotten: 'Forgot your user name or password?',
  register: 'Create a new account',
  otherIdentifier: 'Use another user name',
  withProvider: (name) => `Log in with ${name}`,
  missingIdentifier: 'Type your e-mail address or user name.',
  missingEmail: 'Type your e-mail address.',
  notAnEmail: 'Type the whole e-mail address, for example name@example.com.',
  missingPassword: 'Type your password.',
  sensitiveHeading: 'Confirm with your password',
  sensitiveLead: 'We ask for your password again before this change.',
  loggedIn: 'You are logged in',
  loggedInAs: (name) => `You are using the service as ${name}.`,
  migrated: (email) =>
    `Your user name is from now on your e-mail address ${email}. Your password stays the same.`,
  goOn: 'Continue to the service',
  leaving: 'Taking you to another page…',
};

export const menu: MenuMessages = {
  logIn: 'Log in',
  settings: 'My settings',
  loggedOut: 'You are logged out.',
  unknown: 'Your login could not be checked.',
  language: 'Language',
};
