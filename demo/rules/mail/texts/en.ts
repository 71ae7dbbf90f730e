import type { MailTexts } from '../texts.ts';

const NOTHING = 'you need not do anything.';

export const en: MailTexts = {
  greeting: (name) => `Hello ${name},`,
  sender:
    'It comes from the e-services of the City of Saarilahti. You cannot answer this message. Customer service: 02 555 0100, Monday to Friday 9 am to 3 pm.',
  reset: (life) => ({
    subject: 'Choose a new password',
    text: [
      'Someone asked for a new password for your account in the e-services of the City of Saarilahti.',
      `You can use the link once, within ${life}.`,
      `If you did not ask for a new password, ${NOTHING} Your password does not change unless the link is used.`,
    ],
    does: 'Choose a new password',
    why: 'You get this message because your address was typed on the page where a new password is asked for.',
  }),
  register: (life) => ({
    subject: 'Confirm your e-mail address',
    text: [
      'An account was created with this e-mail address in the e-services of the City of Saarilahti. You can use it once you have confirmed the address.',
      `You can use the link once, within ${life}.`,
      `If you did not create an account, ${NOTHING} It cannot be used until it is confirmed.`,
    ],
    does: 'Confirm your e-mail address',
    why: 'You get this message because your address was typed on the page where accounts are created.',
  }),
  alreadyRegistered: {
    subject: 'You already have an account',
    text: [
      'Someone tried to create an account with your e-mail address in the e-services of the City of Saarilahti. You already have an account, so no new one was created.',
      'On the same page you can ask for a new password if you have forgotten the old one.',
      `If you did not try to create an account, ${NOTHING} Your account is as it was.`,
    ],
    does: 'Log in',
    why: 'You get this message because your address was typed on the page where accounts are created.',
  },
  newEmail: (life) => ({
    subject: 'Confirm the new e-mail address',
    text: [
      'This address was given as a new e-mail address in the e-services of the City of Saarilahti. Once you have confirmed it, it is also what you log in with.',
      `You can use the link once, within ${life}. Nothing changes before you confirm.`,
      `If you did not ask for this change, ${NOTHING}`,
    ],
    does: 'Confirm the new address',
    why: 'You get this message because your address was typed on the page where e-mail addresses are changed.',
  }),
  emailTaken: {
    subject: 'Someone tried to use your e-mail address for another account',
    text: [
      'This address was given as the new e-mail address of another account in the e-services of the City of Saarilahti. It was not changed, because the address already belongs to your account.',
      'If it was you, you have two accounts. Log in with this address, or contact customer service.',
      `If it was not you, ${NOTHING} Your account is as it was.`,
    ],
    why: 'You get this message because the address belongs to your account.',
  },
  emailChanged: (email) => ({
    subject: 'Your e-mail address has been changed',
    text: [
      `The e-mail address of your account in the e-services of the City of Saarilahti is now ${email}. From now on you log in with it. Your password and your matters stay as they were.`,
    ],
    why: 'You get this message because this was the e-mail address of your account.',
  }),
  emailRestored: {
    subject: 'Your e-mail address has been changed back',
    text: [
      'This address no longer belongs to an account in the e-services of the City of Saarilahti. The holder of the earlier address said that they had not made the change. So the earlier address is back. The account has been logged out on all devices, and its passkeys have been removed.',
      'If you changed the address yourself, contact customer service at once.',
    ],
    why: 'You get this message because this was the e-mail address of your account.',
  },
  passwordChanged: {
    subject: 'Your password has been changed',
    text: [
      'The password of your account in the e-services of the City of Saarilahti has been changed. You have been logged out on other devices.',
    ],
    why: 'You get this message because the address belongs to your account.',
  },
  notMe: (life) => ({
    text: `If this was not you, act at once. With the link you get your account back and choose a new password. You can use the link within ${life}.`,
    does: 'This was not me',
  }),
  code: (life) => ({
    subject: 'Code for logging in',
    text: ['Type this code on the page where you log in to the e-services of the City of Saarilahti:'],
    after: `You can use the code once, within ${life}. Give it to nobody, not on the telephone either. If you are not logging in, ${NOTHING}`,
    why: 'You get this message because a code was asked for, for your account.',
  }),
  changed: {
    'passkey-added': 'A passkey has been added to your account',
    'passkey-removed': 'A passkey has been removed from your account',
    'totp-on': 'One-time codes have been turned on for your account',
    'totp-off': 'One-time codes have been turned off for your account',
  },
  changedRest: {
    subject: '',
    text: [
      `If it was you, ${NOTHING}`,
      'If it was not you, change your password at once and contact customer service.',
    ],
    why: 'You get this message because the address belongs to your account.',
  },
  deleted: {
    subject: 'Your account has been deleted',
    text: [
      'Your account in the e-services of the City of Saarilahti has been deleted. It can no longer be used to log in.',
      'Matters that you have already filed with the city are dealt with to the end. Ask customer service about them.',
      'If you did not delete the account, contact customer service at once.',
    ],
    why: 'You get this message because this was the e-mail address of your account.',
  },
  warning: (tries) => ({
    subject: 'Someone tried to log in to your account with a wrong password',
    text: [
      `A wrong password has been given for your account ${tries} times. Logging in is therefore slowed down for a short while.`,
      `If it was you, wait a moment and then try again. If it was not you, ${NOTHING} Nobody has been able to log in with these tries.`,
    ],
    why: 'You get this message because the address belongs to your account.',
  }),
};
