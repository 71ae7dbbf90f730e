import { css, type CSSResult } from 'lit';
import { button, filled, ring, unseen } from './shared.ts';
import { tokens } from './tokens.ts';

/** The sheet of the session element's shadow root: a bar at the lower edge of the window. */
export const session: CSSResult = css`
  ${tokens}
  :host {
    display: contents;
    color: var(--_text);
    font-family: var(--_font);
    font-size: 1rem;
    line-height: 1.5;
  }
  :host([hidden]) {
    display: none;
  }
  /* Empty but there: what comes into it is said, and what is not there yet cannot be. */
  [part='bar'] {
    position: fixed;
    inset: auto 0 0;
    z-index: 1000;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.5rem;
    align-items: center;
    box-sizing: border-box;
    max-height: 50dvh;
    padding: calc(var(--_space) * 0.75) max(var(--_space), 50vw - 34rem);
    border-block-start: 0.25rem solid var(--_accent);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 -0.25rem 1.5rem var(--_shadow);
    overflow: auto;
    &:not([role]) {
      ${unseen};
      position: fixed;
      inset: auto auto 0 0;
      padding: 0;
      border: 0;
    }
  }
  [part='text'] {
    flex: 1 1 16rem;
  }
  p {
    margin: 0;
  }
  p:first-child {
    font-weight: 700;
  }
  [part='actions'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  a,
  button {
    ${button};
    &:hover {
      background: var(--_tint);
    }
    &:active {
      transform: translateY(1px);
    }
    &:focus-visible {
      ${ring};
    }
  }
  :is(a, button):first-child {
    ${filled};
    &:hover {
      background: var(--_accent-hover);
    }
  }
  @media print {
    [part='bar'] {
      display: none;
    }
  }
`;
