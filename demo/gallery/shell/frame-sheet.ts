import { css, type CSSResult } from 'lit';

export const sheet: CSSResult = css`
  :host {
    display: block;
    flex: none;
  }
  .window {
    position: relative;
    overflow: hidden;
    background: var(--ui-paper);
  }
  iframe {
    display: block;
    border: 0;
    transform-origin: 0 0;
    color-scheme: normal;
  }
  [data-status='loading'] iframe {
    opacity: 0;
  }
  .veil {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 0.5rem;
    padding: 1rem;
    background: var(--ui-paper);
    color: var(--ui-quiet);
    text-align: center;
  }
`;
