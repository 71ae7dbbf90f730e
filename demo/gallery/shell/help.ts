import {
  css,
  type CSSResultGroup,
  html,
  LitElement,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { shellTexts } from '../texts/shell.ts';
import type { UiLang } from '../texts/shape.ts';
import { icons } from '../ui/icons.ts';
import { ui } from '../ui/styles.ts';

const sheet = css`
  dialog {
    width: min(34rem, calc(100vw - 2 * var(--ui-gutter)));
    max-width: none;
    max-height: calc(100vh - 2rem);
    padding: 1.25rem calc(1.25 * var(--ui-gutter));
    overflow: auto;
    border: 1px solid var(--ui-line);
    border-radius: 0.75rem;
    background: var(--ui-paper);
    color: var(--ui-ink);
  }
  dialog::backdrop {
    background: rgb(6 18 27 / 55%);
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  dl {
    display: grid;
    gap: 0.5rem;
  }
  dl > div {
    display: grid;
    grid-template-columns: minmax(0, 13rem) minmax(0, 1fr);
    gap: 0.25rem 1rem;
  }
  @media (max-width: 30rem) {
    dl > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;

/** Keys by what they do. None is a single letter, so none is in the way of speech or of a screen reader. */
const KEYS = [
  ['keyBefore', ['Alt + Page Up', 'Alt + Page Down']],
  ['keyList', ['↑', '↓', 'Home', 'End']],
  ['keyOpen', ['Enter']],
  ['keyUndo', ['Ctrl + Z', 'Ctrl + Shift + Z']],
  ['keyTabs', ['←', '→', 'Home', 'End']],
  ['keyResize', ['←', '→']],
] as const;

/** A button, and the dialog with how to use all this. */
export class GalleryHelp extends LitElement {
  static override readonly styles: CSSResultGroup = [ui, sheet];
  static override readonly properties: PropertyDeclarations = { lang: {} };

  override lang: UiLang = 'fi';

  protected override render(): TemplateResult {
    const texts = shellTexts[this.lang];
    return html`<button
        type="button"
        class="icon"
        aria-haspopup="dialog"
        aria-label=${texts.help}
        title=${texts.help}
        @click=${() => this.renderRoot.querySelector('dialog')?.showModal()}
      >
        ${icons.help}
      </button>
      <dialog aria-labelledby="title">
        <div class="stack">
          <header>
            <h2 id="title">${texts.help}</h2>
            <form method="dialog">
              <button class="icon" aria-label=${texts.close} title=${texts.close}>${icons.close}</button>
            </form>
          </header>
          <p>${texts.helpLead}</p>
          <p>${texts.helpLink}</p>
          <h3>${texts.helpKeys}</h3>
          <dl>
            ${KEYS.map(
              ([what, keys]) =>
                html`<div>
                  <dt>${keys.map((key, at) => html`${at ? ' ' : ''}<kbd>${key}</kbd>`)}</dt>
                  <dd>${texts[what]}</dd>
                </div>`,
            )}
          </dl>
          <p class="note">${texts.demo} ${texts.demoMore}</p>
        </div>
      </dialog>`;
  }
}

customElements.define('gallery-help', GalleryHelp);
