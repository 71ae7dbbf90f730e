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
import { type Embedding, type Framework, FRAMEWORKS } from './embedding.ts';
import { choiceField, optionField, textField } from './fields.ts';
import { hashes } from './hashes.ts';
import './looks.ts';
import { ADAPTERS, isCard, OPTIONS, takes } from './options.ts';
import { paste } from './paste.ts';

const WAYS = ['package', 'tags'] as const;
/** These have controls of their own. */
const APART: readonly string[] = ['backend', 'adapter', 'heading-level'];

const sheet = css`
  :host {
    display: block;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
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
    changed: { state: true },
    integrity: { state: true },
  };

  bench: Bench | undefined = undefined;
  override lang: UiLang = 'fi';
  chosen: Pick<Embedding, 'backend' | 'adapter' | 'from' | 'folder' | 'logo'> & { readonly for: Framework } =
    {
      for: 'html',
      from: 'package',
      folder: `/avain/${version}`,
      backend: '/auth/v1',
      adapter: 'http',
      logo: { src: '/logo.svg', alt: 'Saarilahti' },
    };
  /** Attributes by hand, by the state they were changed in. */
  changed: Readonly<Record<string, Readonly<Record<string, string>>>> = {};
  integrity: Readonly<Record<string, string>> = {};
  readonly watch: BenchController = new BenchController(this);

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
      ${
        tagged
          ? textField({
              id: 'folder',
              label: texts.folder,
              value: chosen.folder,
              change: (folder) => this.#choose({ folder }),
            })
          : ''
      }
      ${takes(state.widget, 'backend') ? this.#server() : ''}
      ${
        isCard(state.widget) || takes(state.widget, 'heading-level')
          ? html`<gallery-paste-looks
              lang=${this.lang}
              .bench=${this.bench}
              .widget=${state.widget}
              .logo=${chosen.logo}
              .relogo=${(logo: Embedding['logo']) => this.#choose({ logo })}
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

  #server(): TemplateResult {
    const texts = pasteTexts[this.lang];
    const { backend, adapter } = this.chosen;
    return html`<div class="pair">
      ${textField({
        id: 'backend',
        label: texts.backend,
        value: backend,
        change: (value) => this.#choose({ backend: value }),
      })}
      ${choiceField({
        id: 'adapter',
        label: texts.adapter,
        value: adapter,
        hint: texts.adapterHint,
        choices: ADAPTERS.map((name) => [name, name]),
        change: (value) => this.#choose({ adapter: value }),
      })}
    </div>`;
  }

  #options(state: GalleryState): TemplateResult {
    const texts = pasteTexts[this.lang];
    const attributes = this.#attributes(state);
    const set = (name: string) => (value: string) => {
      this.changed = { ...this.changed, [state.id]: { ...attributes, [name]: value } };
    };
    return html`<details>
      <summary>${texts.options}</summary>
      <div class="stack">
        ${OPTIONS[state.widget]
          .filter(({ name }) => !APART.includes(name))
          .map((option) => optionField(option, attributes[option.name], texts, set(option.name)))}
      </div>
    </details>`;
  }

  #attributes(state: GalleryState): Readonly<Record<string, string>> {
    return this.changed[state.id] ?? attributesFor(state);
  }

  #embedding(state: GalleryState, bench: Bench): Embedding {
    const { for: framework, ...chosen } = this.chosen;
    const { look, view } = bench.state;
    const attributes = this.#attributes(state);
    // Where a framework draws the page, nothing is seen without a script.
    const needed = framework === 'html' || state.widget === 'avain-notice';
    return {
      ...chosen,
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

  #choose(change: Partial<GalleryPaste['chosen']>): void {
    this.chosen = { ...this.chosen, ...change };
  }
}

customElements.define('gallery-paste', GalleryPaste);
