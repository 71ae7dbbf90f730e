import { css, type CSSResult } from 'lit';

/** The dialog of `<avain-session>`, which stands in light DOM: there is a form in it. */
export const dialog: CSSResult = css`
  [data-avain-root][data-avain-dialog] {
    box-sizing: border-box;
    width: 30rem;
    max-width: calc(100vw - 1rem);
    max-height: calc(100dvh - 1rem);
    padding: clamp(var(--_space), 5vw, calc(var(--_space) * 1.5));
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 2);
    background: var(--_surface);
    color: var(--_text);
    font-family: var(--_font);
    line-height: 1.5;
    overflow: auto;
    overscroll-behavior: contain;
    &::backdrop {
      background: rgb(0 0 0 / 0.7);
    }
    &[open] {
      display: flex;
      flex-direction: column;
      gap: calc(var(--_space) * 0.75);
    }
    & > * {
      flex: none;
    }
    & avain-login {
      --avain-width: none;
      --avain-min-height: 0;
    }
    & avain-login::part(card) {
      padding: 0;
      border: 0;
    }
  }
  /* What has the focus is never below the bar. */
  html:has(avain-session:state(warning), avain-session:state(ended)) {
    scroll-padding-block-end: 10rem;
  }
`;
