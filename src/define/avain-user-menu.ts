import './adapter-http.ts';
import './locales.ts';
import { AvainUserMenu } from '../elements/user-menu/avain-user-menu.ts';
import { define } from './define.ts';

define('avain-user-menu', AvainUserMenu);

declare global {
  interface HTMLElementTagNameMap {
    'avain-user-menu': AvainUserMenu;
  }
}
