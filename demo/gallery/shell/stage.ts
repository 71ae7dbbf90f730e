import { type CSSResultGroup, html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { BenchController } from '../bench-controller.ts';
import type { Bench } from '../bench.ts';
import { NARROWEST, WIDEST } from '../place.ts';
import type { GalleryState } from '../states/state.ts';
import { shellTexts } from '../texts/shell.ts';
import type { UiLang } from '../texts/shape.ts';
import { icons } from '../ui/icons.ts';
import { ui } from '../ui/styles.ts';
import { sheet } from './stage-sheet.ts';
import './frame.ts';
import { RoomController } from './room-controller.ts';
import { scrollerSheet } from './scroller-sheet.ts';
import { headerSheet, stateHeader } from './state-header.ts';

/** Least height of the window on the stage, as a phone held sideways has. */
const LOWEST = 420;
const STEP = 10;
/** Room at the sides of the window. */
const AROUND = 28;

/** One state, in a window as wide as the view says; drawn smaller where the stage is narrower and that is wished. */
export class GalleryStage extends LitElement {
  static override readonly styles: CSSResultGroup = [ui, headerSheet, scrollerSheet, sheet];
  static override readonly properties: PropertyDeclarations = {
    bench: { attribute: false },
    lang: {},
    page: {},
    states: { attribute: false },
    fit: { state: true },
  };

  bench: Bench | undefined = undefined;
  override lang: UiLang = 'fi';
  /** Address of the page with the widget. */
  page: string = '';
  states: readonly GalleryState[] = [];
  fit: boolean = true;

  readonly watch: BenchController = new BenchController(this);
  readonly #room: RoomController = new RoomController(this);

  protected override render(): TemplateResult {
    const texts = shellTexts[this.lang];
    const { bench, states } = this;
    const { view } = bench?.state ?? {};
    const state = states.find(({ id }) => id === view?.state);
    if (!bench || !view || !state) return html``;
    const scale = this.fit && this.#room.width ? Math.min(1, (this.#room.width - AROUND) / view.width) : 1;
    const lang = texts.langs[view.lang as keyof typeof texts.langs];
    return html`${stateHeader(bench, states, this.lang, this.#fitButton())}
      <div class="scroller" role="region" aria-label=${texts.stage} tabindex="0">
        <div class="middle">
          <div class="card">
            <gallery-frame
              main
              lang=${this.lang}
              page=${this.page}
              label=${texts.frame(state.title[this.lang], lang)}
              .bench=${bench}
              .shown=${view}
              .width=${view.width}
              .zoom=${view.zoom}
              .scale=${scale}
              .lowest=${LOWEST}
            ></gallery-frame>
            ${this.#handle(bench, view.width, scale)}
            <p class="size quiet">
              ${texts.pixels(view.width)}${view.zoom === 100 ? '' : ` · ${texts.percent(view.zoom)}`}
              ${scale < 1 ? ` · ${texts.drawnAt(Math.round(scale * 100))}` : ''}
            </p>
          </div>
        </div>
      </div>`;
  }

  readonly #toggleFit = (): void => {
    this.fit = !this.fit;
  };

  #fitButton(): TemplateResult {
    const texts = shellTexts[this.lang];
    return html`<button
      type="button"
      class="icon"
      aria-pressed=${this.fit ? 'true' : 'false'}
      aria-label=${texts.fit}
      title=${texts.fitHint}
      @click=${this.#toggleFit}
    >
      ${icons.fit}
    </button>`;
  }

  #handle(bench: Bench, width: number, scale: number): TemplateResult {
    const to = (wanted: number): void =>
      bench.show({ width: Math.round(Math.min(WIDEST, Math.max(NARROWEST, wanted))) });
    const keys = (event: KeyboardEvent): void => {
      const by = { ArrowRight: STEP, ArrowLeft: -STEP }[event.key];
      if (!by) return;
      event.preventDefault();
      to(width + by);
    };
    // The window stays in the middle, so both its edges move.
    const drag = (event: PointerEvent): void => {
      const handle = event.currentTarget as HTMLElement;
      handle.setPointerCapture(event.pointerId);
      const begin = event.clientX;
      const move = ({ clientX }: PointerEvent): void => to(width + (2 * (clientX - begin)) / scale);
      handle.addEventListener('pointermove', move);
      handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), {
        once: true,
      });
    };
    return html`<div
      class="handle"
      role="separator"
      aria-orientation="vertical"
      aria-label=${shellTexts[this.lang].resize}
      aria-valuemin=${NARROWEST}
      aria-valuemax=${WIDEST}
      aria-valuenow=${width}
      tabindex="0"
      @keydown=${keys}
      @pointerdown=${drag}
    ></div>`;
  }
}

customElements.define('gallery-stage', GalleryStage);
