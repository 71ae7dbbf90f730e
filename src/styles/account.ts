import { css, type CSSResult } from 'lit';
import { card } from './card.ts';
import { light } from './light.ts';

/** The frame of the account is wider than that of a login: it holds lists. */
export const accountCard: CSSResult = css`
  ${card}
  [part='card'] {
    max-width: var(--avain-width, 40rem);
  }
`;

/** The sheet for the account's part of the light DOM: that of the forms, and lists. */
export const account: CSSResult = css`
  ${light}
  avain-account:not(:defined) {
    max-width: var(--avain-width, 40rem);
  }
  [data-avain-root][data-avain-root] {
    & h3 {
      margin: 0;
      color: inherit;
      font: inherit;
      font-size: 1.125rem;
      font-weight: 700;
      line-height: 1.25;
      letter-spacing: normal;
      text-transform: none;
    }
    & [data-avain-section] {
      display: flex;
      flex-direction: column;
      align-items: flex-start;
      gap: 0.5rem;
      padding-block: var(--_space);
      border-block-start: 1px solid var(--avain-color-outline, light-dark(#d3dbe0, #32414d));
    }
    & [data-avain-value] {
      font-weight: 600;
    }
    & [data-avain-list] {
      width: 100%;
      margin: 0;
      padding: 0;
      list-style: none;
      & li {
        display: flex;
        flex-direction: column;
        align-items: flex-start;
        gap: 0.25rem;
        padding-block: 0.75rem;
      }
      & li + li {
        border-block-start: 1px solid var(--avain-color-outline, light-dark(#d3dbe0, #32414d));
      }
      & [data-avain-hint] {
        display: block;
      }
    }
    & [data-avain-here] {
      padding-inline: 0.5rem;
      border: 1px solid currentcolor;
      border-radius: var(--_radius);
    }
    & details {
      width: 100%;
    }
    & [data-avain-section] summary {
      display: inline-block;
      box-sizing: border-box;
      min-height: 2.75rem;
      padding-block: 0.5rem;
      color: var(--_accent);
      font-weight: 600;
      text-decoration: underline;
      align-content: center;
      cursor: pointer;
    }
    & details[open] summary {
      margin-block-end: 0.25rem;
    }
    & details button {
      margin-block-start: 0.5rem;
    }
    & summary:focus-visible {
      outline: 3px solid var(--_focus);
      outline-offset: 2px;
    }
    & form > [data-avain-primary] {
      margin-block-start: calc(var(--_space) * 1.25);
    }
    & ol {
      margin: 0;
      padding-inline-start: 1.5rem;
      & li {
        padding-block: 0.25rem;
      }
    }
    & [data-avain-qr] {
      display: block;
      width: 100%;
      max-width: 15rem;
      height: auto;
      margin-block: 0.75rem;
      forced-color-adjust: none;
    }
    & code {
      color: inherit;
      font-family: ui-monospace, monospace;
      font-size: 1.0625rem;
      letter-spacing: 0.05em;
    }
    & [data-avain-codes] {
      padding-inline-start: 2rem;
      column-width: 11rem;
    }
    & [data-avain-tools] {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      margin-block-start: var(--_space);
    }
  }
`;
