import './adapter-http.ts';
import './locales.ts';
import { AvainAccount } from '../elements/account/avain-account.ts';
import { define } from './define.ts';

define('avain-account', AvainAccount);

declare global {
  interface HTMLElementTagNameMap {
    'avain-account': AvainAccount;
  }
}
