import {
  type CSSResultGroup,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import type { Bench } from '../bench.ts';
import { LANGUAGES } from '../messages/languages.ts';
import type { UiLang } from '../texts/shape.ts';
import { textViewTexts } from '../texts/text-view.ts';
import { ui } from '../ui/styles.ts';
import { textsSheet } from './styles.ts';
import { type Import, importJson, isCode, type Left, withoutEmpty } from './transfer.ts';

/** Takes texts out of JSON, pasted or from a file. */
export class GalleryTextsBringIn extends LitElement {
  static override readonly styles: CSSResultGroup = [ui, textsSheet];
  static override readonly properties: PropertyDeclarations = {
    bench: { attribute: false },
    lang: {},
    which: { attribute: false },
    said: { state: true },
    problem: { state: true },
    left: { state: true },
  };

  bench: Bench | undefined = undefined;
  override lang: UiLang = 'fi';
  /** The language of texts that come without one; when empty, that of the stage. */
  which: string = '';
  said: string = '';
  problem: string = '';
  left: readonly Left[] = [];

  protected override render(): TemplateResult {
    const words = textViewTexts[this.lang];
    return html`<div class="stack">
      ${this.#form()}
      <p role="status" class=${this.said ? 'note' : nothing}>${this.said}</p>
      ${
        this.left.length > 0
          ? html`<div class="warn">
              <p>${words.importLeft}</p>
              <ul class="left">
                ${this.left.map(
                  ({ place, because }) =>
                    html`<li><span class="mono">${place}</span> – ${words.leftBecause[because]}</li>`,
                )}
              </ul>
            </div>`
          : nothing
      }
    </div>`;
  }

  #form(): TemplateResult {
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
          <input type="file" accept="application/json,.json" @change=${this.#open} />
        </label>
      </div>`;
  }

  async #open({ target }: Event): Promise<void> {
    const input = target as HTMLInputElement;
    const json = await input.files?.[0]?.text();
    input.value = '';
    if (json !== undefined) this.#bring(json);
  }

  #take(): void {
    this.#bring(this.#box?.value ?? '');
  }

  get #box(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('#import');
  }

  /** What was not taken stays in the box, to be mended there. */
  #bring(text: string): void {
    if (!this.bench) return;
    const { look } = this.bench.state;
    const { problem, brought } = this.#read(text);
    const count = brought?.count ?? 0;
    this.problem = problem;
    this.left = brought?.left ?? [];
    this.said = count > 0 ? textViewTexts[this.lang].imported(count) : '';
    if (brought && count > 0) this.bench.restyle({ ...look, texts: withoutEmpty(brought.texts) });
    if (this.#box) this.#box.value = problem || this.left.length > 0 ? text : '';
    if (problem) this.#box?.focus();
  }

  #read(text: string): { readonly problem: string; readonly brought?: Import } {
    const words = textViewTexts[this.lang];
    if (isCode(text)) return { problem: words.isCode };
    const { look, view } = this.bench?.state ?? {};
    const fallback = this.which || (Object.hasOwn(LANGUAGES, view?.lang ?? '') ? view?.lang : 'fi') || 'fi';
    try {
      const brought = importJson(text, look?.texts ?? {}, fallback);
      return { problem: brought.count > 0 ? '' : words.nothingImported, brought };
    } catch {
      return { problem: words.notJson };
    }
  }
}

customElements.define('gallery-texts-bring-in', GalleryTextsBringIn);
