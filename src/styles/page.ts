import { css, type CSSResult } from 'lit';
import { account } from './account.ts';
import { dialog } from './dialog.ts';

import { noticeBefore } from './notice.ts';
import { when } from './when.ts';

/** What `avain.css` holds: everything in light DOM, also before and without the script. */
export const page: CSSResult = css`
  ${account}
  ${noticeBefore}
  ${dialog}
  ${when}
`;
