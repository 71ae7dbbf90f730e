import { css, type CSSResult } from 'lit';
import { button, filled, ring, unseen } from './shared.ts';
import { tokens } from './tokens.ts';

/** The sheet of the user menu's shadow root. */
export const menu: CSSResult = css`
  ${tokens}
  :host {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    /* Takes the free width of a header, so that nothing beside it moves when the name comes. */
    flex: 1 1 12rem;
    justify-content: flex-end;
    align-items: center;
    gap: 0.5rem;
    min-width: 0;
    min-height: var(--_target-height);
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
    /* The name takes the room that is left, and no line of its own. */
    &:not(:last-of-type) {
      flex: 1;
    }
  }
  ul {
    position: absolute;
    inset-inline-end: 0;
    z-index: 10;
    min-width: 12rem;
    max-width: calc(100vw - 2rem);
    margin: 0.5rem 0 0;
    padding: 0.375rem;
    border: 1px solid var(--_outline);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 0.5rem 1.5rem var(--_shadow);
    list-style: none;
    &[hidden] {
      display: none;
    }
  }
  /* In a narrow window what opens hangs from the edge of the whole menu: from its button it would not fit. */
  @media (width < 30rem) {
    div {
      position: static;
    }
  }
  a,
  button {
    ${button};
    padding-inline: calc(var(--_space) * 0.75);
    border-color: transparent;
    color: inherit;
    font-weight: inherit;
    text-align: start;
    /* Of the text's own colour: the menu may stand on a header of any colour. */
    &:hover {
      background: color-mix(in oklab, currentcolor 9%, transparent);
    }
    &:active {
      transform: translateY(1px);
    }
    &:focus-visible {
      ${ring};
    }
  }
  [part='login'] {
    padding-inline: var(--_space);
    border-color: var(--_accent);
    font-weight: 600;
    ${filled};
    &:hover {
      background: var(--_accent-hover);
    }
  }
  li > a,
  li > button {
    display: block;
    width: 100%;
  }
  [part='user'] {
    display: flex;
    align-items: center;
    width: fit-content;
    max-width: 100%;
    margin-inline-start: auto;
    /* One line, whatever the name: the whole of it stands in what opens. */
    & span {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  }
  [part='identity'] {
    margin-block-end: 0.375rem;
    padding: calc(var(--_space) / 2) calc(var(--_space) * 0.75);
    border: 1px solid transparent;
    border-block-end-color: var(--_outline);
    overflow-wrap: anywhere;
  }
  [aria-expanded]::after {
    content: '';
    flex: none;
    display: inline-block;
    width: 0.375rem;
    height: 0.375rem;
    margin-inline-start: 0.625rem;
    border: solid currentcolor;
    border-width: 0 2px 2px 0;
    transform: translateY(-0.1875rem) rotate(45deg);
  }
  [aria-expanded='true']::after {
    transform: translateY(0.0625rem) rotate(225deg);
  }
  [aria-current] {
    font-weight: 700;
  }
  /* On a line of its own: over the page it would cover what comes next. */
  [part='note'] {
    width: 100%;
    margin: 0;
    padding: 0.5rem 0.75rem;
    border-inline-start: 0.25rem solid var(--_error);
    background: var(--_error-surface);
    color: var(--_text);
    & button {
      color: inherit;
      text-decoration: underline;
    }
  }
  .hidden,
  [role='status'] {
    ${unseen};
  }
  @media (prefers-reduced-motion: no-preference) {
    ul {
      animation: fall 0.15s ease-out;
    }
  }
  @keyframes fall {
    from {
      opacity: 0;
      transform: translateY(-0.25rem);
    }
  }
`;
