import {
  type CSSResultGroup,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Bench } from '../bench.ts';
import { BenchController } from '../bench-controller.ts';
import type { Texts } from '../look.ts';
import { LANGUAGES } from '../messages/languages.ts';
import { textAt, withText } from '../messages/text-tree.ts';
import type { UiLang } from '../texts/shape.ts';
import { textViewTexts } from '../texts/text-view.ts';
import { ui } from '../ui/styles.ts';
import { languageName, row, textId } from './row.ts';
import { countChanges, ours, type Sections, sectionsOf } from './sections.ts';
import { textsSheet } from './styles.ts';
import './transfer-element.ts';
import { onOneLine, withoutEmpty } from './transfer.ts';

/** All texts of the widgets by key, language beside language, to be changed. */
export class GalleryTexts extends LitElement {
  static override readonly styles: CSSResultGroup = [ui, textsSheet];
  static override readonly properties: PropertyDeclarations = {
    bench: { attribute: false },
    lang: {},
    filter: { state: true },
    onlyChanged: { state: true },
    langs: { state: true },
    open: { state: true },
    said: { state: true },
  };

  bench: Bench | undefined = undefined;
  override lang: UiLang = 'fi';
  filter: string = '';
  onlyChanged: boolean = false;
  langs: readonly string[] = ['fi', 'sv', 'en'];
  open: ReadonlySet<string> = new Set();
  said: string = '';
  readonly watch: BenchController = new BenchController(this);

  #shown: ReadonlySet<string> = new Set();
  /** The field of the last change, while nobody has left it: what is typed there is one step back. */
  #typing = '';

