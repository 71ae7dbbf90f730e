import { css, type CSSResult } from 'lit';
import { unseen } from '../../../src/styles/shared.ts';

/** Three columns where there is room; below that, one above the other. */
export const sheet: CSSResult = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 100vh;
    background: var(--ui-paper);
    font-family: system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
  }
  .skip {
    position: absolute;
    inset: 0 auto auto 1rem;
    z-index: 20;
    padding: 0.75rem 1rem;
    background: var(--ui-paper);
    transform: translateY(-120%);
    &:focus {
      transform: none;
    }
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    padding: 0.5rem var(--ui-gutter);
    border-block-end: 1px solid var(--ui-line);
  }
  header > button,
  .ends > button {
    padding-inline: 0.5rem;
    font-weight: 400;
  }
  .label {
    font-size: 0.875rem;
    font-weight: 600;
  }
  .brand {
    display: flex;
    align-items: center;
    gap: 0.625rem;
  }
  .mark {
    display: grid;
    place-items: center;
    width: 2rem;
    height: 2rem;
    border-radius: 0.5rem;
    background: var(--ui-accent);
    color: var(--ui-on-accent);
  }
  h1 {
    margin: 0;
    font-size: 1.0625rem;
    line-height: 1.2;
    letter-spacing: -0.01em;
  }
  .demo {
    flex: 1 1 16rem;
  }
  .ends {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: 0.25rem;
    margin-inline-start: auto;
    & select {
      width: auto;
    }
  }
  .odd {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1rem;
    padding: 0.25rem var(--ui-gutter);
    border-radius: 0;
  }
  .tools {
    border-block-end: 1px solid var(--ui-line);
  }
  .middle {
    display: grid;
    flex: 1;
    grid-template-columns: minmax(0, 1fr);
    min-height: 0;
  }
  nav {
    min-height: 0;
    border-block-end: 1px solid var(--ui-line);
  }
  gallery-list {
    max-height: 60vh;
  }
  main {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }
  main:focus-visible,
  aside:focus-visible {
    outline: none;
  }
  main > * {
    flex: 1;
  }
  aside {
    min-width: 0;
    border-block-start: 1px solid var(--ui-line);
  }
  @media (min-width: 64rem) {
    :host {
      height: 100vh;
      min-height: 30rem;
    }
    .middle {
      grid-template-rows: minmax(0, 1fr);
      &[data-list='open'] {
        grid-template-columns: 17rem minmax(0, 1fr);
      }
      &[data-panels='open'] {
        grid-template-columns: minmax(0, 1fr) 23rem;
      }
      &[data-list='open'][data-panels='open'] {
        grid-template-columns: 17rem minmax(0, 1fr) 23rem;
      }
    }
    nav {
      border-block-end: 0;
      border-inline-end: 1px solid var(--ui-line);
    }
    gallery-list {
      height: 100%;
      max-height: none;
    }
    aside {
      display: flex;
      flex-direction: column;
      min-height: 0;
      border-block-start: 0;
      border-inline-start: 1px solid var(--ui-line);
      & > * {
        flex: 1;
      }
    }
  }
  @media (max-width: 64rem) {
    .demo {
      order: 1;
      flex-basis: 100%;
    }
  }
  @media (max-width: 40rem) {
    /* Not seen, but still what the button is called. */
    .ends .label,
    header > button .label {
      ${unseen};
    }
    header > button,
    .ends > button {
      padding-inline: 0.25rem;
    }
  }
`;
