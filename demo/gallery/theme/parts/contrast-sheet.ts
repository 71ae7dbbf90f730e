import { css, type CSSResult } from 'lit';

export const contrastSheet: CSSResult = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    container-type: inline-size;
  }
  svg {
    width: 1rem;
    height: 1rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .warn {
    display: grid;
    justify-items: start;
    gap: 0.375rem;
    padding: 0.75rem;
    & ul {
      padding-inline-start: 1.5rem;
      color: var(--ui-ink);
      font-size: 0.8125rem;
      list-style: disc;
    }
  }
  .what {
    display: flex;
    align-items: start;
    gap: 0.5rem;
    font-weight: 600;
    & svg {
      margin-block-start: 0.1875rem;
    }
  }
  .swatch {
    width: 1rem;
    height: 1rem;
    border: 1px solid rgb(128 128 128 / 45%);
    border-radius: 0.25rem;
    background: var(--swatch);
    forced-color-adjust: none;
  }
  details > .hint {
    margin-block-end: 0.5rem;
  }
  th,
  td {
    padding-inline: 0 0.375rem;
  }
  th[scope='row'] {
    font-weight: 600;
    hyphens: auto;
    & .quiet {
      display: block;
    }
  }
  td {
    width: 4.75rem;
    white-space: nowrap;
  }
  .sample {
    display: inline-grid;
    place-items: center;
    width: 1.75rem;
    height: 1.375rem;
    border: 1px solid var(--ui-line);
    border-radius: 0.25rem;
    background: var(--back);
    color: var(--front);
    font-size: 0.75rem;
    font-weight: 600;
    forced-color-adjust: none;
    &::before {
      content: 'Aa';
    }
    &.line {
      box-shadow: inset 0 0 0 3px var(--front);
    }
    &.line::before {
      content: none;
    }
  }
  .number,
  .verdict {
    display: block;
    font-variant-numeric: tabular-nums;
  }
  .verdict {
    display: flex;
    align-items: center;
    gap: 0.25rem;
    font-size: 0.75rem;
    font-weight: 600;
    & svg {
      width: 0.75rem;
      height: 0.75rem;
    }
    &.passes {
      color: var(--ui-good);
    }
    &.fails {
      color: var(--ui-bad);
      white-space: normal;
    }
  }
  /* With large letters the names need more room than there is: the table is moved, and they stay whole. */
  @container (max-width: 15rem) {
    table {
      display: block;
      overflow-x: auto;
    }
    th,
    td {
      overflow-wrap: normal;
    }
  }
`;