  protected override willUpdate(): void {
    const now = this.bench?.state.textsShown ?? [];
    // A text that is being written stays where it is, whatever the widget makes of it.
    this.#shown = new Set(this.#typing ? [...this.#shown, ...now] : now);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.bench) return nothing;
    const words = textViewTexts[this.lang];
    const { filter, onlyChanged } = this;
    const { view, look } = this.bench.state;
    const { state } = view;
    const sections = sectionsOf({ state, shown: this.#shown, texts: look.texts, filter, onlyChanged });
    const found = Object.values(sections).flat().length;
    return html`<section class="stack" aria-labelledby="texts" @focusout=${this.#left}>
      <div>
        <h2 id="texts">${words.heading}</h2>
        <p class="quiet">${words.lead}</p>
      </div>
      ${this.#tools(found)} ${found === 0 ? html`<p class="note">${words.nothingFound}</p>` : nothing}
      ${this.#lists(sections)}
      <gallery-texts-transfer .bench=${this.bench} lang=${this.lang}></gallery-texts-transfer>
    </section>`;
  }

  get #texts(): Texts {
    return this.bench?.state.look.texts ?? {};
  }

  #tools(found: number): TemplateResult {
    const words = textViewTexts[this.lang];
    const changes = countChanges(this.#texts);
    return html`<div class="tools">
      <div class="field">
        <label for="filter">${words.filter}</label>
        <p class="hint" id="filter-hint">${words.filterHint}</p>
        <input
          id="filter"
          type="search"
          autocomplete="off"
          aria-describedby="filter-hint"
          .value=${this.filter}
          @input=${(event: Event) => (this.filter = (event.target as HTMLInputElement).value)}
        />
      </div>
      <fieldset>
        <legend>${words.languages}</legend>
        ${Object.keys(LANGUAGES).map((lang) => this.#language(lang))}
      </fieldset>
      <label class="check"
        ><input
          type="checkbox"
          .checked=${this.onlyChanged}
          @change=${(event: Event) => (this.onlyChanged = (event.target as HTMLInputElement).checked)}
        />
        ${words.onlyChanged}</label
      >
      <div class="count">
        <p class="quiet" role="status">${this.said || `${words.found(found)}. ${words.changes(changes)}`}</p>
        ${
          changes > 0
            ? html`<button type="button" data-reset-all @click=${this.#resetAll}>${words.resetAll}</button>`
            : nothing
        }
      </div>
    </div>`;
  }

  #language(lang: string): TemplateResult {
    const words = textViewTexts[this.lang];
    const change = (): void => {
      const others = this.langs.filter((one) => one !== lang);
      this.langs = this.langs.includes(lang) ? others : [...others, lang];
    };
    return html`<label class="check"
      ><input
        type="checkbox"
        value=${lang}
        .checked=${this.langs.includes(lang)}
        @change=${change}
      />${languageName(words, lang)}
      ${
        this.bench?.state.view.lang === lang ? html`<span class="hint">(${words.onStage})</span>` : nothing
      }</label
    >`;
  }

  #lists({ shown, rest, others }: Sections): TemplateResult {
    const words = textViewTexts[this.lang];
    const all = !this.filter && !this.onlyChanged;
    return html`<div data-section="shown">
        <h3>${words.shown} <span class="quiet">(${shown.length})</span></h3>
        ${shown.length > 0 ? this.#list(shown) : all ? html`<p class="note">${words.nothingShown}</p>` : nothing}
      </div>
      ${this.#folded('rest', words.rest, rest)} ${this.#folded('others', words.others, others)}`;
  }

  /** What is closed is not made: it is hundreds of fields. */
  #folded(name: string, heading: string, paths: readonly string[]): TemplateResult | typeof nothing {
    if (paths.length === 0) return nothing;
    const isOpen = this.open.has(name) || this.filter.length > 1 || this.onlyChanged;
    const toggle = (event: Event): void => {
      const open = (event.target as HTMLDetailsElement).open;
      if (open === isOpen) return;
      this.open = new Set(open ? [...this.open, name] : [...this.open].filter((one) => one !== name));
    };
    return html`<details data-section=${name} .open=${isOpen} @toggle=${toggle}>
      <summary>${heading} <span class="quiet">(${paths.length})</span></summary>
      ${isOpen ? this.#list(paths) : nothing}
    </details>`;
  }

  #list(paths: readonly string[]): TemplateResult {
    return html`<ol>
      ${repeat(
        paths,
        (path) => path,
        (path) => this.#row(path),
      )}
    </ol>`;
  }

  #row(path: string): TemplateResult {
    const texts = this.#texts;
    const cells = Object.keys(LANGUAGES)
      .filter((lang) => this.langs.includes(lang))
      .map((lang) => ({
        lang,
        ours: textAt(ours(lang), path) ?? '',
        own: textAt(texts[lang] ?? {}, path),
        onStage: this.bench?.state.view.lang === lang,
      }));
    return row({
      path,
      cells,
      words: textViewTexts[this.lang],
      write: (lang, text) => this.#write(lang, path, text),
      reset: (lang) => this.#reset(lang, path),
    });
  }

  #write(lang: string, path: string, written: string): void {
    const text = onOneLine(written);
    const id = textId(path, lang);
    const isSame = text === textAt(ours(lang), path);
    const merge = this.#typing === id;
    this.#typing = id;
    this.#change(lang, path, isSame ? undefined : text, merge);
  }

  #reset(lang: string, path: string): void {
    this.#change(lang, path, undefined, false);
    this.renderRoot.querySelector<HTMLElement>(`[id="${textId(path, lang)}"]`)?.focus();
  }

  #change(lang: string, path: string, text: string | undefined, merge: boolean): void {
    if (!this.bench) return;
    const { look } = this.bench.state;
    this.said = '';
    const texts = { ...look.texts, [lang]: withText(look.texts[lang] ?? {}, path, text) };
    this.bench.restyle({ ...look, texts: withoutEmpty(texts) }, merge);
  }

  #resetAll(): void {
    if (!this.bench) return;
    this.bench.restyle({ ...this.bench.state.look, texts: {} });
    this.said = textViewTexts[this.lang].resetAllDone;
    this.renderRoot.querySelector<HTMLElement>('#filter')?.focus();
  }

  #left(): void {
    if (!this.#typing) return;
    this.#typing = '';
    this.requestUpdate();
  }
}

customElements.define('gallery-texts', GalleryTexts);
