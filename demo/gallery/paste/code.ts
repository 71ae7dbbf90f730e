import {
  css,
  type CSSResultGroup,
  html,
  LitElement,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { pasteTexts } from '../texts/paste.ts';
import type { UiLang } from '../texts/shape.ts';
import { ui } from '../ui/styles.ts';
import type { Snippet } from './embedding.ts';
import { languageFile, LANGUAGES } from './tags.ts';

const sheet = css`
  :host {
    display: block;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: 0.25rem 0.75rem;
    margin-block-end: 0.375rem;
  }
  h3 {
    font-family: var(--ui-mono);
    font-size: 0.875rem;
  }
  pre {
    max-height: 22rem;
    margin-block-end: 0.25rem;
  }
  .said:empty {
    display: none;
  }
`;

/** Files of languages that a page is not given, and fetches where it needs them. */
const missing = (code: string): string[] =>
  LANGUAGES.map(languageFile).filter((name) => !code.includes(name));

/** One snippet, with ways to take it along. */
export class GalleryCode extends LitElement {
  static override readonly styles: CSSResultGroup = [ui, sheet];
  static override readonly properties: PropertyDeclarations = {
    lang: {},
    snippet: { attribute: false },
    said: { state: true },
  };

  override lang: UiLang = 'fi';
  snippet: Snippet | undefined = undefined;
  said: string = '';

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('snippet')) this.said = '';
  }

  protected override render(): TemplateResult {
    const { snippet } = this;
    if (!snippet) return html``;
    const texts = pasteTexts[this.lang];
    const { place, code } = snippet;
    const title = this.#title(snippet);
    return html`<div class="head">
        <div>
          <h3 id="name" translate="no">${title}</h3>
          <p class="hint" id="place">${texts.places[place]}</p>
        </div>
        <div class="row">
          <button type="button" aria-label=${texts.copyNamed(title)} @click=${this.#copy}>
            ${texts.copy}
          </button>
          <button type="button" aria-label=${texts.downloadNamed(title)} @click=${this.#download}>
            ${texts.download}
          </button>
        </div>
      </div>
      <pre tabindex="0" role="region" aria-labelledby="name place" translate="no"><code>${code}</code></pre>
      ${place === 'head' ? html`<p class="hint">${texts.languages(missing(code).join(', '))}</p>` : ''}
      <p class="hint said" role="status">${this.said}</p>`;
  }

  /** Of a page there are two parts. */
  #title({ name, place }: Snippet): string {
    const { parts } = pasteTexts[this.lang];
    return place === 'head' || place === 'body' ? `${name}: ${parts[place]}` : name;
  }

  readonly #copy = async (): Promise<void> => {
    const { snippet } = this;
    if (!snippet) return;
    const texts = pasteTexts[this.lang];
    this.said = await navigator.clipboard.writeText(snippet.code).then(
      () => texts.copied(this.#title(snippet)),
      () => texts.notCopied,
    );
  };

  readonly #download = (): void => {
    if (!this.snippet) return;
    const { name, place, code } = this.snippet;
    const url = URL.createObjectURL(new Blob([code], { type: 'text/plain' }));
    const isPart = place === 'head' || place === 'body';
    const download = isPart ? name.replace('.', `-${place}.`) : name;
    const link = Object.assign(document.createElement('a'), { href: url, download });
    link.click();
    URL.revokeObjectURL(url);
  };
}

customElements.define('gallery-code', GalleryCode);
