import { css, type CSSResult } from 'lit';

export const panelSheet: CSSResult = css`
  :host {
    display: block;
  }
  .stack {
    gap: 1.75rem;
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
  }
  h2 {
    scroll-margin-block-start: 4rem;
  }
  h2 + .hint {
    margin-block-start: -0.5rem;
  }
  .bar {
    position: sticky;
    inset-block-start: -1rem;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    align-items: center;
    gap: 0.25rem;
    margin: -1rem calc(-1 * var(--ui-gutter)) 0;
    padding: 0.5rem var(--ui-gutter);
    border-block-end: 1px solid var(--ui-line);
    background: var(--ui-paper);
  }
  .state {
    margin-inline-end: auto;
    color: var(--ui-good);
    font-size: 0.8125rem;
    font-weight: 600;
    overflow-wrap: normal;
    text-align: start;
    &.fails {
      border-color: var(--ui-bad);
      background: var(--ui-bad-soft);
      color: var(--ui-bad);
    }
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1rem;
  }
  .tokens {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
  }
  details {
    border: 1px solid var(--ui-line);
    border-radius: var(--ui-radius);
    & summary {
      padding: 0.5rem 0.75rem;
    }
    & .tokens {
      padding: 0.5rem 0.75rem 1rem;
    }
  }
`;
