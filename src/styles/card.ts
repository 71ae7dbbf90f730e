import { css, type CSSResult } from 'lit';

/** The sheet of a widget's frame: its shadow root holds layout and slots only. Tokens come from the light sheet. */
export const card: CSSResult = css`
  [part='card'] {
    display: flex;
    flex-direction: column;
    gap: var(--_space, 1rem);
    box-sizing: border-box;
    max-width: var(--avain-width, 26rem);
    padding: clamp(var(--_space, 1rem), 5vw, calc(var(--_space, 1rem) * 1.5));
    border: 1px solid var(--avain-color-outline, light-dark(#d3dbe0, #32414d));
    border-radius: calc(var(--_radius, 0.375rem) * 2);
    background: var(--_surface, Canvas);
  }
`;
