import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { segments } from '../../shell/segments.ts';
import { themeTexts } from '../../texts/theme.ts';
import type { Field } from './token.ts';

const inputOf = (event: Event): HTMLInputElement => event.currentTarget as HTMLInputElement;

const usual = { tight: '0.85', usual: '1', roomy: '1.15' } as const;

/** A few usual values, a slider between them and beyond, and the number itself. */
export function numberControl(field: Field): TemplateResult {
  const texts = themeTexts[field.lang];
  const value = field.value('light');
  const known = (['tight', 'usual', 'roomy'] as const).map((one) => ({
    value: usual[one],
    text: texts.densities[one],
  }));
  const take = (event: Event, done: boolean): void => field.take('light', inputOf(event).value, done);
  return html`${segments<string>('number', field.name, known, value, (one) => field.take('light', one, true))}
    <div class="length">
      <input
        type="range"
        aria-label=${texts.slider(field.name)}
        min="0.7"
        max="1.5"
        step="0.05"
        .value=${live(value)}
        @input=${(event: Event) => take(event, false)}
        @change=${(event: Event) => take(event, true)}
      />
      <input
        type="text"
        class="amount"
        inputmode="decimal"
        autocomplete="off"
        aria-label=${texts.amount(field.name)}
        aria-invalid=${field.isBad('light') ? 'true' : 'false'}
        aria-describedby="problem"
        .value=${live(field.text('light'))}
        @input=${(event: Event) => take(event, false)}
        @change=${(event: Event) => take(event, true)}
      />
    </div>`;
}
