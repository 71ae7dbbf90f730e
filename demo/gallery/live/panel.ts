import {
  css,
  type CSSResultGroup,
  html,
  LitElement,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { live } from 'lit/directives/live.js';
import { BenchController } from '../bench-controller.ts';
import type { Bench } from '../bench.ts';
import type { NextFault } from '../protocol.ts';
import { scenarios } from '../../scenarios/index.ts';
import { stateOf } from '../states/catalogue.ts';
import { liveTexts } from '../texts/live.ts';
import { scenarioName } from '../texts/scenarios.ts';
import type { UiLang } from '../texts/shape.ts';
import { icons } from '../ui/icons.ts';
import { ui } from '../ui/styles.ts';
import './log.ts';

const LONGEST_MS = 10_000;
const STEP_MS = 250;
const names = Object.keys(scenarios);

const sheet = css`
  :host {
    display: block;
  }
  .slider {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 3.5rem;
    gap: 0.75rem;
    align-items: center;
    & output {
      font-variant-numeric: tabular-nums;
      text-align: end;
    }
  }
  .begin {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  hr {
    width: 100%;
    margin: 0;
    border: 0;
    border-block-start: 1px solid var(--ui-line);
  }
`;

/** How the server of the state behaves, and what has happened. */
export class GalleryLive extends LitElement {
  static override readonly styles: CSSResultGroup = [ui, sheet];
  static override readonly properties: PropertyDeclarations = { bench: { attribute: false }, lang: {} };

  bench: Bench | undefined = undefined;
  override lang: UiLang = 'fi';
  readonly watch: BenchController = new BenchController(this);
  /** The error that was set, until a request has met it. */
  #set: NextFault | undefined;
  #spent = false;

  protected override willUpdate(): void {
    const fault = this.bench?.state.fault;
    const met = this.bench?.state.log.at(-1)?.kind === 'request';
    if (fault) this.#spent = false;
    else if (this.#set) this.#spent = met;
    this.#set = fault;
  }

  protected override render(): TemplateResult {
    const texts = liveTexts[this.lang];
    const { bench } = this;
    if (!bench) return html``;
    const { latency, log } = bench.state;
    return html`<div class="stack">
      <p class="quiet">${texts.lead}</p>
      ${this.#scenario(bench)}
      <div class="begin">
        <button type="button" @click=${() => bench.restart()}>${icons.again}${texts.restart}</button>
      </div>
      <div class="field">
        <label for="latency">${texts.latency}</label>
        <div class="slider">
          <input
            id="latency"
            type="range"
            min="0"
            max=${LONGEST_MS}
            step=${STEP_MS}
            aria-describedby="latency-hint"
            aria-valuetext=${this.#seconds(latency)}
            .value=${live(String(latency))}
            @input=${this.#delay}
          />
          <output for="latency">${this.#seconds(latency)}</output>
        </div>
        <p class="hint" id="latency-hint">${texts.latencyHint}</p>
      </div>
      ${this.#fault(bench)}
      <hr />
      <gallery-log lang=${this.lang} .entries=${log} .clear=${() => bench.clearLog()}></gallery-log>
    </div>`;
  }

  #scenario(bench: Bench): TemplateResult {
    const texts = liveTexts[this.lang];
    const { state, scenario } = bench.state.view;
    const own = stateOf(state)?.scenario;
    const say = (name: string): string => scenarioName(name, this.lang);
    // An address may name one that is not in the list, in which one call meets an error.
    const all = scenario && !names.includes(scenario) ? [...names, scenario] : names;
    const choose = (event: Event): void =>
      bench.show({ scenario: (event.currentTarget as HTMLSelectElement).value || undefined });
    return html`<div class="field">
      <label for="scenario">${texts.scenario}</label>
      <select id="scenario" aria-describedby="scenario-hint" @change=${choose}>
        <option value="" .selected=${live(!scenario)}>${texts.ownScenario(own ? say(own) : '')}</option>
        ${all.map(
          (name) => html`<option value=${name} .selected=${live(name === scenario)}>${say(name)}</option>`,
        )}
      </select>
      <p class="hint" id="scenario-hint">${scenario ? texts.otherScenarioHint : texts.scenarioHint}</p>
    </div>`;
  }

  #fault(bench: Bench): TemplateResult {
    const texts = liveTexts[this.lang];
    const { fault } = bench.state;
    return html`<div class="field">
      <label for="fault">${texts.fault}</label>
      <select id="fault" aria-describedby="fault-hint" @change=${this.#fail}>
        <option value="" .selected=${live(!fault)}>${texts.noFault}</option>
        ${(Object.keys(texts.faults) as NextFault[]).map(
          (code) =>
            html`<option value=${code} .selected=${live(code === fault)}>
              ${texts.faults[code][0]} (${code})
            </option>`,
        )}
      </select>
      <p class="hint" id="fault-hint">${fault ? texts.faults[fault][1] : texts.faultHint}</p>
      <p role="status">
        ${fault ? html`<span class="tag">${texts.faultSet}</span>` : ''}
        ${this.#spent ? html`<span class="hint">${texts.faultSpent}</span>` : ''}
      </p>
    </div>`;
  }

  #seconds(latency: number): string {
    const value = new Intl.NumberFormat(this.lang, { maximumFractionDigits: 2 }).format(latency / 1000);
    return liveTexts[this.lang].seconds(value);
  }

  readonly #delay = (event: Event): void =>
    this.bench?.delay((event.currentTarget as HTMLInputElement).valueAsNumber);

  readonly #fail = (event: Event): void => {
    const { value } = event.currentTarget as HTMLSelectElement;
    this.bench?.failNext((value || undefined) as NextFault | undefined);
  };
}

customElements.define('gallery-live', GalleryLive);
