import { css, type CSSResult } from 'lit';
import { light } from './light.ts';

/** The sheet for the account's part of the light DOM: that of the forms, and lists. */
export const account: CSSResult = css`
  ${light}
  [data-avain-root][data-avain-root] {
    & [data-avain-section] {
      display: flex;
      flex-direction: column;
      align-items: flex-start;
      gap: calc(var(--_space) / 2);
      padding-block: calc(var(--_space) * 1.5);
      border-block-start: 1px solid var(--_outline);
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
        padding-block: calc(var(--_space) * 0.75);
      }
      & li + li {
        border-block-start: 1px solid var(--_outline);
      }
      & [data-avain-hint] {
        display: block;
      }
    }
    & [data-avain-here] {
      padding-inline: 0.625rem;
      border: 1px solid transparent;
      border-radius: 1rem;
      background: var(--_tint);
      color: var(--_accent);
      font-size: 0.9375rem;
      font-weight: 600;
    }
    & details {
      width: 100%;
    }
    & [data-avain-section] summary {
      display: inline-block;
      font-weight: 600;
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    & details[open] summary {
      margin-block-end: 0.25rem;
    }
    & :is(details, ol) button {
      margin-block-start: 0.5rem;
    }
    & form > [data-avain-primary] {
      margin-block-start: calc(var(--_space) * 1.5);
    }
    & ol {
      margin: 0 0 var(--_space);
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
      gap: calc(var(--_space) / 2);
      margin-block-start: var(--_space);
    }
  }
`;
