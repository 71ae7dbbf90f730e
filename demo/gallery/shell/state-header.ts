import { css, type CSSResult, html, type TemplateResult } from 'lit';
import type { Bench } from '../bench.ts';
import { neighbour } from '../find.ts';
import type { GalleryState } from '../states/state.ts';
import type { UiLang } from '../texts/shape.ts';
import { shellTexts } from '../texts/shell.ts';
import { icons } from '../ui/icons.ts';

export const headerSheet: CSSResult = css`
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.5rem;
    padding: 0.5rem var(--ui-gutter);
    & h2 {
      flex: 1 1 8rem;
      font-size: 1rem;
    }
  }
  .place {
    white-space: nowrap;
  }
  @media (max-width: 30rem) {
    header {
      justify-content: flex-end;
      & h2 {
        order: -1;
        flex-basis: 100%;
      }
      & button:nth-of-type(2) {
        margin-inline-end: auto;
      }
    }
  }
`;

/** Above the stage: which state it is, the way to its neighbours, and from its beginning again. */
export function stateHeader(
  bench: Bench,
  states: readonly GalleryState[],
  lang: UiLang,
  more: TemplateResult,
): TemplateResult {
  const texts = shellTexts[lang];
  const { state } = bench.state.view;
  const at = states.findIndex(({ id }) => id === state);
  const button = (name: string, icon: TemplateResult, press: () => void): TemplateResult =>
    html`<button type="button" class="icon" aria-label=${name} title=${name} @click=${press}>
      ${icon}
    </button>`;
  const go = (by: 1 | -1) => (): void => bench.show({ state: neighbour(states, state, by) });
  return html`<header>
    ${button(texts.before, icons.before, go(-1))} ${button(texts.after, icons.after, go(1))}
    <h2>${states[at]?.title[lang]}</h2>
    <span class="quiet place">${texts.place(at + 1, states.length)}</span>
    ${more} ${button(texts.reload, icons.again, () => bench.restart())}
  </header>`;
}
