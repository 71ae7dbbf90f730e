import { css, type CSSResult } from 'lit';

/** Windows in a part that scrolls, below a head: the stage, and side by side. */
export const scrollerSheet: CSSResult = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }
  .scroller {
    flex: 1;
    min-height: 0;
    padding: 1.25rem;
    overflow: auto;
    background-color: var(--ui-ground);
  }
  gallery-frame {
    overflow: hidden;
    border-radius: 0.5rem;
  }
  @media (forced-colors: active) {
    gallery-frame {
      border: 1px solid;
    }
  }
`;
