import { css, type CSSResult } from 'lit';
import { frame } from './shared.ts';

/** The dialog of `<avain-session>`, which stands in light DOM: there is a form in it. */
export const dialog: CSSResult = css`
  [data-avain-root][data-avain-dialog] {
    ${frame};
    width: 30rem;
    max-width: calc(100vw - 1rem);
    max-height: calc(100dvh - 1rem);
    color: var(--_text);
    font-family: var(--_font);
    line-height: 1.5;
    overflow: auto;
    overscroll-behavior: contain;
    &::backdrop {
      background: var(--_backdrop);
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
    /* The heading of the dialog is the larger one. */
    & avain-login h2 {
      font-size: 1.25rem;
    }
    & avain-login::part(card) {
      padding: 0;
      border: 0;
      background: none;
      box-shadow: none;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    [data-avain-root][data-avain-dialog][open] {
      animation: avain-rise 0.2s ease-out;
    }
  }
  @keyframes avain-rise {
    from {
      opacity: 0;
      transform: translateY(0.5rem);
    }
  }
  /* What has the focus is never below the bar. */
  html:has(avain-session:state(warning), avain-session:state(ended)) {
    scroll-padding-block-end: 10rem;
  }
`;
