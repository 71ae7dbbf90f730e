import { html, type TemplateResult } from 'lit';
import { shellTexts } from '../texts/shell.ts';
import type { UiLang } from '../texts/shape.ts';
import { icons } from '../ui/icons.ts';

/** Says what of the address made no sense, until it is hidden. */
export function oddities(lang: UiLang, odd: readonly string[], hide: () => void): TemplateResult | '' {
  const texts = shellTexts[lang];
  if (odd.length === 0) return '';
  const query = odd.filter((one) => one !== '#');
  return html`<div class="odd warn" role="alert">
    <p>
      ${query.length > 0 ? html`${texts.badAddress} <code>${query.join(' ')}</code>. ` : ''}
      ${odd.includes('#') ? `${texts.badLook} ` : ''}${texts.fellBack}
    </p>
    <button type="button" class="icon" aria-label=${texts.hide} title=${texts.hide} @click=${hide}>
      ${icons.close}
    </button>
  </div>`;
}
