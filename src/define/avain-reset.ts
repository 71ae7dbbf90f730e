import './adapter-http.ts';
import './locales.ts';
import { AvainReset } from '../elements/reset/avain-reset.ts';
import { define } from './define.ts';

define('avain-reset', AvainReset);

declare global {
  interface HTMLElementTagNameMap {
    'avain-reset': AvainReset;
  }
}
