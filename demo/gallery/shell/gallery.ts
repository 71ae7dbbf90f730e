import { type CSSResultGroup, html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { BenchController } from '../bench-controller.ts';
import type { Bench } from '../bench.ts';
import { frameHref } from '../frame-href.ts';
import { encodeLook } from '../look-codec.ts';
import { type Place, usualAxes, writePlace } from '../place.ts';
import { catalogue } from '../states/catalogue.ts';
import type { GalleryState } from '../states/state.ts';
import { shellTexts } from '../texts/shell.ts';
import type { UiLang } from '../texts/shape.ts';
import { ui } from '../ui/styles.ts';
import { AddressController } from './address-controller.ts';
import './beside.ts';
import { ColumnsController } from './columns-controller.ts';
import { sheet } from './gallery-sheet.ts';
import { firstLanguage } from './first-language.ts';
import { head } from './head.ts';
import { KeysController } from './keys-controller.ts';
import './list.ts';
import type { ChooseStateEvent } from './list.ts';
import { oddities } from './oddities.ts';
import './stage.ts';
import './tabs.ts';
import './toolbar.ts';

/** The workbench: the states, the one before the designer, and what can be done with it. All of it is in the address. */
export class AvainGallery extends LitElement {
  static override readonly styles: CSSResultGroup = [ui, sheet];
  static override readonly properties: PropertyDeclarations = {
    frame: {},
    home: {},
    states: { attribute: false },
    place: { state: true },
    odd: { state: true },
  };

  /** Address of the page with the widget. */
  frame: string = '';
  /** Address of the demo's first page. */
  home: string = '';
  states: readonly GalleryState[] = catalogue();
  /** All of the address but the view, which is the bench's. */
  place: Place | undefined = undefined;
  /** What of the address made no sense. */
  odd: readonly string[] = [];

  bench: Bench | undefined = undefined;
  /** What is shown where the address says nothing. */
  readonly usual: Place = {
    view: {
      state: catalogue()[0]?.id ?? '',
      scenario: undefined,
      lang: 'fi',
      colours: 'light',
      width: 320,
      zoom: 100,
    },
    panel: 'live',
    ui: firstLanguage(document.documentElement),
    beside: false,
    axes: usualAxes,
  };
  readonly watch: BenchController = new BenchController(this);
  readonly #address: AddressController = new AddressController(this);
  readonly columns: ColumnsController = new ColumnsController(this);
  readonly keys: KeysController = new KeysController(this);

  protected override willUpdate(): void {
    if (this.bench) return;
    this.#address.begin();
    if (this.place?.panel !== this.usual.panel) void this.columns.showPanels();
  }

  protected override render(): TemplateResult {
    const { bench, place } = this;
    if (!bench || !place) return html``;
    const texts = shellTexts[place.ui];
    return html`${head(place.ui, this.columns, { skip: this.#skip, speak: this.#speak })}
      ${oddities(place.ui, this.odd, this.#hideOdd)}
      <section class="tools" aria-label=${texts.tools}>
        <gallery-toolbar
          lang=${place.ui}
          ?beside=${place.beside}
          .bench=${bench}
          .frameAddress=${frameHref(this.frame, bench.state.view, bench.state.look)}
          .axes=${place.axes}
          .choose=${(axes: Place['axes']) => this.#go({ axes })}
          .arrange=${(beside: boolean) => this.#go({ beside })}
        ></gallery-toolbar>
      </section>
      <div
        class="middle"
        data-list=${this.columns.list ? 'open' : 'closed'}
        data-panels=${this.columns.panels ? 'open' : 'closed'}
      >
        <nav id="list" aria-label=${texts.list} ?hidden=${!this.columns.list}>
          <gallery-list
            lang=${place.ui}
            .states=${this.states}
            .current=${bench.state.view.state}
            .hrefOf=${this.#hrefOf}
            @choose-state=${this.#choose}
          ></gallery-list>
        </nav>
        <main id="stage" tabindex="-1">${this.#main(place, bench)}</main>
        <aside id="panels" tabindex="-1" aria-label=${texts.panels} ?hidden=${!this.columns.panels}>
          <gallery-tabs
            lang=${place.ui}
            .bench=${bench}
            .panel=${place.panel}
            .choose=${(panel: Place['panel']) => this.#go({ panel })}
          ></gallery-tabs>
        </aside>
      </div>`;
  }

  #main(place: Place, bench: Bench): TemplateResult {
    if (place.beside)
      return html`<gallery-beside
        lang=${place.ui}
        page=${this.frame}
        .bench=${bench}
        .states=${this.states}
        .axes=${place.axes}
      ></gallery-beside>`;
    return html`<gallery-stage
      lang=${place.ui}
      page=${this.frame}
      .bench=${bench}
      .states=${this.states}
    ></gallery-stage>`;
  }

  readonly #hideOdd = (): void => {
    this.odd = [];
  };

  #go(to: Partial<Place>): void {
    if (this.place) this.place = { ...this.place, ...to };
  }

  readonly #hrefOf = (state: string): string => {
    const { bench, place } = this;
    if (!bench || !place) return '#';
    const hash = encodeLook(bench.state.look);
    const query = writePlace(
      { ...place, view: { ...bench.state.view, state, scenario: undefined } },
      this.usual,
    );
    return `${query}${hash && `#${hash}`}`;
  };

  readonly #choose = ({ state }: ChooseStateEvent): void => {
    this.bench?.show({ state });
    this.columns.chosen();
  };

  readonly #speak = (event: Event): void => {
    this.#go({ ui: (event.currentTarget as HTMLSelectElement).value as UiLang });
  };

  /** The address is kept for the look, so the link does not go there. */
  readonly #skip = (event: Event): void => {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>('main')?.focus();
  };
}

customElements.define('avain-gallery', AvainGallery);
