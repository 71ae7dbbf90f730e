import { type CSSResultGroup, html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { BenchController } from '../bench-controller.ts';
import type { Bench } from '../bench.ts';
import { type Axes, type Cell, combinations } from '../place.ts';
import type { GalleryState } from '../states/state.ts';
import { shellTexts } from '../texts/shell.ts';
import type { UiLang } from '../texts/shape.ts';
import { ui } from '../ui/styles.ts';
import { sheet } from './beside-sheet.ts';
import './frame.ts';
import { RoomController } from './room-controller.ts';
import { scrollerSheet } from './scroller-sheet.ts';
import { headerSheet, stateHeader } from './state-header.ts';
import { Turns } from './turns.ts';

/** More than these are shown only when that is wished for. */
const MANY = 30;

const keyOf = ({ lang, colours, width, zoom }: Cell): string => [lang, colours, width, zoom].join(' ');

/** The same state in every combination of what is ticked. Windows load when they come into sight, a few at a time. */
export class GalleryBeside extends LitElement {
  static override readonly styles: CSSResultGroup = [ui, headerSheet, scrollerSheet, sheet];
  static override readonly properties: PropertyDeclarations = {
    bench: { attribute: false },
    lang: {},
    page: {},
    states: { attribute: false },
    axes: { attribute: false },
    agreed: { state: true },
  };

  bench: Bench | undefined = undefined;
  override lang: UiLang = 'fi';
  /** Address of the page with the widget. */
  page: string = '';
  states: readonly GalleryState[] = [];
  axes: Axes | undefined = undefined;
  /** To how many windows somebody has agreed. */
  agreed: number = MANY;

  readonly watch: BenchController = new BenchController(this);
  readonly #room: RoomController = new RoomController(this);
  readonly #turns: Turns = new Turns(this);

  protected override render(): TemplateResult {
    const texts = shellTexts[this.lang];
    const { bench, axes } = this;
    const state = this.states.find(({ id }) => id === bench?.state.view.state);
    if (!bench || !axes || !state) return html``;
    const cells = combinations(axes);
    const many = cells.length > this.agreed;
    const count = html`<span class="quiet" role="status"
      >${cells.length ? texts.framesNow(cells.length) : texts.noFrames}</span
    >`;
    return html`${stateHeader(bench, this.states, this.lang, count)}
      <div class="scroller" role="region" aria-label=${texts.stage} tabindex="0">
        ${
          many
            ? html`<div class="warn ask">
                <p>${texts.framesNow(cells.length)}. ${texts.manyFrames}</p>
                <button type="button" @click=${() => this.#agree(cells.length)}>${texts.showAnyway}</button>
              </div>`
            : ''
        }
        <ul>
          ${repeat(many ? cells.slice(0, MANY) : cells, keyOf, (cell, at) => this.#cell(bench, state, cell, at))}
        </ul>
      </div>`;
  }

  #agree(windows: number): void {
    this.agreed = windows;
  }

  #cell(bench: Bench, state: GalleryState, cell: Cell, at: number): TemplateResult {
    const texts = shellTexts[this.lang];
    const { colours, width, zoom } = cell;
    const lang = texts.langs[cell.lang as keyof typeof texts.langs];
    const size = `${texts.pixels(width)}${zoom === 100 ? '' : `, ${texts.percent(zoom)}`}`;
    const key = `${state.id} ${keyOf(cell)}`;
    return html`<li>
      <p class="caption">
        <strong>${lang}</strong><span>${texts.colourNames[colours]}</span><span>${size}</span>
      </p>
      <gallery-frame
        ?main=${at === 0}
        ?waiting=${!this.#turns.has(key)}
        data-key=${key}
        lang=${this.lang}
        page=${this.page}
        label=${texts.frame(state.title[this.lang], `${lang}, ${texts.colourNames[colours]}, ${size}`)}
        .bench=${bench}
        .shown=${{ state: state.id, scenario: bench.state.view.scenario, lang: cell.lang, colours }}
        .width=${width}
        .zoom=${zoom}
        .scale=${scaleFor(width, this.#room.width)}
      ></gallery-frame>
    </li>`;
  }
}

/** Between two windows, as in the sheet. */
const GAP = 20;
/** Smaller than this nothing is recognised. */
const SMALLEST = 0.4;

/** Small enough for two or three in a row where there is room for so many, and never wider than the room. */
function scaleFor(width: number, room: number): number {
  if (room === 0) return 1;
  const inRow = room >= 560 ? 3 : room >= 340 ? 2 : 1;
  const share = Math.floor((room - (inRow - 1) * GAP) / inRow);
  return Math.min(1, Math.max(SMALLEST, share / width), room / width);
}

customElements.define('gallery-beside', GalleryBeside);
