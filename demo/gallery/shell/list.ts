import {
  type CSSResultGroup,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { find, grouped, type StepGroup } from '../find.ts';
import type { GalleryState } from '../states/state.ts';
import { widgets } from '../states/words.ts';
import { shellTexts } from '../texts/shell.ts';
import type { UiLang } from '../texts/shape.ts';
import { icons } from '../ui/icons.ts';
import { ui } from '../ui/styles.ts';
import { sheet } from './list-sheet.ts';

/** A state was chosen in the list. */
export class ChooseStateEvent extends Event {
  readonly state: string;
  constructor(state: string) {
    super('choose-state', { bubbles: true, composed: true });
    this.state = state;
  }
}

/**
 * Every state, by widget, with a search. One link of it is in the order of focus; arrows, Home and End go to the others.
 *
 * @fires choose-state - A state was chosen.
 */
export class GalleryList extends LitElement {
  static override readonly styles: CSSResultGroup = [ui, sheet];
  static override readonly properties: PropertyDeclarations = {
    lang: {},
    states: { attribute: false },
    current: {},
    hrefOf: { attribute: false },
    search: { state: true },
    stop: { state: true },
  };

  override lang: UiLang = 'fi';
  states: readonly GalleryState[] = [];
  /** Id of the state on the stage. */
  current: string = '';
  /** Address of a state, with the rest as it is now. */
  hrefOf: (state: string) => string = () => '#';
  search: string = '';
  /** Id of the state whose link is in the order of focus; the current one until another was gone to. */
  stop: string = '';

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('current')) this.stop = this.current;
  }
  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('current')) this.#showCurrent();
  }

  /** Scrolls the list alone: nothing around it moves. */
  #showCurrent(): void {
    const scroller = this.renderRoot.querySelector<HTMLElement>('.scroller');
    const link = this.renderRoot.querySelector<HTMLElement>('[aria-current]');
    if (!scroller || !link) return;
    const at = link.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    if (at < HEADING || at > scroller.clientHeight - HEADING)
      scroller.scrollTop += at - scroller.clientHeight / 2;
  }

  protected override render(): TemplateResult {
    const texts = shellTexts[this.lang];
    const matches = find(this.states, this.search, this.lang);
    const entry = matches.find(({ id }) => id === this.stop) ?? matches[0];
    return html`<div class="search">
        <label class="hidden" for="search">${texts.filter}</label>
        ${icons.search}
        <input
          id="search"
          type="search"
          autocomplete="off"
          spellcheck="false"
          placeholder=${texts.filter}
          aria-describedby="hint"
          .value=${this.search}
          @input=${this.#type}
          @keydown=${this.#searchKeys}
        />
        <p id="hint" class="hidden">${texts.filterHint}</p>
        <p class="quiet" role="status">${texts.found(matches.length, this.states.length)}</p>
      </div>
      <div class="scroller" @keydown=${this.#keys}>
        ${matches.length === 0 ? html`<p class="note none">${texts.nothingFound}</p>` : ''}
        ${grouped(matches).map(
          ({ widget, steps, count }) =>
            html`<h2>${widgets[widget as keyof typeof widgets][this.lang]}<span>${count}</span></h2>
              <ul>
                ${steps.map((step) => this.#step(step, entry))}
              </ul>`,
        )}
      </div>`;
  }

  #step({ plain, others }: StepGroup, entry: GalleryState | undefined): TemplateResult {
    const nested = others.map((one) => html`<li>${this.#link(one, entry, plain)}</li>`);
    if (!plain) return html`${nested}`;
    return html`<li>
      ${this.#link(plain, entry)}
      ${
        others.length > 0
          ? html`<ul class="nested">
              ${nested}
            </ul>`
          : ''
      }
    </li>`;
  }

  #link(state: GalleryState, entry: GalleryState | undefined, step?: GalleryState): TemplateResult {
    const { id, title } = state;
    const [name, matter] = splitTitle(title[this.lang], step?.title[this.lang]);
    return html`<a
      href=${this.hrefOf(id)}
      data-state=${id}
      tabindex=${state === entry ? '0' : '-1'}
      aria-current=${id === this.current ? 'page' : nothing}
      @click=${this.#click}
      >${matter ? html`<span class="hidden">${name}: </span>${matter}` : name}</a
    >`;
  }

  readonly #type = (event: Event): void => {
    this.search = (event.currentTarget as HTMLInputElement).value;
  };

  readonly #click = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#choose((event.currentTarget as HTMLElement).dataset['state']);
  };

  readonly #searchKeys = (event: KeyboardEvent): void => {
    const [first] = this.#links();
    if (event.key === 'ArrowDown') first?.focus();
    else if (event.key === 'Enter') this.#choose(first?.dataset['state']);
    else return;
    event.preventDefault();
  };

  readonly #keys = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const links = this.#links();
    const at = links.indexOf(event.target as HTMLAnchorElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const next = links.at(to % links.length);
    this.stop = next?.dataset['state'] ?? this.stop;
    next?.focus();
  };

  #links(): HTMLAnchorElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLAnchorElement>('a[data-state]')];
  }
  #choose(state: string | undefined): void {
    if (state) this.dispatchEvent(new ChooseStateEvent(state));
  }
}

/** Without the name of the widget, which stands above; what it has beyond its step apart. */
function splitTitle(title: string, step: string | undefined): readonly [string, string?] {
  const short = (text: string): string => {
    const rest = text.replace(/^[^:]+: /, '');
    return rest.charAt(0).toUpperCase() + rest.slice(1);
  };
  return step && title.startsWith(`${step}: `) ? [short(step), title.slice(step.length + 2)] : [short(title)];
}

/** Height of a heading, which stays above the states under it. */
const HEADING = 40;

customElements.define('gallery-list', GalleryList);
