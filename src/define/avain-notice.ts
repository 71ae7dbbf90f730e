import './locales.ts';
import { AvainNotice } from '../elements/notice/avain-notice.ts';
import { define } from './define.ts';

define('avain-notice', AvainNotice);

declare global {
  interface HTMLElementTagNameMap {
    'avain-notice': AvainNotice;
  }
}
