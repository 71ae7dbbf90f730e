import {
  css,
  type CSSResultGroup,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import type { Theme } from '../../look.ts';
import type { UiLang } from '../../texts/shape.ts';
import { themeTexts } from '../../texts/theme.ts';
import { ui } from '../../ui/styles.ts';
import { importCss } from '../css-import.ts';
import { designTokens } from '../design-tokens.ts';
import type { Imported } from '../imported.ts';
import { importTokens } from '../tokens-import.ts';
import type { Change } from './part.ts';

/** Characters. The source of our own tokens has 15,000. */
const LONGEST = 200_000;

const sheet = css`
  textarea {
    min-height: 7rem;
    font-family: var(--ui-mono);
    font-size: 0.8125rem;
  }
  .file {
    position: relative;
    display: inline-flex;
    & input {
      position: absolute;
      inset: 0;
      width: 100%;
      opacity: 0;
      cursor: pointer;
    }
    &:has(:focus-visible) .button {
      outline: 2px solid var(--ui-accent);
      outline-offset: 2px;
    }
  }
  ul {
    padding-inline-start: 1.25rem;
    list-style: disc;
  }
`;

/** JSON begins with a brace and a quote or another brace; CSS never does. */
const isJson = (text: string): boolean => /^\s*(?:\{\s*["}]|\[)/.test(text);

/** Takes a theme out of CSS or of design tokens, pasted or from a file. */
export class ThemeBringIn extends LitElement {
  static override readonly styles: CSSResultGroup = [ui, sheet];
  static override readonly properties: PropertyDeclarations = {
    theme: { attribute: false },
    lang: {},
    change: { attribute: false },
    text: { state: true },
    result: { state: true },
  };

  theme: Theme = {};
  override lang: UiLang = 'fi';
  change: Change = () => {};
  text: string = '';
  result: Imported | 'too-long' | undefined = undefined;

  protected override render(): TemplateResult {
    const texts = themeTexts[this.lang];
    return html`<form class="stack" @submit=${this.#read}>
      <div class="field">
        <label for="text">${texts.paste}</label>
        <p class="hint" id="hint">${texts.bringInHint}</p>
        <textarea
          id="text"
          aria-describedby="hint result"
          spellcheck="false"
          autocomplete="off"
          placeholder=":root { --avain-color-accent: light-dark(#0b5583, #8ccbf5); }"
          .value=${this.text}
          @input=${this.#type}
        ></textarea>
      </div>
      <label class="check"><input type="checkbox" name="keep" />${texts.keep}</label>
      <div class="row">
        <button type="submit" class="primary">${texts.read}</button>
        <span class="file"
          ><span class="button" aria-hidden="true">${texts.file}</span
          ><input
            type="file"
            accept=".css,.json,.tokens,text/css,application/json"
            aria-label=${texts.file}
            @change=${this.#open}
        /></span>
      </div>
      <div id="result" role="status">${this.#result()}</div>
    </form>`;
  }

  #result(): TemplateResult | typeof nothing {
    const texts = themeTexts[this.lang];
    const { result } = this;
    if (!result) return nothing;
    if (result === 'too-long') return html`<p class="bad">${texts.tooLong} ${texts.nothingTaken}</p>`;
    const count = Object.keys(result.theme).length;
    return html`<div class=${result.problems.length === 0 ? 'good' : count > 0 ? 'warn' : 'bad'}>
      <p>${count > 0 ? texts.taken(count) : texts.nothingTaken}</p>
      ${
        result.problems.length > 0
          ? html`<ul>
              ${result.problems.map(
                ({ line, what, name }) =>
                  html`<li>${line > 0 ? `${texts.line(line)}: ` : ''}${texts.faults[what](name)}</li>`,
              )}
            </ul>`
          : nothing
      }
    </div>`;
  }

  readonly #type = (event: Event): void => {
    this.text = (event.currentTarget as HTMLTextAreaElement).value;
  };

  readonly #read = (event: Event): void => {
    event.preventDefault();
    const keep = this.renderRoot.querySelector<HTMLInputElement>('[name=keep]')?.checked;
    this.#take(this.text, keep === true);
  };

  #take(text: string, keep: boolean): void {
    if (text.length > LONGEST) {
      this.result = 'too-long';
      return;
    }
    const read = isJson(text) ? importTokens : importCss;
    this.result = read(designTokens, text, keep ? this.theme : {});
    const { theme } = this.result;
    if (Object.keys(theme).length > 0) this.change(keep ? { ...this.theme, ...theme } : theme);
  }

  /** The text of the file is shown, so that a line that is named can be looked at. */
  readonly #open = async (event: Event): Promise<void> => {
    const input = event.currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file) return;
    if (file.size > LONGEST * 4) this.result = 'too-long';
    else {
      this.text = await file.text();
      input.value = '';
      this.#take(this.text, this.renderRoot.querySelector<HTMLInputElement>('[name=keep]')?.checked === true);
    }
  };
}

customElements.define('theme-bring-in', ThemeBringIn);
