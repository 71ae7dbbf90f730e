import { css, type CSSResult } from 'lit';
import { button, filled } from './shared.ts';

/** Buttons, links and what opens. Their part of the sheet for light DOM, which says why it is so shaped. */
export const controls: CSSResult = css`
  [data-avain-root][data-avain-root] {
    & button,
    & :is([data-avain-primary], [data-avain-way]) {
      display: inline-block;
      ${button};
      &:hover {
        background: var(--_tint);
      }
      &:active {
        transform: translateY(1px);
      }
    }
    & [type='submit']:not([data-avain-do]),
    & [data-avain-primary] {
      width: 100%;
      min-height: var(--_control-height);
      ${filled};
      &:hover {
        background: var(--_accent-hover);
      }
    }
    & [type='submit']:not([data-avain-do]) {
      margin-top: calc(var(--_space) * 1.5);
      &[aria-disabled] {
        opacity: 0.9;
        cursor: progress;
      }
    }
    & [aria-pressed='true'] {
      &,
      &:hover {
        ${filled};
      }
    }
    & [data-avain-links] {
      display: flex;
      flex-direction: column;
      align-items: flex-start;
      gap: 0.125rem;
      margin-top: var(--_space);
      & :is(a:not([data-avain-primary]), [data-avain-do='back'], [data-avain-plain]) {
        display: inline-block;
        box-sizing: border-box;
        min-height: var(--_target-height);
        padding: calc(var(--_space) / 2) 0;
        border: 0;
        border-radius: 0.125rem;
        background: transparent;
        color: var(--_accent);
        font: inherit;
        text-align: start;
        align-content: center;
        text-decoration: underline;
      }
      & :is([data-avain-primary], [data-avain-kind='provider'], [data-avain-do='passkey']) {
        align-self: stretch;
        min-height: var(--_control-height);
        margin-block: calc(var(--_space) / 4);
      }
      & [data-avain-hint] {
        /* As high as the button that comes in its place. */
        min-height: var(--_target-height);
        align-content: center;
      }
    }
    & summary {
      box-sizing: border-box;
      min-height: var(--_target-height);
      padding-block: calc(var(--_space) / 2);
      border-radius: 0.125rem;
      color: var(--_accent);
      align-content: center;
      cursor: pointer;
    }
    & [data-avain-officials] {
      margin-top: var(--_space);
      padding-top: calc(var(--_space) / 2);
      border-block-start: 1px solid var(--_outline);
      & p {
        margin-bottom: calc(var(--_space) / 2);
      }
      & a:not([data-avain-way]) {
        display: inline-block;
        padding: 0.625rem 0;
        color: var(--_accent);
      }
    }
  }
`;
