import { css, type CSSResult } from 'lit';
import { tokens } from './tokens.ts';

/**
 * The sheet for what stands in light DOM. Unlayered, the attribute doubled: so a page's reset and its rules for inputs
 * lose, and only `!important` and ids win. No `@scope` (WebKit leaves inputs out) and no `@layer` (any page rule beats it).
 */
export const light: CSSResult = css`
  ${tokens}
  :is(avain-login, avain-reset, avain-register, avain-account) {
    display: block;
    box-sizing: border-box;
    /* Room for the password step, so that nothing below moves when it comes. */
    min-height: var(--avain-min-height, 40rem);
    color: var(--_text);
    font-family: var(--_font);
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  :where(avain-user-menu:not(:defined)) {
    display: block;
    flex: 1 1 12rem;
    min-height: 2.75rem;
  }
  :is(avain-login, avain-reset, avain-register, avain-account)[hidden] {
    display: none;
  }
  :is(avain-login, avain-reset, avain-register, avain-account):not(:defined) {
    display: flex;
    flex-direction: column;
    gap: var(--_space);
    max-width: var(--avain-width, 26rem);
    padding: clamp(var(--_space), 5vw, calc(var(--_space) * 1.5));
    border: 1px solid var(--avain-color-outline, light-dark(#d3dbe0, #32414d));
    border-radius: calc(var(--_radius) * 2);
    background: var(--_surface);
  }
  :not(:defined) > [data-avain-root] button[type='button'] {
    visibility: hidden;
  }
  @media (scripting: none) {
    [data-avain-root][data-avain-root] button[type='button'] {
      display: none;
    }
  }
  [data-avain-root][data-avain-root] {
    font-size: 1rem;
    & h2 {
      margin: 0;
      color: inherit;
      font: inherit;
      font-size: 1.5rem;
      font-weight: 700;
      line-height: 1.25;
      letter-spacing: normal;
      text-transform: none;
    }
    & p {
      margin: 0;
      font: inherit;
    }
    & [data-avain-lead] {
      display: flex;
      align-items: flex-start;
      min-height: 5rem;
      padding-block: calc(var(--_space) / 2) calc(var(--_space) * 0.75);
      color: var(--_muted);
    }
    & [data-avain-error] {
      padding: calc(var(--_space) / 4) calc(var(--_space) * 0.75);
      border-inline-start: 0.25rem solid var(--_error);
      background: var(--_error-surface);
      color: var(--_error);
      & a {
        color: inherit;
      }
    }
    & label {
      display: block;
      margin: 0.5rem 0 0;
      padding: 0;
      color: var(--_text);
      font: inherit;
      font-weight: 600;
    }
    & input:not([type='checkbox'], [type='hidden'], [hidden]) {
      display: block;
      box-sizing: border-box;
      width: 100%;
      min-height: var(--_control);
      margin: 0.25rem 0 0;
      padding: 0.5rem 0.75rem;
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_field);
      color: var(--_text);
      font: inherit;
      &[readonly] {
        border: 0;
        padding-inline: 0;
        text-overflow: ellipsis;
        background: transparent;
      }
      &[aria-invalid='true'] {
        border: 2px solid var(--_error);
      }
    }
    & form {
      display: block;
      margin: 0;
      padding: 0;
    }
    & [data-avain-row] {
      display: flex;
      gap: 0.5rem;
      margin-top: 0.25rem;
      & input {
        flex: 1 1 0;
        min-width: 0;
        margin: 0;
      }
    }
    & [data-avain-field-error] {
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
        padding-block: 0.5rem;
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
    & button,
    & :is([data-avain-primary], [data-avain-way]) {
      display: inline-block;
      box-sizing: border-box;
      min-height: 2.75rem;
      margin: 0;
      padding: 0.5rem 0.75rem;
      border: 1px solid var(--_accent);
      border-radius: var(--_radius);
      background: transparent;
      color: var(--_accent);
      font: inherit;
      font-weight: 600;
      text-align: center;
      align-content: center;
      text-decoration: none;
      cursor: pointer;
      &:hover {
        text-decoration: underline;
      }
    }
    & [type='submit']:not([data-avain-do]),
    & [data-avain-primary] {
      width: 100%;
      min-height: var(--_control);
      background: var(--_accent);
      color: var(--_on-accent);
    }
    & [type='submit']:not([data-avain-do]) {
      margin-top: calc(var(--_space) * 1.25);
      &[aria-disabled] {
        opacity: 0.85;
        cursor: progress;
      }
    }
    & [aria-pressed='true'] {
      background: var(--_accent);
      color: var(--_on-accent);
    }
    & [data-avain-links] {
      display: flex;
      flex-direction: column;
      align-items: flex-start;
      gap: 0.5rem;
      margin-top: var(--_space);
      & :is(a:not([data-avain-primary]), [data-avain-do='back'], [data-avain-plain]) {
        display: inline-block;
        padding: 0.625rem 0;
        border: 0;
        background: transparent;
        color: var(--_accent);
        font: inherit;
        text-align: start;
        text-decoration: underline;
      }
      & [data-avain-kind='provider'] {
        align-self: stretch;
        min-height: var(--_control);
      }
      & [data-avain-hint] {
        /* As high as the button that comes in its place. */
        min-height: 2.75rem;
        align-content: center;
      }
    }
    & [data-avain-officials] {
      margin-top: var(--_space);
      & summary {
        padding-block: 0.625rem;
        color: var(--_accent);
        cursor: pointer;
      }
      & a:not([data-avain-way]) {
        display: inline-block;
        padding: 0.625rem 0;
        color: var(--_accent);
      }
    }
    & :is(input, button, a, summary, [tabindex]):focus-visible {
      outline: 3px solid var(--_focus);
      outline-offset: 2px;
    }
    & h2[tabindex]:focus-visible {
      outline: none;
    }
    & [data-avain-status] {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    & [hidden] {
      display: none;
    }
  }
`;
