import './adapter-http.ts';
import './avain-login.ts';
import './locales.ts';
import { AvainSession } from '../elements/session/avain-session.ts';
import { define } from './define.ts';

define('avain-session', AvainSession);

declare global {
  interface HTMLElementTagNameMap {
    'avain-session': AvainSession;
  }
}
