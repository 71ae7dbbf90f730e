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
  }
  .said:empty {
    display: none;
  }
`;

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
    const { name, place, code } = snippet;
    return html`<div class="head">
        <div>
          <h3 id="name" translate="no">${name}</h3>
          <p class="hint" id="place">${texts.places[place]}</p>
        </div>
        <div class="row">
          <button type="button" aria-label=${texts.copyNamed(name)} @click=${this.#copy}>
            ${texts.copy}
          </button>
          <button type="button" aria-label=${texts.downloadNamed(name)} @click=${this.#download}>
            ${texts.download}
          </button>
        </div>
      </div>
      <pre tabindex="0" role="region" aria-labelledby="name place" translate="no"><code>${code}</code></pre>
      <p class="hint said" role="status">${this.said}</p>`;
  }

  readonly #copy = async (): Promise<void> => {
    const { snippet } = this;
    if (!snippet) return;
    const texts = pasteTexts[this.lang];
    this.said = await navigator.clipboard.writeText(snippet.code).then(
      () => texts.copied(snippet.name),
      () => texts.notCopied,
    );
  };

  readonly #download = (): void => {
    if (!this.snippet) return;
    const url = URL.createObjectURL(new Blob([this.snippet.code], { type: 'text/plain' }));
    const link = Object.assign(document.createElement('a'), { href: url, download: this.snippet.name });
    link.click();
    URL.revokeObjectURL(url);
  };
}

customElements.define('gallery-code', GalleryCode);
