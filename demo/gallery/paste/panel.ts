import {
  css,
  type CSSResultGroup,
  html,
  LitElement,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { version } from '../../../src/version.ts';
import type { Bench } from '../bench.ts';
import { BenchController } from '../bench-controller.ts';
import { segments } from '../shell/segments.ts';
import { stateOf } from '../states/catalogue.ts';
import type { GalleryState } from '../states/state.ts';
import { pasteTexts } from '../texts/paste.ts';
import type { UiLang } from '../texts/shape.ts';
import { ui } from '../ui/styles.ts';
import { attributesFor, childrenFor } from './beginning.ts';
import './code.ts';
import { isAddress } from './checks.ts';
import { type Embedding, type Framework, FRAMEWORKS, type Logo } from './embedding.ts';
import { type Field, optionField, textField } from './fields.ts';
import { hashes } from './hashes.ts';
import './looks.ts';
import { isCard, OPTIONS, takes } from './options.ts';
import { paste } from './paste.ts';
import { serverFields } from './server-fields.ts';
import { backendOf, beginning, type Server } from './servers.ts';
import { Typed } from './typed.ts';

const WAYS = ['package', 'tags'] as const;
/** These have controls of their own. */
const APART: readonly string[] = ['backend', 'adapter', 'heading-level'];

const sheet = css`
  :host {
    display: block;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
    gap: 1rem;
    align-items: start;
  }
  .segments > div {
    flex-wrap: wrap;
  }
  .segments label {
    white-space: nowrap;
  }
`;

/** Writes what a developer pastes for the element on the stage. */
export class GalleryPaste extends LitElement {
  static override readonly styles: CSSResultGroup = [ui, sheet];
  static override readonly properties: PropertyDeclarations = {
    bench: { attribute: false },
    lang: {},
    chosen: { state: true },
    server: { state: true },
    changed: { state: true },
    integrity: { state: true },
  };

  bench: Bench | undefined = undefined;
  override lang: UiLang = 'fi';
  chosen: Pick<Embedding, 'from' | 'folder' | 'logo'> & { readonly for: Framework } = {
    for: 'html',
    from: 'package',
    folder: `/avain/${version}`,
    logo: { src: '/logo.svg', width: '120', height: '40', alt: 'Saarilahti' },
  };
  server: Server = beginning;
  /** Attributes by hand, by the state they were changed in. */
  changed: Readonly<Record<string, Readonly<Record<string, string>>>> = {};
  integrity: Readonly<Record<string, string>> = {};
  readonly watch: BenchController = new BenchController(this);
  readonly #typed = new Typed(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void hashes().then((known) => (this.integrity = known));
  }

  protected override render(): TemplateResult {
    const state = stateOf(this.bench?.state.view.state ?? '');
    if (!this.bench || !state) return html``;
    const texts = pasteTexts[this.lang];
    const { chosen } = this;
    const ways = WAYS.map((value) => ({ value, text: texts.fromWays[value] }));
    const kinds = FRAMEWORKS.map((value) => ({ value, text: texts.frameworks[value] }));
    const tagged = chosen.for === 'html' || chosen.from === 'tags';
    return html`<div class="stack">
      <p class="quiet">${texts.lead}</p>
      ${segments('framework', texts.framework, kinds, chosen.for, (value) => this.#choose({ for: value }))}
      ${
        chosen.for === 'html'
          ? ''
          : segments('from', texts.from, ways, chosen.from, (value) => this.#choose({ from: value }))
      }
      ${tagged ? this.#folder() : ''}
      ${takes(state.widget, 'backend') ? serverFields(this.server, this.lang, this.#typed, this.#serve) : ''}
      ${
        isCard(state.widget) || takes(state.widget, 'heading-level')
          ? html`<gallery-paste-looks
              lang=${this.lang}
              .bench=${this.bench}
              .widget=${state.widget}
              .logo=${chosen.logo}
              .relogo=${(logo: Logo) => this.#choose({ logo })}
            ></gallery-paste-looks>`
          : ''
      }
      ${this.#options(state)}
      <h2>${texts.files}</h2>
      ${paste(chosen.for, this.#embedding(state, this.bench)).map(
        (snippet) => html`<gallery-code lang=${this.lang} .snippet=${snippet}></gallery-code>`,
      )}
    </div>`;
  }

  #folder(): TemplateResult {
    const texts = pasteTexts[this.lang];
    const field = {
      id: 'folder',
      label: texts.folder,
      value: this.chosen.folder,
      change: (folder: string) => this.#choose({ folder }),
    };
    return textField(this.#typed.field(field, (text) => (isAddress(text) ? '' : texts.problems.folder)));
  }

  #options(state: GalleryState): TemplateResult {
    const texts = pasteTexts[this.lang];
    const attributes = this.#attributes(state);
    const set = (name: string) => (value: string) => {
      this.changed = { ...this.changed, [state.id]: { ...this.changed[state.id], [name]: value } };
    };
    const typed = (field: Field, check: (text: string) => string): Field =>
      this.#typed.field(field, check, `${state.id} ${field.id}`);
    return html`<details>
      <summary>${texts.options}</summary>
      <div class="stack">
        ${OPTIONS[state.widget]
          .filter(({ name }) => !APART.includes(name))
          .map((option) => optionField(option, attributes[option.name], texts, set(option.name), typed))}
      </div>
    </details>`;
  }

  #attributes(state: GalleryState): Readonly<Record<string, string>> {
    return { ...attributesFor(state, this.server), ...this.changed[state.id] };
  }

  #embedding(state: GalleryState, bench: Bench): Embedding {
    const { for: framework, ...chosen } = this.chosen;
    const { look, view } = bench.state;
    const attributes = this.#attributes(state);
    // Where a framework draws the page, nothing is seen without a script.
    const needed = framework === 'html' || state.widget === 'avain-notice';
    return {
      ...chosen,
      backend: backendOf(this.server),
      adapter: this.server.adapter,
      from: framework === 'html' ? 'tags' : chosen.from,
      widget: state.widget,
      attributes,
      look,
      children: needed
        ? childrenFor(state.widget, attributes['login-href'] ?? '', pasteTexts[this.lang])
        : [],
      integrity: chosen.folder.includes(version) ? this.integrity : {},
      lang: view.lang,
    };
  }

  readonly #serve = (change: Partial<Server>): void => {
    this.server = { ...this.server, ...change };
  };

  #choose(change: Partial<GalleryPaste['chosen']>): void {
    this.chosen = { ...this.chosen, ...change };
  }
}

customElements.define('gallery-paste', GalleryPaste);
