import { css, type CSSResult } from 'lit';

/** Labels, inputs and what is said about them. Their part of the sheet for light DOM, which says why it is so shaped. */
export const fields: CSSResult = css`
  [data-avain-root][data-avain-root] {
    & label {
      display: block;
      margin: var(--_space) 0 0;
      padding: 0;
      color: var(--_text);
      font: inherit;
      font-weight: 600;
      &:first-of-type {
        margin: 0;
      }
    }
    & input:not([type='checkbox'], [type='hidden'], [hidden]) {
      display: block;
      box-sizing: border-box;
      width: 100%;
      min-height: var(--_control-height);
      margin: 0.375rem 0 0;
      padding: calc(var(--_space) / 2) calc(var(--_space) * 0.75);
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_field);
      color: var(--_text);
      font: inherit;
      &:hover {
        border-color: var(--_text);
      }
      /* Inside, so that nothing moves when the line becomes thicker. */
      &[aria-invalid='true'] {
        border-color: var(--_error);
        box-shadow: inset 0 0 0 1px var(--_error);
      }
      &[readonly] {
        border-color: transparent;
        background: var(--_tint);
        text-overflow: ellipsis;
      }
    }
    & form {
      display: block;
      margin: 0;
      padding: 0;
    }
    & [data-avain-row] {
      display: flex;
      gap: calc(var(--_space) / 2);
      margin-top: 0.375rem;
      & input {
        flex: 1 1 0;
        min-width: 0;
        margin: 0;
      }
    }
    & [data-avain-field-error] {
      margin-top: 0.375rem;
      color: var(--_error);
      font-weight: 600;
    }
    & [data-avain-empty] {
      visibility: hidden;
    }
    & [data-avain-check] {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 0 0.75rem;
      align-items: center;
      margin-top: var(--_space);
      & input {
        width: 1.5rem;
        height: 1.5rem;
        margin: 0;
        accent-color: var(--_accent);
      }
      & label {
        min-height: 1.5rem;
        margin: 0;
        padding-block: calc(var(--_space) / 2);
        font-weight: 400;
      }
      & p {
        grid-column: 2;
      }
    }
    & [data-avain-hint] {
      color: var(--_muted);
      font-size: 0.9375rem;
    }
  }
`;
