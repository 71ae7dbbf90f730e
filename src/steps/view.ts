import type { Failure } from '../core/flow.ts';
import type { SafeUrl } from '../core/platform.ts';
import type { CommonMessages, LoginMessages } from '../locales/messages.ts';

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
  /** Where a form posts when no script runs. Only what a server delivers has it. */
  readonly action?: (step: string) => string;
}

/** What the steps of the login are given. */
export interface LoginView extends StepView {
  readonly login: LoginMessages;
  /** Whether the password is shown as text. */
  readonly shown: boolean;
  /** Both fields in one form. */
  readonly onePage: boolean;
  readonly resetHref?: SafeUrl | undefined;
  readonly registerHref?: SafeUrl | undefined;
  readonly returnHref?: SafeUrl | undefined;
  /** Where "use another user name" leads when no script runs. */
  readonly backHref?: SafeUrl | undefined;
}
