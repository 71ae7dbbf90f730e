import type { SafeUrl } from '../../core/platform.ts';
import type { AccountMessages } from '../../locales/messages.ts';
import type { CodeView, MailView, NewPasswordView } from '../view.ts';

/** What the steps of the account are given. */
export interface AccountView extends NewPasswordView, MailView, CodeView {
  readonly account: AccountMessages;
  /** What has just been done, or copied: shown and told once. */
  readonly said: string;
  /** Whether the person comes from a link in a mail. */
  readonly fromLink: boolean;
  /** Whether this browser can create a passkey. */
  readonly passkeys: boolean;
  /** Page with the login, asked to come back here. */
  readonly loginHref?: SafeUrl | undefined;
  /** Where the person came from. */
  readonly returnHref?: SafeUrl | undefined;
}
