import './adapter-http.ts';
import './locales.ts';
import { AvainRegister } from '../elements/register/avain-register.ts';
import { define } from './define.ts';

define('avain-register', AvainRegister);

declare global {
  interface HTMLElementTagNameMap {
    'avain-register': AvainRegister;
  }
}
