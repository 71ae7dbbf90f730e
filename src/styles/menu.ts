import { css, type CSSResult } from 'lit';
import { tokens } from './tokens.ts';

/** The sheet of the user menu's shadow root. */
export const menu: CSSResult = css`
  ${tokens}
  :host {
    position: relative;
    display: flex;
    /* Takes the free width of a header, so that nothing beside it moves when the name comes. */
    flex: 1 1 12rem;
    justify-content: flex-end;
    gap: 0.5rem;
    min-width: 0;
    min-height: 2.75rem;
    color: var(--_text);
    font-family: var(--_font);
    font-size: 1rem;
    line-height: 1.5;
  }
  :host([hidden]) {
    display: none;
  }
  div {
    position: relative;
    min-width: 0;
    &:last-of-type {
      flex: none;
    }
  }
  ul {
    position: absolute;
    inset-inline-end: 0;
    z-index: 10;
    min-width: 12rem;
    max-width: calc(100vw - 2rem);
    margin: 0.25rem 0 0;
    padding: 0.25rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.2);
    list-style: none;
    &[hidden] {
      display: none;
    }
  }
  a,
  button {
    box-sizing: border-box;
    min-height: 2.75rem;
    margin: 0;
    padding: 0.5rem 0.75rem;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
    text-align: start;
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
  [part='login'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  li > a,
  li > button {
    display: block;
    width: 100%;
  }
  [part='user'] {
    display: flex;
    max-width: 100%;
    /* One line, whatever the name: the whole of it stands in what opens. */
    & span {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  }
  [part='identity'] {
    padding: 0.5rem 0.75rem;
    overflow-wrap: anywhere;
  }
  [aria-expanded]::after {
    content: '▾' / '';
    margin-inline-start: 0.5rem;
  }
  [aria-current] {
    font-weight: 700;
  }
  [part='note'] {
    position: absolute;
    inset: 100% 0 auto;
    z-index: 10;
    margin: 0;
    padding: 0.5rem 0.75rem;
    border-inline-start: 0.25rem solid var(--_error);
    background: var(--_error-surface);
    color: var(--_error);
    & button {
      color: inherit;
      text-decoration: underline;
    }
  }
  .hidden,
  [role='status'] {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
