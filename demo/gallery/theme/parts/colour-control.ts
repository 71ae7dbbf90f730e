import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { themeTexts } from '../../texts/theme.ts';
import { hex, parseColour } from '../colour.ts';
import { MODES } from '../contrast.ts';
import type { Mode } from '../resolve.ts';
import type { Field } from './token.ts';

/** The native control knows colours without an opacity only; the one that was there stays. */
function picked(field: Field, mode: Mode, colour: string): string {
  const alpha = field.palettes[mode].of(field.token.name)?.alpha ?? 1;
  const chosen = parseColour(colour);
  return chosen && alpha < 1 ? hex({ ...chosen, alpha }) : colour;
}

const inputOf = (event: Event): HTMLInputElement => event.currentTarget as HTMLInputElement;

function side(field: Field, mode: Mode): TemplateResult {
  const texts = themeTexts[field.lang];
  const seen = field.palettes[mode].of(field.token.name);
  const pick = (event: Event, done: boolean): void =>
    field.take(mode, picked(field, mode, inputOf(event).value), done);
  return html`<div class="side">
    <span class="mode" aria-hidden="true">${texts[mode]}</span>
    <div class="well">
      <input
        type="color"
        aria-label=${texts.pick(field.name, texts[mode].toLowerCase())}
        .value=${live(seen ? hex({ ...seen, alpha: 1 }) : '#000000')}
        @input=${(event: Event) => pick(event, false)}
        @change=${(event: Event) => pick(event, true)}
      />
      <input
        type="text"
        spellcheck="false"
        autocomplete="off"
        autocapitalize="off"
        aria-label=${texts.written(field.name, texts[mode].toLowerCase())}
        aria-invalid=${field.isBad(mode) ? 'true' : 'false'}
        aria-describedby="problem"
        .value=${live(field.text(mode))}
        title=${field.text(mode)}
        @input=${(event: Event) => field.take(mode, inputOf(event).value, false)}
        @change=${(event: Event) => field.take(mode, inputOf(event).value, true)}
      />
    </div>
  </div>`;
}

/** Light and dark beside each other: a field for any colour of CSS, and the browser's own picker. */
export const colourControl = (field: Field): TemplateResult =>
  html`<div class="sides">${MODES.map((mode) => side(field, mode))}</div>`;
