import { css, type CSSResult } from 'lit';

export const sheet: CSSResult = css`
  :host {
    display: block;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: 0.5rem 1rem;
    padding: 0.5rem var(--ui-gutter) 0.625rem;
  }
  .label,
  label.label,
  legend {
    display: block;
    padding-block-end: 0.1875rem;
    color: var(--ui-quiet);
    font-size: 0.75rem;
    font-weight: 400;
  }
  .width {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: 0.375rem;
    & input {
      width: 4.5rem;
    }
  }
  select {
    width: 11rem;
    max-width: 100%;
  }
  .window {
    display: flex;
    flex: 1 1 0;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: 0.5rem 1rem;
    min-width: 0;
    & > * {
      max-width: 100%;
    }
  }
  .buttons {
    display: flex;
  }
  .more {
    display: none;
  }
  @media (max-width: 76rem) {
    .window {
      order: 1;
      flex-basis: 100%;
    }
    .buttons {
      margin-inline-start: auto;
    }
    .bar > .segments legend {
      position: absolute;
      clip-path: inset(50%);
    }
  }
  @media (max-width: 40rem) {
    .more {
      display: inline-flex;
    }
    .bar {
      gap: 0.5rem 0.25rem;
    }
    .window {
      gap: 0.625rem 1rem;
      padding-block: 0.5rem 0.25rem;
    }
    .window[data-open='no'] {
      display: none;
    }
  }
`;
