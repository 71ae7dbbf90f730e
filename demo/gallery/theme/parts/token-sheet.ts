import { css, type CSSResult } from 'lit';
import { unseen } from '../../../../src/styles/shared.ts';

export const tokenSheet: CSSResult = css`
  :host {
    display: block;
  }
  .token {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.375rem;
  }
  .head {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 1.75rem;
  }
  h3 {
    margin: 0;
    font-size: 0.875rem;
    line-height: 1.3;
  }
  .tag {
    margin-inline-start: auto;
  }
  .icon.reset {
    min-width: 1.75rem;
    min-height: 1.75rem;
    padding: 0.125rem;
    & svg {
      width: 1.125rem;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.6;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  }
  #about {
    margin-block-start: -0.25rem;
  }
  #problem:empty {
    display: none;
  }
  .sides {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(8rem, 100%), 1fr));
    gap: 0.5rem;
  }
  .mode {
    color: var(--ui-quiet);
    font-size: 0.75rem;
  }
  .well {
    display: flex;
    align-items: stretch;
    border: 1px solid var(--ui-edge);
    border-radius: var(--ui-radius);
    background: var(--ui-paper);
    &:has([aria-invalid='true']) {
      border-color: var(--ui-bad);
      box-shadow: inset 0 0 0 1px var(--ui-bad);
    }
    & input[type='color'] {
      flex: none;
      height: auto;
      min-height: calc(var(--ui-control) - 2px);
      padding: 0.25rem;
      border: 0;
      border-radius: calc(var(--ui-radius) - 1px) 0 0 calc(var(--ui-radius) - 1px);
      background: none;
    }
    & input[type='color']::-webkit-color-swatch-wrapper {
      padding: 0;
    }
    & input[type='color']::-webkit-color-swatch {
      border: 1px solid rgb(128 128 128 / 45%);
      border-radius: 0.25rem;
    }
    & input[type='text'] {
      flex: 1;
      padding-inline: 0.25rem 0.5rem;
      border: 0;
      background: none;
      box-shadow: none;
      font-family: var(--ui-mono);
      font-size: 0.8125rem;
      text-overflow: ellipsis;
    }
  }
  .length {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
    & [type='range'] {
      flex: 1;
      min-width: 5rem;
    }
    & .amount {
      flex: none;
      width: 4.75rem;
    }
    & .unit {
      flex: none;
      width: 4.5rem;
    }
  }
  .free {
    font-family: var(--ui-mono);
  }
  .corner {
    flex: none;
    width: 2.25rem;
    height: 2.25rem;
    border: 2px solid var(--ui-edge);
    border-block-end-color: transparent;
    border-inline-end-color: transparent;
    border-start-start-radius: var(--corner);
    background: var(--ui-accent-soft);
  }
  .sample {
    overflow: hidden;
    font-size: 1.0625rem;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .segments legend {
    ${unseen};
  }
`;
