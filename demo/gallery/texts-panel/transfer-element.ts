import {
  type CSSResultGroup,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import type { Bench } from '../bench.ts';
import { BenchController } from '../bench-controller.ts';
import { LANGUAGES } from '../messages/languages.ts';
import type { UiLang } from '../texts/shape.ts';
import { textViewTexts } from '../texts/text-view.ts';
import { ui } from '../ui/styles.ts';
import './bring-in-element.ts';
import { languageName } from './row.ts';
import { textsSheet } from './styles.ts';
import { changedLanguages, exportCode, exportJson } from './transfer.ts';

/** Texts on their way to a page, and the way back. */
export class GalleryTextsTransfer extends LitElement {
  static override readonly styles: CSSResultGroup = [ui, textsSheet];
  static override readonly properties: PropertyDeclarations = {
    bench: { attribute: false },
    lang: {},
    which: { state: true },
    format: { state: true },
    said: { state: true },
  };

  bench: Bench | undefined = undefined;
  override lang: UiLang = 'fi';
  /** A language, or nothing for all. */
  which: string = '';
  format: 'js' | 'json' = 'js';
  said: string = '';
  readonly watch: BenchController = new BenchController(this);

  protected override render(): TemplateResult | typeof nothing {
    if (!this.bench) return nothing;
    const words = textViewTexts[this.lang];
    return html`<details data-section="transfer">
      <summary>${words.exportHeading}</summary>
      <div class="stack">
        <p class="quiet">${words.exportLead}</p>
        ${this.#choices()}
        <pre tabindex="0" role="region" aria-label=${words.code} data-export>${this.#exported}</pre>
        <div class="row">
          <button type="button" @click=${this.#copy}>${words.copy}</button>
          <button type="button" @click=${this.#download}>${words.download}</button>
        </div>
        <p role="status" class=${this.said ? 'note' : nothing}>${this.said}</p>
        <gallery-texts-bring-in
          lang=${this.lang}
          .bench=${this.bench}
          .which=${this.which}
        ></gallery-texts-bring-in>
      </div>
    </details>`;
  }

  get #exported(): string {
    const texts = this.bench?.state.look.texts ?? {};
    return (this.format === 'js' ? exportCode : exportJson)(texts, this.which || undefined);
  }

  #choices(): TemplateResult {
    const words = textViewTexts[this.lang];
    const changed = changedLanguages(this.bench?.state.look.texts ?? {});
    const formats = ['js', 'json'] as const;
    return html`<div class="field">
        <label for="which">${words.exportLanguage}</label>
        <select
          id="which"
          @change=${(event: Event) => (this.which = (event.target as HTMLSelectElement).value)}
        >
          <option value="" ?selected=${this.which === ''}>${words.exportAll}</option>
          ${Object.keys(LANGUAGES).map(
            (lang) =>
              html`<option value=${lang} ?selected=${this.which === lang}>
                ${languageName(words, lang)}${changed.includes(lang) ? ` (${words.changed.toLowerCase()})` : ''}
              </option>`,
          )}
        </select>
      </div>
      <fieldset class="segments">
        <legend>${words.format}</legend>
        <div>
          ${formats.map(
            (format) =>
              html`<label
                ><input
                  type="radio"
                  name="format"
                  value=${format}
                  .checked=${this.format === format}
                  @change=${() => (this.format = format)}
                />${words[format]}</label
              >`,
          )}
        </div>
      </fieldset>`;
  }

  async #copy(): Promise<void> {
    const words = textViewTexts[this.lang];
    this.said = await navigator.clipboard.writeText(this.#exported).then(
      () => words.copied,
      () => words.notCopied,
    );
  }

  #download(): void {
    const type = this.format === 'js' ? 'text/javascript' : 'application/json';
    const href = URL.createObjectURL(new Blob([this.#exported], { type }));
    const link = document.createElement('a');
    link.href = href;
    link.download = `messages${this.which ? `.${this.which}` : ''}.${this.format}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(href));
  }
}

customElements.define('gallery-texts-transfer', GalleryTextsTransfer);
