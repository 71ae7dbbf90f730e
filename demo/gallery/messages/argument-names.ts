import type { Messages } from '../../../src/locales/messages.ts';

type FunctionPath = {
  [Group in keyof Messages]: {
    [Key in keyof Messages[Group] & string]: Messages[Group][Key] extends (...given: never[]) => string
      ? `${Group}.${Key}`
      : never;
  }[keyof Messages[Group] & string];
}[keyof Messages];

/** What each text is given that is a function, in the order of `Messages`. One that is missing here does not compile. */
const names: Readonly<Record<FunctionPath, readonly string[]>> = {
  'common.formatTime': ['hours', 'minutes'],
  'login.rememberHint': ['days'],
  'login.withProvider': ['name'],
  'login.loggedInAs': ['name'],
  'login.migrated': ['email'],
  'code.sentByMail': ['address'],
  'code.sentToNew': ['address'],
  'code.sentByPhone': ['number'],
  'code.resendFrom': ['time'],
  'mail.resendFrom': ['time'],
  'newPassword.rules': ['length'],
  'newPassword.tooShort': ['length'],
  'register.mailSent': ['address'],
  'register.confirmLead': ['address'],
  'register.doneLead': ['address'],
  'reset.mailSent': ['address'],
  'reset.notMeLead': ['about'],
  'account.lead': ['name'],
  'account.oldUsername': ['username'],
  'account.mailSent': ['address'],
  'account.confirmEmailLead': ['address'],
  'account.created': ['date'],
  'account.used': ['date'],
  'account.removeNamed': ['name'],
  'account.loggedInAt': ['date'],
  'account.logOutDevice': ['device'],
  'officials.provider': ['name'],
  'session.ends': ['time'],
};

/** Names of what a function is given, for example `days` for `login.rememberHint`; none where a text is no function. */
export function argumentNames(path: string): readonly string[] {
  return Object.hasOwn(names, path) ? names[path as FunctionPath] : [];
}

/** Names that a text may have in braces. Errors may name a clock time, and what is said for nothing has nothing to name. */
export function placesOf(path: string): readonly string[] {
  return path.startsWith('common.errors.') ? ['time'] : argumentNames(path);
}
