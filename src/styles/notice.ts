import { css, type CSSResult } from 'lit';
import { button, ring } from './shared.ts';
import { tokens } from './tokens.ts';

/** The box: the same before the script as after, so that nothing moves when it comes. */
const box: CSSResult = css`
  :host,
  avain-notice:not(:defined) {
    position: relative;
    display: block;
    box-sizing: border-box;
    padding: calc(var(--_space) * 0.75) var(--_space);
    border-inline-start: 0.25rem solid var(--_notice-mark);
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
    background: var(--_notice);
    color: var(--_text);
    font-family: var(--_font);
    font-size: 1rem;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  /* Room for the button: below the last line, or beside the first ones where lines are long. */
  :host([dismissible]),
  avain-notice:not(:defined)[dismissible] {
    padding-block-end: calc(var(--_space) * 1.25 + var(--_target-height));
  }
  @media (min-width: 30rem) {
    :host([dismissible]),
    avain-notice:not(:defined)[dismissible] {
      min-height: calc(var(--_space) * 1.5 + var(--_target-height));
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
    text-underline-offset: 0.2em;
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
    min-width: 4.5rem;
    ${button};
    padding-inline: calc(var(--_space) * 0.75);
    &:hover {
      background: var(--_surface);
    }
    &:active {
      transform: translateY(1px);
    }
    &:focus-visible {
      ${ring};
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
