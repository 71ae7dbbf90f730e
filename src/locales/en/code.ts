import type { CodeMessages } from '../messages/code.ts';

export const code: CodeMessages = {
  heading: 'Type the code',
  sentByMail: (address) => `If there is an account for ${address || 'the address'}, we sent a code there.`,
  sentToNew: (address) => `We sent a code to ${address || 'the address'}. Check your spam folder too.`,
  sentByPhone: (number) => `We sent a code to the number ${number}.`,
  fromApp: 'Open your code app and look for the code there.',
  fromList: 'Type one of your recovery codes. Each code works once.',
  code: 'Code',
  recoveryCode: 'Recovery code',
  missing: 'Type the code.',
  trust: 'Trust this device',
  trustHint: 'No code is asked for on this device any more. Do not choose this on a shared device.',
  resend: 'Send a new code',
  resendFrom: (time) => `You can ask for a new code ${time}.`,
  resent: 'We sent a new code.',
  passkeyHeading: 'Confirm with a passkey',
  passkeyLead: 'Your device asks for a fingerprint, a face or a PIN.',
  passkey: 'Use a passkey',
  passkeyFailed: 'The passkey could not be used. Log in another way.',
  others: {
    password: 'Log in with the password',
    code: 'Use the code app',
    mailedCode: 'Send a code to my e-mail',
    passkey: 'Log in with a passkey',
    'recovery-code': 'Use a recovery code',
  },
};
