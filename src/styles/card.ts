import { css, type CSSResult } from 'lit';
import { frame } from './shared.ts';

/** The sheet of a widget's frame: its shadow root holds layout and slots only. Tokens come from the light sheet. */
export const card: CSSResult = css`
  [part='card'] {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 1.5);
    max-width: var(--_width);
    ${frame};
  }
  /* However large a logo is, it stays within the card. */
  ::slotted([slot='logo']) {
    max-width: 100%;
    margin-inline-end: auto;
  }
`;
