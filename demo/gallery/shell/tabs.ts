import {
  css,
  type CSSResultGroup,
  html,
  LitElement,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import type { Bench } from '../bench.ts';
import { panels } from '../panels.ts';
import type { PanelName } from '../place.ts';
import { shellTexts } from '../texts/shell.ts';
import type { UiLang } from '../texts/shape.ts';
import { ui } from '../ui/styles.ts';

const sheet = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }
  [role='tablist'] {
    flex: none;
    padding-inline: 0.5rem;
    scrollbar-width: thin;
  }
  /* All four fit into the narrowest of windows, in a row unless letters are large. */
  @media (max-width: 30rem) {
    [role='tablist'] {
      flex-wrap: wrap;
      gap: 0;
      padding-inline: 0;
    }
    [role='tab'] {
      flex: 1 0 auto;
      padding-inline: 0.375rem;
    }
  }
  [role='tabpanel'] {
    /* As in the list: what is only listened to does not make the page longer. */
    position: relative;
    flex: 1;
    min-height: 0;
    padding: 1rem var(--ui-gutter);
    overflow-y: auto;
    scrollbar-width: thin;
    &:focus-visible {
      outline-offset: -2px;
    }
  }
`;

const names = Object.keys(panels) as PanelName[];

/** The panels as tabs. One that was open stays as it is while another is looked at. */
export class GalleryTabs extends LitElement {
  static override readonly styles: CSSResultGroup = [ui, sheet];
  static override readonly properties: PropertyDeclarations = {
    bench: { attribute: false },
    lang: {},
    panel: {},
    choose: { attribute: false },
  };

  bench: Bench | undefined = undefined;
  override lang: UiLang = 'fi';
  panel: PanelName = 'live';
  choose: (panel: PanelName) => void = () => {};
  readonly #visited = new Set<PanelName>();

  protected override render(): TemplateResult {
    const texts = shellTexts[this.lang];
    const { bench, lang } = this;
    if (!bench) return html``;
    this.#visited.add(this.panel);
    return html`<div role="tablist" aria-label=${texts.panels} @keydown=${this.#keys}>
        ${names.map(
          (name) =>
            html`<button
              type="button"
              role="tab"
              id=${`tab-${name}`}
              aria-controls=${`panel-${name}`}
              aria-selected=${name === this.panel ? 'true' : 'false'}
              tabindex=${name === this.panel ? '0' : '-1'}
              @click=${() => this.choose(name)}
            >
              ${texts.tabs[name]}
            </button>`,
        )}
      </div>
      ${names.map(
        (name) =>
          html`<div
            role="tabpanel"
            id=${`panel-${name}`}
            aria-labelledby=${`tab-${name}`}
            tabindex="0"
            ?hidden=${name !== this.panel}
          >
            ${this.#visited.has(name) ? panels[name]?.({ bench, lang }) : ''}
          </div>`,
      )}`;
  }

  readonly #keys = (event: KeyboardEvent): void => {
    const at = names.indexOf(this.panel);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: names.length - 1 }[event.key];
    const name = to === undefined ? undefined : names.at(to % names.length);
    if (!name || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.choose(name);
    this.renderRoot.querySelector<HTMLElement>(`#tab-${name}`)?.focus();
  };
}

customElements.define('gallery-tabs', GalleryTabs);
