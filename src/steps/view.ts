import type { Failure } from '../core/flow.ts';
import type { SafeUrl } from '../core/platform.ts';
import type {
  CodeMessages,
  CommonMessages,
  LoginMessages,
  MailMessages,
  NewPasswordMessages,
  OfficialsMessages,
  RegisterMessages,
  ResetMessages,
} from '../locales/messages.ts';
import type { OfficialsWay } from './officials.ts';

/** What every step template is given: texts, and the state of the form around them. */
export interface StepView {
  readonly common: CommonMessages;
  /** Language of the texts, a BCP 47 tag. */
  readonly lang: string;
  /** Level of the heading, 1 to 6. */
  readonly level: number;
  /** An id that is unique on the page; the first widget has the plain ones, which password managers know. */
  readonly id: (name: string) => string;
  readonly failure?: Failure | undefined;
  readonly busy: boolean;
  readonly waiting: 'no' | 'yes' | 'long';
  /** Whether passwords are shown as text. */
  readonly shown: boolean;
  /** From when on another mail or code may be asked for, in milliseconds since 1970; nothing when it may be now. */
  readonly resendAt?: number | undefined;
  /** Whether the step on screen came because it was asked for once more. */
  readonly resent?: boolean;
  /** Where a form posts when no script runs. Only what a server delivers has it. */
  readonly action?: (step: string) => string;
  /** Where "use another user name" or "another address" leads when no script runs. */
  readonly backHref?: SafeUrl | undefined;
}

/** What steps with the fields of a login are given. */
export interface FieldsView extends StepView {
  readonly login: LoginMessages;
}

/** What the step after a mail is given. */
export interface MailView extends StepView {
  readonly mail: MailMessages;
}

/** What a step with a new password is given. */
export interface NewPasswordView extends FieldsView {
  readonly newPassword: NewPasswordMessages;
}

/** What steps with a code or a passkey are given. */
export interface CodeView extends FieldsView {
  readonly code: CodeMessages;
}

/** What the steps of a forgotten password are given. */
export interface ResetView extends NewPasswordView, MailView, CodeView {
  readonly reset: ResetMessages;
  /** The page to log in on. */
  readonly loginHref?: SafeUrl | undefined;
  /** Whether the way back to the login is in the same widget. */
  readonly inLogin?: boolean;
  /** What has been typed as identifier before this goal was begun. */
  readonly typed?: string;
}

/** What the steps of a new account are given. */
export interface RegisterView extends NewPasswordView, MailView, CodeView {
  readonly register: RegisterMessages;
  /** The name that was typed before, in a form that a server delivers. */
  readonly typedName?: string | undefined;
  /** The page to log in on. */
  readonly loginHref?: SafeUrl | undefined;
}

/** What a login adds to the state of its form. */
export interface LoginParts {
  /** Both fields in one form. */
  readonly onePage: boolean;
  readonly resetHref?: SafeUrl | undefined;
  readonly registerHref?: SafeUrl | undefined;
  /** How officials log in. */
  readonly officialsWay?: OfficialsWay | undefined;
  readonly returnHref?: SafeUrl | undefined;
  /** Whether a forgotten password is dealt with in the same widget. */
  readonly canReset?: boolean;
  /** Whether a passkey can be used here. */
  readonly canPasskey?: boolean;
  /** Whether the place of that button is kept free, so that nothing moves when it comes. */
  readonly passkeyRoom?: boolean;
  /** Whether the login that has just succeeded was with a user name from before e-mail addresses were used. */
  readonly migrated?: boolean;
}

/** What the steps of the login are given. */
export interface LoginView extends ResetView, LoginParts {
  readonly officials?: OfficialsMessages;
}
