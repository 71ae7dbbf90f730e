import {
  css,
  type CSSResultGroup,
  html,
  LitElement,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import type { Theme } from '../../look.ts';
import { segments } from '../../shell/segments.ts';
import type { UiLang } from '../../texts/shape.ts';
import { themeTexts } from '../../texts/theme.ts';
import { ui } from '../../ui/styles.ts';
import { themeCss } from '../css.ts';
import { designTokens } from '../design-tokens.ts';
import { exportTokens } from '../tokens-export.ts';

type Format = 'css' | 'json';

const FILES = {
  css: { name: 'avain-theme.css', type: 'text/css' },
  json: { name: 'avain-theme.tokens.json', type: 'application/json' },
} as const;

const sheet = css`
  pre {
    max-height: 20rem;
    white-space: pre-wrap;
  }
`;

/** The theme as a developer or a design program wants it, and the way to this very view. */
export class ThemeTakeOut extends LitElement {
  static override readonly styles: CSSResultGroup = [ui, sheet];
  static override readonly properties: PropertyDeclarations = {
    theme: { attribute: false },
    lang: {},
    format: { state: true },
    said: { state: true },
  };

  theme: Theme = {};
  override lang: UiLang = 'fi';
  format: Format = 'css';
  said: '' | 'copied' | 'notCopied' = '';

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('theme') || changed.has('format')) this.said = '';
  }

  protected override render(): TemplateResult {
    const texts = themeTexts[this.lang];
    const formats = [
      { value: 'css', text: texts.css },
      { value: 'json', text: texts.json },
    ] as const;
    const isEmpty = Object.keys(this.theme).length === 0;
    return html`<div class="stack">
      ${segments<Format>('format', texts.format, formats, this.format, this.#choose)}
      ${
        isEmpty
          ? html`<p class="note">${texts.empty}</p>`
          : html`<pre
                tabindex="0"
                role="region"
                aria-label=${texts[this.format]}
                translate="no"
              ><code>${this.#text()}</code></pre>
              <div class="row">
                <button type="button" @click=${() => this.#copy(this.#text())}>${texts.copy}</button>
                <button type="button" @click=${this.#download}>${texts.download}</button>
              </div>`
      }
      <div class="row">
        <button type="button" @click=${() => this.#copy(location.href)}>${texts.copyLink}</button>
        <span class="quiet" role="status">${this.said && texts[this.said]}</span>
      </div>
    </div>`;
  }

  readonly #choose = (format: Format): void => {
    this.format = format;
  };

  #text(): string {
    return this.format === 'css' ? themeCss(this.theme) : exportTokens(designTokens, this.theme);
  }

  async #copy(text: string): Promise<void> {
    this.said = await navigator.clipboard.writeText(text).then(
      () => 'copied' as const,
      () => 'notCopied' as const,
    );
  }

  readonly #download = (): void => {
    const { name, type } = FILES[this.format];
    const address = URL.createObjectURL(new Blob([this.#text()], { type }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
  };
}

customElements.define('theme-take-out', ThemeTakeOut);
