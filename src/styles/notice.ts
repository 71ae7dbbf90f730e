import { css, type CSSResult } from 'lit';
import { tokens } from './tokens.ts';

/** The box: the same before the script as after, so that nothing moves when it comes. */
const box: CSSResult = css`
  :host,
  avain-notice:not(:defined) {
    position: relative;
    display: block;
    box-sizing: border-box;
    padding: calc(var(--_space) * 0.75) var(--_space);
    border-inline-start: 0.25rem solid var(--avain-color-notice-mark, light-dark(#0a7a8a, #4fb6c4));
    background: var(--avain-color-notice, light-dark(#e9f5f7, #12303a));
    color: var(--_text);
    font-family: var(--_font);
    font-size: 1rem;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  /* Room for the button: below the last line, or beside the first ones where lines are long. */
  :host([dismissible]),
  avain-notice:not(:defined)[dismissible] {
    padding-block-end: calc(var(--_space) * 0.75 + 3.25rem);
  }
  @media (min-width: 30rem) {
    :host([dismissible]),
    avain-notice:not(:defined)[dismissible] {
      min-height: calc(var(--_space) * 1.5 + 2.75rem);
      padding-block-end: calc(var(--_space) * 0.75);
      padding-inline-end: calc(var(--_space) + 5rem);
    }
  }
  :host([hidden]),
  avain-notice[hidden] {
    display: none;
  }
  ::slotted(*),
  avain-notice:not(:defined) > * {
    margin: 0;
  }
  [part='heading'],
  ::slotted([slot='heading']),
  avain-notice:not(:defined)[heading]::before,
  avain-notice:not(:defined) > [slot='heading'] {
    display: block;
    font-size: 1.125rem;
    font-weight: 700;
  }
  ::slotted([slot='link']),
  avain-notice:not(:defined) > [slot='link'] {
    display: inline-block;
    padding-block: 0.625rem;
    color: var(--_accent);
  }
`;

/** The sheet of the notice's shadow root. */
export const notice: CSSResult = css`
  ${tokens}
  ${box}
  button {
    position: absolute;
    inset-block-end: calc(var(--_space) * 0.75);
    inset-inline-start: var(--_space);
    box-sizing: border-box;
    min-width: 4.5rem;
    min-height: 2.75rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: transparent;
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
    &:hover {
      text-decoration: underline;
    }
    &:focus-visible {
      outline: 3px solid var(--_focus);
      outline-offset: 2px;
    }
  }
  @media (min-width: 30rem) {
    button {
      inset-block: calc(var(--_space) * 0.75) auto;
      inset-inline: auto calc(var(--_space) * 0.75);
    }
  }
`;

/** The same for the time before, and without, the script. */
export const noticeBefore: CSSResult = css`
  ${box}
  avain-notice:not(:defined)[heading]::before {
    content: attr(heading);
  }
`;
