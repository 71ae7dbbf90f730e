import { css, type CSSResult } from 'lit';
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
    overflow: auto;
    &:not([role]) {
      inset: auto auto 0 0;
      width: 1px;
      height: 1px;
      padding: 0;
      border: 0;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
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
    box-sizing: border-box;
    min-height: 2.75rem;
    padding: 0.5rem 1rem;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: transparent;
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    align-content: center;
    text-decoration: none;
    cursor: pointer;
    &:hover {
      text-decoration: underline;
    }
    &:focus-visible {
      outline: 3px solid var(--_focus);
      outline-offset: 2px;
    }
  }
  :is(a, button):first-child {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  @media print {
    [part='bar'] {
      display: none;
    }
  }
`;
