import type { ErrorCode } from '../core/errors.ts';
import type { CodeMessages } from './messages/code.ts';
import type { MailMessages } from './messages/mail.ts';
import type { NewPasswordMessages } from './messages/new-password.ts';
import type { RegisterMessages } from './messages/register.ts';
import type { ResetMessages } from './messages/reset.ts';
import type { AccountMessages } from './messages/account.ts';
import type { NoticeMessages } from './messages/notice.ts';
import type { OfficialsMessages } from './messages/officials.ts';
import type { SessionMessages } from './messages/session.ts';

export type {
  AccountMessages,
  CodeMessages,
  MailMessages,
  NewPasswordMessages,
  NoticeMessages,
  OfficialsMessages,
  RegisterMessages,
  ResetMessages,
  SessionMessages,
};

/** Texts that several widgets share. `{time}` is a clock time, as `formatTime` gives it. */
export interface CommonMessages {
  /** How a clock time reads in a sentence, hours and minutes given: "klo 14.05". */
  readonly formatTime: (hours: string, minutes: string) => string;
  /** Read before an error by a screen reader. */
  readonly error: string;
  readonly errors: Readonly<Record<Exclude<ErrorCode, 'cancelled'>, string>>;
  /** A limit whose end is not known. */
  readonly tryLater: string;
  readonly retry: string;
  readonly cancel: string;
  /** After some seconds of waiting. */
  readonly stillWorking: string;
  readonly logOut: string;
  readonly unended: string;
}

/** Texts of the login. */
export interface LoginMessages {
  readonly heading: string;
  readonly identifierLead: string;
  readonly passwordLead: string;
  readonly identifier: string;
  /** The label where only e-mail addresses are understood. */
  readonly email: string;
  readonly next: string;
  readonly password: string;
  /** On the button beside the password; `showPassword` is its whole name and begins with this. */
  readonly show: string;
  readonly showPassword: string;
  readonly remember: string;
  readonly rememberHint: (days: number) => string;
  readonly logIn: string;
  readonly loggingIn: string;
  readonly forgotten: string;
  readonly register: string;
  readonly otherIdentifier: string;
  /** On the button of a provider, another service that people log in with. */
  readonly withProvider: (name: string) => string;
  readonly missingIdentifier: string;
  readonly missingEmail: string;
  readonly notAnEmail: string;
  readonly missingPassword: string;
  /** Why the password is asked for again, before something that matters. */
  readonly sensitiveHeading: string;
  readonly sensitiveLead: string;
  readonly loggedIn: string;
  readonly loggedInAs: (name: string) => string;
  /** After a login with an old user name: the address is the user name from now on. */
  readonly migrated: (email: string) => string;
  readonly goOn: string;
  readonly leaving: string;
}

/** Texts of the user menu. */
export interface MenuMessages {
  readonly logIn: string;
  readonly settings: string;
  readonly loggedOut: string;
  readonly unknown: string;
  readonly language: string;
}

/** All texts of one language. */
export interface Messages {
  readonly common: CommonMessages;
  readonly login: LoginMessages;
  readonly menu: MenuMessages;
  readonly code: CodeMessages;
  readonly mail: MailMessages;
  readonly newPassword: NewPasswordMessages;
  readonly register: RegisterMessages;
  readonly reset: ResetMessages;
  readonly account: AccountMessages;
  readonly notice: NoticeMessages;
  readonly officials: OfficialsMessages;
  readonly session: SessionMessages;
}

/** Texts that a page replaces, one at a time. */
export type PartialMessages = {
  readonly [Group in keyof Messages]?: {
    readonly [Key in keyof Messages[Group]]?: Messages[Group][Key] extends Readonly<Record<string, string>>
      ? Partial<Messages[Group][Key]>
      : Messages[Group][Key];
  };
};

/** Texts of a page's own: for every language, by language (`{ fi: …, sv: … }`), or both; those of a language win. */
export type OwnMessages = PartialMessages | { readonly [lang: string]: PartialMessages };
