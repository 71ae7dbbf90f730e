import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { themeTexts } from '../../texts/theme.ts';
import { setStyle } from '../../ui/set-style.ts';
import { inUnit, lengthText, parseLength, reach, type Length, type Unit, units } from '../length.ts';
import type { Field } from './token.ts';

const inputOf = (event: Event): HTMLInputElement => event.currentTarget as HTMLInputElement;

/** A corner as round as the controls will be. */
const corner = (value: string): TemplateResult =>
  html`<span class="corner" aria-hidden="true" ${setStyle({ '--corner': value })}></span>`;

function amount(field: Field, length: Length): TemplateResult {
  const texts = themeTexts[field.lang];
  const { unit } = length;
  const { min, max, step } = reach(field.token.name, unit);
  const take = (event: Event, done: boolean): void => {
    const { value } = inputOf(event);
    // While somebody types it stays to the letter: 1.0 may become 1.05.
    const said = done && value ? lengthText({ unit, amount: Number(value) }) : value && value + unit;
    field.take('light', said, done);
  };
  const typed = field.text('light');
  return html`<input
      type="range"
      aria-label=${texts.slider(field.name)}
      aria-valuetext=${lengthText(length)}
      min=${min}
      max=${max}
      step=${step}
      .value=${live(String(length.amount))}
      @input=${(event: Event) => take(event, false)}
      @change=${(event: Event) => take(event, true)}
    />
    <input
      type="number"
      class="amount"
      inputmode="decimal"
      min="0"
      step="any"
      aria-label=${texts.amount(field.name)}
      aria-invalid=${field.isBad('light') ? 'true' : 'false'}
      aria-describedby="problem"
      .value=${live(typed.endsWith(unit) ? typed.slice(0, -unit.length) : typed)}
      @input=${(event: Event) => take(event, false)}
      @change=${(event: Event) => take(event, true)}
    />`;
}

const free = (field: Field): TemplateResult =>
  html`<input
    type="text"
    class="free"
    spellcheck="false"
    autocomplete="off"
    aria-label=${themeTexts[field.lang].amount(field.name)}
    aria-invalid=${field.isBad('light') ? 'true' : 'false'}
    aria-describedby="problem"
    .value=${live(field.text('light'))}
    @input=${(event: Event) => field.take('light', inputOf(event).value, false)}
    @change=${(event: Event) => field.take('light', inputOf(event).value, true)}
  />`;

/** A slider, a number and its unit; a length that says more, as `min(26rem, 100%)` does, in a field of its own. */
export function lengthControl(field: Field): TemplateResult {
  const texts = themeTexts[field.lang];
  const length = parseLength(field.value('light'));
  const choose = (event: Event): void => {
    const unit = (event.currentTarget as HTMLSelectElement).value as Unit | 'css';
    const now = length ?? { amount: 1, unit: 'rem' };
    if (unit === 'css') field.take('light', `calc(${lengthText(now)})`, true);
    else field.take('light', lengthText(length ? inUnit(now, unit) : { amount: now.amount, unit }), true);
  };
  return html`<div class="length">
    ${field.token.name === '--avain-radius' ? corner(field.value('light')) : nothing}
    ${length ? amount(field, length) : free(field)}
    <select
      class="unit"
      aria-label=${texts.unit(field.name)}
      .value=${live(length?.unit ?? 'css')}
      @change=${choose}
    >
      ${units.map((unit) => html`<option value=${unit} ?selected=${unit === length?.unit}>${unit}</option>`)}
      <option value="css" ?selected=${!length}>${texts.ownUnit}</option>
    </select>
  </div>`;
}
