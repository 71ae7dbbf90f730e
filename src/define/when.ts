// Parts of the page that are shown by session: `data-avain-when`. The sheet comes along for pages that do not link it.
import './adapter-http.ts';
import { showParts } from '../client/when.ts';
import { adoptSheet } from '../controllers/adopt-sheet.ts';
import { when } from '../styles/when.ts';

if (typeof document !== 'undefined') {
  adoptSheet(document, when.styleSheet);
  showParts(document);
}
