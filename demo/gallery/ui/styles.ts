import { css, type CSSResult } from 'lit';
import { unseen } from '../../../src/styles/shared.ts';

/** Colours and measures of the workbench itself; nothing of them reaches a widget, which stands in a page of its own. */
export const uiTokens: CSSResult = css`
  :host {
    --ui-accent: light-dark(#0b5583, #8ccbf5);
    --ui-on-accent: light-dark(#fff, #06283d);
    --ui-accent-soft: light-dark(#e4eff6, #17354a);
    --ui-ink: light-dark(#1b2730, #eaf0f4);
    --ui-quiet: light-dark(#51616c, #aab8c2);
    --ui-paper: light-dark(#fff, #131e27);
    --ui-raised: light-dark(#f7f9fa, #1a2731);
    --ui-ground: light-dark(#e9eef1, #0a1117);
    --ui-line: light-dark(#d8dfe4, #2a3843);
    --ui-edge: light-dark(#7a8a95, #758792);
    --ui-good: light-dark(#1c6b3f, #86d6a6);
    --ui-good-soft: light-dark(#e7f4ec, #14301f);
    --ui-warn: light-dark(#7a4d00, #f0c674);
    --ui-warn-soft: light-dark(#fff4d9, #33280d);
    --ui-bad: light-dark(#a81823, #ffb0ab);
    --ui-bad-soft: light-dark(#fdf0f0, #35191b);
    --ui-radius: 0.5rem;
    --ui-control: 2.25rem;
    --ui-gutter: 1rem;
    --ui-mono: ui-monospace, 'Cascadia Code', 'SF Mono', Menlo, Consolas, monospace;
    color: var(--ui-ink);
    font-size: 0.9375rem;
    line-height: 1.45;
    overflow-wrap: anywhere;
  }
  /* A narrow window with large letters: its words need all of the room. */
  @media (max-width: 15rem) {
    :host {
      --ui-gutter: 0.5rem;
    }
  }
  @media (pointer: coarse) {
    :host {
      --ui-control: 2.75rem;
    }
  }
`;

/**
 * Controls as every panel has them: plain elements need no class. Classes: `primary`, `plain` and `icon` buttons;
 * `field` (label, control, `hint`, `problem`), `row`, `stack`, `segments` (radios in a row), `note`, `warn`, `bad`,
 * `good`, `quiet`, `tag`, `hidden` (for screen readers only).
 */
