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
import { languageName } from './row.ts';
import { textsSheet } from './styles.ts';
import {
  changedLanguages,
  exportCode,
  exportJson,
  type Import,
  importJson,
  withoutEmpty,
} from './transfer.ts';

/** Texts on their way to a page, and back from a file. */
export class GalleryTextsTransfer extends LitElement {
  static override readonly styles: CSSResultGroup = [ui, textsSheet];
  static override readonly properties: PropertyDeclarations = {
    bench: { attribute: false },
    lang: {},
    which: { state: true },
    format: { state: true },
    said: { state: true },
    problem: { state: true },
    left: { state: true },
  };

  bench: Bench | undefined = undefined;
  override lang: UiLang = 'fi';
  /** A language, or nothing for all. */
  which: string = '';
  format: 'js' | 'json' = 'js';
  said: string = '';
  problem: string = '';
  left: readonly string[] = [];
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
        ${this.#import()}
        <p role="status" class=${this.said ? 'note' : nothing}>${this.said}</p>
        ${
          this.left.length > 0
            ? html`<div class="warn">
                <p>${words.importLeft}</p>
                <ul class="left">
                  ${this.left.map((one) => html`<li class="mono">${one}</li>`)}
                </ul>
              </div>`
            : nothing
        }
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

  #import(): TemplateResult {
    const words = textViewTexts[this.lang];
    return html`<div class="field">
        <label for="import">${words.importLabel}</label>
        <p class="hint" id="import-hint">${words.importHint}</p>
        <textarea
          id="import"
          class="mono"
          rows="3"
          spellcheck="false"
          autocomplete="off"
          aria-invalid=${this.problem ? 'true' : nothing}
          aria-describedby=${this.problem ? 'import-hint import-problem' : 'import-hint'}
        ></textarea>
        <p class="problem" id="import-problem" role="alert">${this.problem}</p>
      </div>
      <div class="row">
        <button type="button" data-import @click=${this.#take}>${words.importButton}</button>
        <label class="button file">
          ${words.importFile}
          <input type="file" accept="application/json,.json" @change=${this.#read} />
        </label>
      </div>`;
  }

  async #copy(): Promise<void> {
    const words = textViewTexts[this.lang];
    this.left = [];
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

  async #read({ target }: Event): Promise<void> {
    const input = target as HTMLInputElement;
    const json = await input.files?.[0]?.text();
    input.value = '';
    if (json !== undefined) this.#bring(json);
  }

  #take(): void {
    const input = this.renderRoot.querySelector<HTMLTextAreaElement>('#import');
    if (!input) return;
    if (this.#bring(input.value)) input.value = '';
    else input.focus();
  }

  #bring(json: string): boolean {
    if (!this.bench) return false;
    const { look, view } = this.bench.state;
    const words = textViewTexts[this.lang];
    const fallback = this.which || (Object.hasOwn(LANGUAGES, view.lang) ? view.lang : 'fi');
    let brought: Import;
    try {
      brought = importJson(json, look.texts, fallback);
    } catch {
      [this.said, this.problem, this.left] = ['', words.notJson, []];
      return false;
    }
    [this.said, this.problem, this.left] = [words.imported(brought.count), '', brought.left];
    if (brought.count > 0) this.bench.restyle({ ...look, texts: withoutEmpty(brought.texts) });
    return true;
  }
}

customElements.define('gallery-texts-transfer', GalleryTextsTransfer);
