import { css, type CSSResult } from 'lit';

/**
 * Parts of the page for whoever is, or is not, logged in: hidden until that is known. Where nobody can find out, since
 * there is no script, the part for nobody is shown. `!important`: to show the wrong one for want of weight would be worse.
 */
export const when: CSSResult = css`
  :root:not([data-avain-session='signed-in']) [data-avain-when='signed-in']:not([data-avain-backend]),
  [data-avain-when='signed-in'][data-avain-backend]:not([data-avain-session='signed-in']) {
    display: none !important;
  }
  @media not (scripting: none) {
    :root:not([data-avain-session='signed-out']) [data-avain-when='signed-out']:not([data-avain-backend]),
    [data-avain-when='signed-out'][data-avain-backend]:not([data-avain-session='signed-out']) {
      display: none !important;
    }
  }
`;