export const ui: CSSResult = css`
  ${uiTokens}
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  h2 {
    font-size: 1.0625rem;
    line-height: 1.3;
  }
  h3 {
    font-size: 0.9375rem;
    line-height: 1.35;
  }
  a {
    color: var(--ui-accent);
    text-underline-offset: 0.15em;
  }
  :focus-visible {
    outline: 2px solid var(--ui-accent);
    outline-offset: 2px;
  }
  label,
  legend,
  .label {
    padding: 0;
    font-size: 0.8125rem;
    font-weight: 600;
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5rem;
    min-height: var(--ui-control);
    margin: 0;
    padding: 0.25rem 0.75rem;
    border: 1px solid var(--ui-edge);
    border-radius: var(--ui-radius);
    background: var(--ui-paper);
    color: var(--ui-ink);
    font: inherit;
    font-size: 0.875rem;
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    &:hover:not(:disabled, [aria-disabled='true']) {
      border-color: var(--ui-accent);
      background: var(--ui-accent-soft);
      color: var(--ui-accent);
    }
    &:is(:disabled, [aria-disabled='true']) {
      color: var(--ui-quiet);
      opacity: 0.6;
      cursor: default;
    }
    &[aria-pressed='true'] {
      border-color: var(--ui-accent);
      background: var(--ui-accent-soft);
      color: var(--ui-accent);
    }
  }
  button.primary,
  .button.primary {
    border-color: var(--ui-accent);
    background: var(--ui-accent);
    color: var(--ui-on-accent);
    &:hover:not(:disabled, [aria-disabled='true']) {
      background: light-dark(#083f62, #b5defa);
      color: var(--ui-on-accent);
    }
  }
  button.plain,
  .button.plain {
    border-color: transparent;
    background: transparent;
  }
  button.icon,
  .button.icon {
    min-width: var(--ui-control);
    padding: 0.25rem;
    border-color: transparent;
    background: transparent;
  }
  svg {
    flex: none;
    width: 1.25rem;
    height: 1.25rem;
  }
  input:not([type='checkbox'], [type='radio'], [type='range'], [type='color'], [type='file']),
  select,
  textarea {
    width: 100%;
    min-width: 0;
    min-height: var(--ui-control);
    margin: 0;
    padding: 0.25rem calc(0.625 * var(--ui-gutter));
    border: 1px solid var(--ui-edge);
    border-radius: var(--ui-radius);
    background: var(--ui-paper);
    color: inherit;
    font: inherit;
    font-size: 0.875rem;
    text-overflow: ellipsis;
    &[aria-invalid='true'] {
      border-color: var(--ui-bad);
      box-shadow: inset 0 0 0 1px var(--ui-bad);
    }
    &::placeholder {
      color: var(--ui-quiet);
      opacity: 1;
    }
  }
  textarea {
    line-height: 1.45;
    resize: vertical;
  }
  input:is([type='checkbox'], [type='radio']) {
    flex: none;
    width: 1.125rem;
    height: 1.125rem;
    margin: 0;
    accent-color: var(--ui-accent);
  }
  input[type='range'] {
    width: 100%;
    min-width: 0;
    min-height: 1.5rem;
    margin: 0;
    accent-color: var(--ui-accent);
  }
  input[type='color'] {
    width: var(--ui-control);
    height: var(--ui-control);
    padding: 0.125rem;
    border: 1px solid var(--ui-edge);
    border-radius: var(--ui-radius);
    background: var(--ui-paper);
    cursor: pointer;
  }
  code,
  kbd,
  pre,
  .mono {
    font-family: var(--ui-mono);
    font-size: 0.8125rem;
  }
  kbd {
    display: inline-block;
    min-width: 1.5rem;
    padding: 0.0625rem 0.375rem;
    border: 1px solid var(--ui-edge);
    border-block-end-width: 2px;
    border-radius: 0.25rem;
    background: var(--ui-raised);
    text-align: center;
  }
  pre {
    margin: 0;
    padding: 0.75rem;
    overflow: auto;
    border: 1px solid var(--ui-line);
    border-radius: var(--ui-radius);
    background: var(--ui-raised);
    line-height: 1.5;
    tab-size: 2;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.8125rem;
  }
  th,
  td {
    padding: 0.375rem 0.5rem;
    border-block-end: 1px solid var(--ui-line);
    text-align: start;
    vertical-align: top;
  }
  summary {
    min-height: 1.5rem;
    padding-block: 0.25rem;
    font-weight: 600;
    cursor: pointer;
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25rem;
  }
  .check {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 1.5rem;
    font-size: 0.875rem;
    font-weight: 400;
  }
  .quiet,
  .hint {
    color: var(--ui-quiet);
    font-size: 0.8125rem;
    font-weight: 400;
  }
  .problem {
    color: var(--ui-bad);
    font-size: 0.8125rem;
    font-weight: 600;
    &:empty {
      display: none;
    }
  }
  .note,
  .warn,
  .bad,
  .good {
    padding: 0.5rem 0.75rem;
    border-radius: var(--ui-radius);
    background: var(--ui-raised);
    font-size: 0.875rem;
  }
  .warn {
    background: var(--ui-warn-soft);
    color: var(--ui-warn);
  }
  .bad {
    background: var(--ui-bad-soft);
    color: var(--ui-bad);
  }
  .good {
    background: var(--ui-good-soft);
    color: var(--ui-good);
  }
  .tag {
    display: inline-block;
    padding: 0 0.375rem;
    border-radius: 0.25rem;
    background: var(--ui-accent-soft);
    color: var(--ui-accent);
    font-size: 0.75rem;
    font-weight: 600;
    white-space: nowrap;
  }
  .hidden {
    ${unseen};
  }
  /* <fieldset class="segments"><legend>…</legend><div><label><input type="radio" />…</label>…</div></fieldset> */
  .segments > div {
    display: inline-flex;
    flex-wrap: wrap;
    max-width: 100%;
    padding: 0.125rem;
    border: 1px solid var(--ui-line);
    border-radius: var(--ui-radius);
    background: var(--ui-ground);
  }
  .segments label {
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.375rem;
    min-height: calc(var(--ui-control) - 0.375rem);
    padding: 0.125rem 0.5rem;
    border-radius: 0.375rem;
    color: var(--ui-quiet);
    overflow-wrap: normal;
    cursor: pointer;
    &:hover {
      color: var(--ui-ink);
    }
    &:has(:checked) {
      background: var(--ui-paper);
      color: var(--ui-accent);
      box-shadow: 0 1px 2px rgb(0 0 0 / 20%);
    }
    &:has(:focus-visible) {
      outline: 2px solid var(--ui-accent);
      outline-offset: 1px;
    }
    & input {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      opacity: 0;
      cursor: pointer;
    }
  }
  [role='tablist'] {
    display: flex;
    gap: 0.25rem;
    overflow-x: auto;
    border-block-end: 1px solid var(--ui-line);
  }
  [role='tab'] {
    flex: none;
    min-height: 2.75rem;
    padding: 0.25rem 0.625rem;
    border: 0;
    border-block-end: 3px solid transparent;
    border-radius: 0;
    background: transparent;
    color: var(--ui-quiet);
    &[aria-selected='true'] {
      border-color: var(--ui-accent);
      color: var(--ui-accent);
    }
    &:focus-visible {
      outline-offset: -3px;
    }
  }
  @media (forced-colors: active) {
    .segments label:has(:checked),
    button[aria-pressed='true'][aria-pressed] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .note,
    .warn,
    .bad,
    .good,
    .tag {
      border: 1px solid;
    }
    [role='tab'][aria-selected='true'] {
      border-color: Highlight;
    }
    [role='tab'] {
      border-color: Canvas;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    button,
    .button,
    .segments label {
      transition:
        background-color 120ms,
        border-color 120ms,
        color 120ms;
    }
  }
`;
