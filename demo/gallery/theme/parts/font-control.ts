import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { themeTexts } from '../../texts/theme.ts';
import { setStyle } from '../../ui/set-style.ts';
import { fonts } from '../fonts.ts';
import { alias } from '../resolve.ts';
import type { Field } from './token.ts';

/** Lists of fonts that devices have, any other list in a field, and a line to look at. */
export function fontControl(field: Field): TemplateResult {
  const texts = themeTexts[field.lang];
  const value = field.value('light');
  const isDefault = value === field.token.light;
  const known = fonts.find(({ css }) => css === value);
  const choose = (event: Event): void => {
    const { value: css } = event.currentTarget as HTMLSelectElement;
    if (css) field.take('light', css, true);
  };
  const type = (event: Event, done: boolean): void =>
    field.take('light', (event.currentTarget as HTMLInputElement).value, done);
  const option = (css: string, text: string, isChosen: boolean): TemplateResult =>
    html`<option value=${css} ?selected=${isChosen}>${text}</option>`;
  return html`<select
      aria-label=${texts.fontList(field.name)}
      .value=${live(known || isDefault ? value : '')}
      @change=${choose}
    >
      ${alias(field.token.light) ? option(field.token.light, texts.names.font, isDefault) : ''}
      ${fonts.map(({ id, css }) => option(css, texts.fonts[id], css === value))}
      ${option('', texts.ownFont, !known && !isDefault)}
    </select>
    <input
      type="text"
      class="free"
      spellcheck="false"
      autocomplete="off"
      aria-label=${texts.families(field.name)}
      aria-invalid=${field.isBad('light') ? 'true' : 'false'}
      aria-describedby="problem"
      .value=${live(field.text('light'))}
      @input=${(event: Event) => type(event, false)}
      @change=${(event: Event) => type(event, true)}
    />
    <p class="sample" aria-hidden="true" ${setStyle({ 'font-family': value })}>${texts.sample}</p>`;
}
