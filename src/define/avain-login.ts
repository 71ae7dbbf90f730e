import './adapter-http.ts';
import './locales.ts';
import { AvainLogin } from '../elements/login/avain-login.ts';
import { define } from './define.ts';

define('avain-login', AvainLogin);

declare global {
  interface HTMLElementTagNameMap {
    'avain-login': AvainLogin;
  }
}
