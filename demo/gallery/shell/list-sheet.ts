import { css, type CSSResult } from 'lit';

export const sheet: CSSResult = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  .search {
    position: relative;
    padding: 0.75rem 0.75rem 0.375rem;
    & svg {
      position: absolute;
      inset: 1.25rem auto auto 1.375rem;
      width: 1rem;
      height: 1rem;
      color: var(--ui-quiet);
      pointer-events: none;
    }
    & input[type='search'] {
      padding-inline-start: 2rem;
    }
    & p {
      padding: 0.25rem 0.125rem 0;
    }
  }
  .scroller {
    /* What is only listened to, in it, scrolls with it, and does not make the page longer. */
    position: relative;
    flex: 1;
    min-height: 0;
    padding: 0 calc(0.5 * var(--ui-gutter)) 1rem;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scroll-padding-block: 2.5rem 1rem;
  }
  h2 {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    padding: 0.625rem 0.5rem 0.375rem;
    background: var(--ui-paper);
    font-size: 0.8125rem;
    & span {
      color: var(--ui-quiet);
      font-weight: 400;
    }
  }
  ul {
    list-style: none;
  }
  .nested {
    margin-inline-start: 0.875rem;
    padding-inline-start: 0.25rem;
    border-inline-start: 1px solid var(--ui-line);
    & a {
      padding-block: 0.1875rem;
      color: var(--ui-quiet);
      font-size: 0.8125rem;
    }
    & a:is(:hover, [aria-current]) {
      color: var(--ui-accent);
    }
  }
  a {
    display: block;
    padding: 0.3125rem 0.5rem;
    border-inline-start: 3px solid transparent;
    border-radius: 0.25rem;
    color: inherit;
    font-size: 0.875rem;
    line-height: 1.35;
    text-decoration: none;
    &:hover {
      background: var(--ui-raised);
    }
    &[aria-current] {
      border-color: var(--ui-accent);
      background: var(--ui-accent-soft);
      color: var(--ui-accent);
      font-weight: 600;
    }
    &:focus-visible {
      outline-offset: -2px;
    }
  }
  .none {
    padding: 0.5rem;
  }
  @media (forced-colors: active) {
    a {
      border-color: Canvas;
    }
    a[aria-current] {
      border-color: Highlight;
    }
  }
`;
