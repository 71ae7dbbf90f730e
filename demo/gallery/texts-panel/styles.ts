import { css, type CSSResult } from 'lit';

/** As many languages beside each other as there is room for. */
export const textsSheet: CSSResult = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .tools {
    display: grid;
    gap: 0.75rem;
  }
  .tools fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
  }
  .tools label {
    flex-wrap: wrap;
    overflow-wrap: normal;
  }
  .tools legend {
    float: inline-start;
    margin-inline-end: 0.5rem;
    line-height: 1.5rem;
  }
  .count {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
    min-height: var(--ui-control);
  }
  ol {
    display: grid;
    gap: 0.5rem;
    margin-block-start: 0.5rem;
    list-style: none;
  }
  ol > li {
    display: grid;
    gap: 0.375rem;
    padding: 0.625rem 0.75rem;
    border: 1px solid var(--ui-line);
    border-radius: var(--ui-radius);
    background: var(--ui-raised);
  }
  ol > li.changed {
    border-inline-start: 3px solid var(--ui-accent);
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.25rem 0.5rem;
  }
  .key code {
    font-weight: 600;
  }
  .langs {
    display: grid;
    gap: 0.375rem;
  }
  .cell {
    display: grid;
    grid-template-columns: 5.25rem minmax(0, 1fr);
    gap: 0.125rem 0.5rem;
    align-items: start;
  }
  .name {
    display: grid;
    justify-items: start;
    padding-block-start: 0.375rem;
  }
  .name label {
    font-weight: 400;
  }
  .stage label {
    color: var(--ui-accent);
    font-weight: 700;
  }
  .name button {
    min-height: 1.5rem;
    margin-inline-start: -0.375rem;
    padding: 0 0.375rem;
    color: var(--ui-accent);
    font-size: 0.75rem;
    text-decoration: underline;
  }
  .remarks {
    display: grid;
    grid-column: 2;
    gap: 0.125rem;
  }
  /* Side by side where there is room, else one above another. */
  @container (min-width: 40rem) {
    .langs {
      grid-auto-columns: minmax(0, 1fr);
      grid-auto-flow: column;
      gap: 0.75rem;
    }
    .cell {
      grid-template-columns: minmax(0, 1fr);
    }
    .name {
      display: flex;
      justify-content: space-between;
      min-height: 1.5rem;
      padding: 0;
    }
    .remarks {
      grid-column: 1;
    }
  }
  textarea {
    min-height: 2.25rem;
    field-sizing: content;
    resize: vertical;
  }
  .own textarea {
    border-color: var(--ui-accent);
    box-shadow: inset 0 0 0 1px var(--ui-accent);
  }
  .remark {
    padding: 0.125rem 0.5rem;
    border-radius: 0.25rem;
    background: var(--ui-warn-soft);
    color: var(--ui-warn);
    font-size: 0.8125rem;
  }
  pre {
    max-height: 22rem;
    white-space: pre-wrap;
  }
  .file {
    position: relative;
    overflow: hidden;
  }
  .file input {
    position: absolute;
    inset: 0;
    opacity: 0;
    cursor: pointer;
  }
  .file:has(:focus-visible) {
    outline: 2px solid var(--ui-accent);
    outline-offset: 2px;
  }
  .left {
    padding-inline-start: 1.25rem;
    list-style: disc;
  }
  @media (forced-colors: active) {
    .remark {
      border: 1px solid;
    }
  }
  /* With large letters a language and its text do not fit beside each other. */
  @container (max-width: 15rem) {
    .cell {
      grid-template-columns: minmax(0, 1fr);
    }
    .remarks {
      grid-column: auto;
    }
  }
`;
