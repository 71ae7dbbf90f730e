import { type CSSResultGroup, html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Bench } from '../bench.ts';
import { BenchController } from '../bench-controller.ts';
import type { UiLang } from '../texts/shape.ts';
import { themeTexts } from '../texts/theme.ts';
import { icons } from '../ui/icons.ts';
import { ui } from '../ui/styles.ts';
import { pairs } from './contrast.ts';
import type { DesignToken } from './design-token.ts';
import { designTokens } from './design-tokens.ts';
import { panelSheet } from './panel-sheet.ts';
import './parts/bring-in.ts';
import './parts/contrast.ts';
import { type Change, mainTokens, otherTokens, type Palettes, palettesOf } from './parts/part.ts';
import './parts/presets.ts';
import './parts/take-out.ts';
import './parts/token.ts';

const GROUPS = ['colour', 'type', 'shape', 'space'] as const;

/** How long nothing must change before the state of the contrast is said. */
const PAUSE_MS = 1000;

/** The theme editor: every design token, how well the colours stand out, and the ways in and out. */
export class GalleryTheme extends LitElement {
  static override readonly styles: CSSResultGroup = [ui, panelSheet];
  static override readonly properties: PropertyDeclarations = {
    bench: { attribute: false },
    lang: {},
    said: { state: true },
  };

  bench: Bench | undefined = undefined;
  override lang: UiLang = 'fi';
  /** For those who hear the page: what the contrast has come to. */
  said: string = '';
  readonly watch: BenchController = new BenchController(this);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failing = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override render(): TemplateResult {
    const { bench, lang } = this;
    if (!bench) return html``;
    const texts = themeTexts[lang];
    const { theme } = bench.state.look;
    const palettes = palettesOf(theme);
    const all = pairs(designTokens, theme);
    const failing = all.filter(({ aa }) => !aa).length;
    this.#tell(failing, all.length);
    const tokens = (list: readonly DesignToken[]): TemplateResult[] =>
      list.map((token) => this.#token(token, palettes));
    return html`<div class="stack">
      <div class="bar">
        ${this.#state(failing, all.length)}
        <button
          type="button"
          class="icon"
          aria-label=${texts.undo}
          title=${texts.undo}
          aria-disabled=${bench.canUndo ? 'false' : 'true'}
          @click=${() => bench.undo()}
        >
          ${icons.undo}
        </button>
        <button
          type="button"
          class="icon"
          aria-label=${texts.redo}
          title=${texts.redo}
          aria-disabled=${bench.canRedo ? 'false' : 'true'}
          @click=${() => bench.redo()}
        >
          ${icons.redo}
        </button>
      </div>
      <p class="hidden" role="status">${this.said}</p>
      <section aria-labelledby="presets">
        <h2 id="presets">${texts.presets}</h2>
        <p class="hint">${texts.presetsHint}</p>
        <theme-presets lang=${lang} .theme=${theme} .change=${this.#change}></theme-presets>
      </section>
      <section aria-labelledby="main">
        <div class="head">
          <h2 id="main">${texts.main}</h2>
          <span class="quiet">${this.#count()}</span>
        </div>
        <div class="tokens">${tokens(mainTokens)}</div>
      </section>
      <section aria-labelledby="contrast">
        <h2 id="contrast" tabindex="-1">${texts.contrast}</h2>
        <theme-contrast
          lang=${lang}
          .theme=${theme}
          .palettes=${palettes}
          .change=${this.#change}
        ></theme-contrast>
      </section>
      <section aria-labelledby="more">
        <h2 id="more">${texts.more}</h2>
        ${GROUPS.map((group) => {
          const list = otherTokens.filter((token) => token.group === group);
          if (list.length === 0) return '';
          return html`<details>
            <summary>${texts.groups[group]} <span class="quiet">${list.length}</span></summary>
            <div class="tokens">${tokens(list)}</div>
          </details>`;
        })}
      </section>
      <section aria-labelledby="in">
        <h2 id="in">${texts.bringIn}</h2>
        <theme-bring-in lang=${lang} .theme=${theme} .change=${this.#change}></theme-bring-in>
      </section>
      <section aria-labelledby="out">
        <h2 id="out">${texts.takeOut}</h2>
        <theme-take-out lang=${lang} .theme=${theme}></theme-take-out>
      </section>
    </div>`;
  }

  /** In a word whether the colours stand out; where they do not, it leads to what can be done. */
  #state(failing: number, count: number): TemplateResult {
    const texts = themeTexts[this.lang];
    return failing > 0
      ? html`<button type="button" class="state fails" @click=${this.#toContrast}>
          ${texts.someFail(failing)}
        </button>`
      : html`<span class="state">${texts.allPass(count)}</span>`;
  }

  #count(): string {
    const texts = themeTexts[this.lang];
    const count = Object.keys(this.bench?.state.look.theme ?? {}).length;
    return count > 0 ? texts.changed(count) : texts.untouched;
  }

  #token(token: DesignToken, palettes: Palettes): TemplateResult {
    return html`<theme-token
      data-token=${token.name}
      lang=${this.lang}
      .token=${token}
      .theme=${this.bench?.state.look.theme ?? {}}
      .palettes=${palettes}
      .change=${this.#change}
    ></theme-token>`;
  }

  /** Said only when it has become worse or better, and after somebody has stopped to look. */
  #tell(failing: number, count: number): void {
    if (failing === this.#failing) return;
    this.#failing = failing;
    clearTimeout(this.#timer);
    const texts = themeTexts[this.lang];
    this.#timer = setTimeout(
      () => (this.said = failing > 0 ? texts.someFail(failing) : texts.allPass(count)),
      PAUSE_MS,
    );
  }

  readonly #toContrast = (): void => {
    const heading = this.renderRoot.querySelector<HTMLElement>('#contrast');
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };

  readonly #change: Change = (theme, merge) => {
    const { bench } = this;
    bench?.restyle({ ...bench.state.look, theme }, merge);
  };
}

customElements.define('gallery-theme', GalleryTheme);
