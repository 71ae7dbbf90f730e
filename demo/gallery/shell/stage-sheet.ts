import { css, type CSSResult } from 'lit';

export const sheet: CSSResult = css`
  .scroller {
    background-image: radial-gradient(var(--ui-line) 1px, transparent 1px);
    background-size: 1.25rem 1.25rem;
  }
  .middle {
    display: flex;
    width: max-content;
    min-width: 100%;
  }
  .card {
    position: relative;
    margin-inline: auto;
    /* As far as the handle stands out, so that the window is in the middle; in pixels, as the window is measured. */
    padding-inline: 14px;
  }
  gallery-frame {
    box-shadow:
      0 0 0 1px var(--ui-line),
      0 0.75rem 2rem -0.75rem rgb(12 35 52 / 25%);
  }
  /* Breaks rather than make the card wider than its window. */
  .size {
    width: 0;
    min-width: 100%;
    padding-block-start: 0.5rem;
    text-align: center;
  }
  .handle {
    position: absolute;
    inset: 0 -4px 1.75rem auto;
    display: grid;
    place-items: center;
    width: 24px;
    border-radius: 0.25rem;
    cursor: ew-resize;
    touch-action: none;
    &::before {
      width: 0.25rem;
      height: min(3rem, 50%);
      border-radius: 0.25rem;
      background: var(--ui-edge);
      content: '';
    }
    &:hover::before {
      background: var(--ui-accent);
    }
  }
  @media (forced-colors: active) {
    .handle::before {
      background: ButtonText;
    }
  }
`;
