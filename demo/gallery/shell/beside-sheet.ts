import { css, type CSSResult } from 'lit';

export const sheet: CSSResult = css`
  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 1.5rem 1.25rem;
    align-items: flex-start;
    list-style: none;
  }
  /* As wide as its window: the caption breaks rather than push it aside. */
  li {
    width: min-content;
  }
  .caption {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    padding-block-end: 0.375rem;
    font-size: 0.8125rem;
    & span {
      color: var(--ui-quiet);
    }
  }
  gallery-frame {
    box-shadow: 0 0 0 1px var(--ui-line);
  }
  .ask {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
    margin-block-end: 1rem;
  }
`;
