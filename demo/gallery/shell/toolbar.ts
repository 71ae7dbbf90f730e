import { type CSSResultGroup, html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { BenchController } from '../bench-controller.ts';
import type { Bench } from '../bench.ts';
import { type Axes, colourNames, NARROWEST, widgetLangs, WIDEST, widths, zooms } from '../place.ts';
import { shellTexts } from '../texts/shell.ts';
import type { UiLang } from '../texts/shape.ts';
import { icons } from '../ui/icons.ts';
import { ui } from '../ui/styles.ts';
import { sheet } from './toolbar-sheet.ts';
import './axes.ts';
import { segments } from './segments.ts';

/** How the state is looked at: in one way, or in several side by side. */
export class GalleryToolbar extends LitElement {
  static override readonly styles: CSSResultGroup = [ui, sheet];
  static override readonly properties: PropertyDeclarations = {
    bench: { attribute: false },
    lang: {},
    beside: { type: Boolean },
    frameAddress: { attribute: false },
    axes: { attribute: false },
    choose: { attribute: false },
    arrange: { attribute: false },
    open: { state: true },
    said: { state: true },
  };

  bench: Bench | undefined = undefined;
  override lang: UiLang = 'fi';
  /** Several are shown side by side. */
  beside: boolean = false;
  /** Address of the page with the widget as it is now. */
  frameAddress: string = '';
  axes: Axes | undefined = undefined;
  choose: (axes: Axes) => void = () => {};
  arrange: (beside: boolean) => void = () => {};
  /** The choices are seen where there is little room. */
  open: boolean = false;
  /** What became of copying. */
  said: '' | 'copied' | 'notCopied' = '';

  readonly watch: BenchController = new BenchController(this);

  protected override render(): TemplateResult {
    const texts = shellTexts[this.lang];
    const { bench } = this;
    if (!bench) return html``;
    return html`<div class="bar">
      ${segments(
        'arrangement',
        texts.arrangement,
        [
          { value: false, text: texts.one },
          { value: true, text: texts.beside },
        ],
        this.beside,
        this.arrange,
      )}
      <button
        type="button"
        class="icon more"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-controls="window"
        aria-label=${texts.tools}
        title=${texts.tools}
        @click=${this.#toggle}
      >
        ${icons.settings}
      </button>
      <div id="window" class="window" data-open=${this.open ? 'yes' : 'no'}>
        ${
          this.beside
            ? html`<gallery-axes lang=${this.lang} .axes=${this.axes} .choose=${this.choose}></gallery-axes>`
            : this.#window(bench)
        }
      </div>
      <div class="buttons">
        ${this.#button('undo', texts.undo, () => bench.undo(), !bench.canUndo)}
        ${this.#button('redo', texts.redo, () => bench.redo(), !bench.canRedo)}
        <a
          class="button icon"
          href=${this.frameAddress}
          target="_blank"
          aria-label=${texts.ownTab}
          title=${texts.ownTab}
          >${icons.open}</a
        >
        ${this.#button('link', texts.copyLink, this.#copy)}
      </div>
      <p class=${this.said ? 'quiet' : 'hidden'} role="status">${this.said && texts[this.said]}</p>
    </div>`;
  }

  #window(bench: Bench): TemplateResult {
    const texts = shellTexts[this.lang];
    const { view } = bench.state;
    return html`<div>
        <label class="label" for="lang">${texts.widgetLanguage}</label>
        <select id="lang" @change=${this.#speak}>
          ${widgetLangs.map(
            (tag) =>
              html`<option value=${tag} .selected=${live(tag === view.lang)}>
                ${texts.langs[tag as keyof typeof texts.langs]}
              </option>`,
          )}
        </select>
      </div>
      ${segments(
        'colours',
        texts.colours,
        colourNames.map((value) => ({ value, text: texts.colourNames[value] })),
        view.colours,
        (colours) => bench.show({ colours }),
      )}
      <div class="width">
        ${segments(
          'width',
          texts.width,
          widths.map((value) => ({ value, text: String(value) })),
          view.width,
          (width) => bench.show({ width }),
        )}
        <input
          type="number"
          inputmode="numeric"
          min=${NARROWEST}
          max=${WIDEST}
          aria-label=${texts.widthOwn}
          title=${texts.widthOwn}
          .value=${live(String(view.width))}
          @change=${this.#measure}
        />
      </div>
      ${segments(
        'zoom',
        texts.zoom,
        zooms.map((value) => ({ value, text: texts.percent(value) })),
        view.zoom,
        (zoom) => bench.show({ zoom }),
      )}`;
  }

  #button(icon: 'undo' | 'redo' | 'link', name: string, press: () => void, off = false): TemplateResult {
    return html`<button
      type="button"
      class="icon"
      aria-label=${name}
      title=${name}
      aria-disabled=${off ? 'true' : 'false'}
      @click=${press}
    >
      ${icons[icon]}
    </button>`;
  }

  readonly #toggle = (): void => {
    this.open = !this.open;
  };

  readonly #speak = (event: Event): void =>
    this.bench?.show({ lang: (event.currentTarget as HTMLSelectElement).value });

  /** What is no width stays as it was. */
  readonly #measure = (event: Event): void => {
    const width = Math.round((event.currentTarget as HTMLInputElement).valueAsNumber);
    if (width) this.bench?.show({ width: Math.min(WIDEST, Math.max(NARROWEST, width)) });
    this.requestUpdate();
  };

  readonly #copy = async (): Promise<void> => {
    this.said = await navigator.clipboard.writeText(location.href).then(
      () => 'copied' as const,
      () => 'notCopied' as const,
    );
  };
}

customElements.define('gallery-toolbar', GalleryToolbar);
