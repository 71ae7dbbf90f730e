import { css, type CSSResult } from 'lit';
import { controls } from './controls.ts';
import { fields } from './fields.ts';
import { frame, mark, ring, unseen } from './shared.ts';
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
    min-height: var(--_min-height);
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
    gap: calc(var(--_space) * 1.5);
    max-width: var(--_width);
    ${frame};
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
    & :is(h2, h3) {
      margin: 0;
      color: inherit;
      font: inherit;
      font-family: var(--_font-heading);
      font-size: 1.25rem;
      font-weight: 700;
      line-height: 1.25;
      letter-spacing: normal;
      text-transform: none;
    }
    & h2 {
      font-size: 1.5rem;
      letter-spacing: -0.015em;
      text-wrap: balance;
    }
    & p {
      margin: 0;
      font: inherit;
    }
    & [data-avain-lead] {
      display: flex;
      align-items: flex-start;
      min-height: 5.5rem;
      padding-block: calc(var(--_space) * 0.75);
      color: var(--_muted);
    }
    /* A mark, a word and a colour: whoever misses one has the others. */
    & :is([data-avain-error], [data-avain-field-error]) {
      position: relative;
      padding-inline-start: 1.75rem;
      &::before {
        position: absolute;
        inset-block-start: 0.125rem;
        inset-inline-start: 0;
        ${mark};
      }
    }
    & [data-avain-error] {
      flex: 1;
      padding: 0.5rem 0.75rem;
      padding-inline-start: 2.5rem;
      border-inline-start: 0.25rem solid var(--_error);
      border-start-end-radius: var(--_radius);
      border-end-end-radius: var(--_radius);
      background: var(--_error-surface);
      color: var(--_text);
      &::before {
        inset-block-start: 0.625rem;
        inset-inline-start: 0.625rem;
      }
      & strong {
        color: var(--_error);
      }
      & a {
        color: inherit;
      }
    }
  }
  ${fields}
  ${controls}
  [data-avain-root][data-avain-root] {
    & a,
    & :is([data-avain-do='back'], [data-avain-plain]) {
      text-underline-offset: 0.2em;
      &:hover {
        text-decoration-thickness: 0.125em;
      }
    }
    & :is(input, button, a, summary, [tabindex]):focus-visible {
      ${ring};
    }
    & h2[tabindex]:focus-visible {
      outline: none;
      box-shadow: none;
    }
    & [data-avain-status] {
      ${unseen};
    }
    & [hidden] {
      display: none;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    [data-avain-root][data-avain-root] [aria-disabled] {
      animation: avain-busy 0.8s ease-in-out infinite alternate;
    }
  }
  @keyframes avain-busy {
    to {
      opacity: 0.8;
    }
  }
  @media (forced-colors: active) {
    [data-avain-root][data-avain-root] [aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    /* The main one is known by its colour otherwise. */
    [data-avain-root][data-avain-root] :is([type='submit']:not([data-avain-do]), [data-avain-primary]) {
      border-width: 3px;
    }
  }
`;
