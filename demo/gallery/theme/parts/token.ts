import {
  type CSSResultGroup,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import type { Theme } from '../../look.ts';
import type { UiLang } from '../../texts/shape.ts';
import { themeTexts, tokenName } from '../../texts/theme.ts';
import { ui } from '../../ui/styles.ts';
import { hex } from '../colour.ts';
import type { DesignToken } from '../design-token.ts';
import { designTokens } from '../design-tokens.ts';
import { fault, without, withValue } from '../edit.ts';
import { alias, type Mode, references, written } from '../resolve.ts';
import { colourControl } from './colour-control.ts';
import { Drafts } from './drafts.ts';
import { fontControl } from './font-control.ts';
import { lengthControl } from './length-control.ts';
import { numberControl } from './number-control.ts';
import type { Change, Palettes } from './part.ts';
import { tokenSheet } from './token-sheet.ts';

/** What a control of any kind works with. */
export interface Field {
  readonly token: DesignToken;
  readonly lang: UiLang;
  /** What the token is called. */
  readonly name: string;
  readonly palettes: Palettes;
  /** What stands in a field: what was typed, else the value. */
  text(mode: Mode): string;
  value(mode: Mode): string;
  isBad(mode: Mode): boolean;
  /** Takes what was typed or chosen. `done`: the field is left, or the slider let go. */
  take(mode: Mode, text: string, done: boolean): void;
}

const controls: Readonly<Record<DesignToken['kind'], (field: Field) => TemplateResult>> = {
  color: colourControl,
  length: lengthControl,
  font: fontControl,
  number: numberControl,
};

/** One design token with the control that its kind wants. */
export class ThemeToken extends LitElement {
  static override readonly styles: CSSResultGroup = [ui, tokenSheet];
  static override readonly properties: PropertyDeclarations = {
    token: { attribute: false },
    theme: { attribute: false },
    palettes: { attribute: false },
    lang: {},
    change: { attribute: false },
  };

  token: DesignToken | undefined = undefined;
  theme: Theme = {};
  palettes: Palettes | undefined = undefined;
  override lang: UiLang = 'fi';
  change: Change = () => {};
  readonly #drafts = new Drafts();
  /** The value that came of what was typed here. */
  #ours: Theme[string] | undefined;

  protected override willUpdate(changed: Map<string, unknown>): void {
    // What was typed is drawn before the theme that came of it is handed down again.
    if (!changed.has('theme')) return;
    const now = this.token && this.theme[this.token.name];
    if (now?.light !== this.#ours?.light || now?.dark !== this.#ours?.dark) this.#drafts.forget();
    this.#ours = now;
  }

  protected override render(): TemplateResult {
    const { token, palettes, lang } = this;
    if (!token || !palettes) return html``;
    const texts = themeTexts[lang];
    const name = tokenName(lang, token.name);
    const isSet = Object.hasOwn(this.theme, token.name);
    const { problem } = this.#drafts;
    const field: Field = {
      token,
      lang,
      name,
      palettes,
      value: (mode) => written(this.theme, token, mode),
      text: (mode) => this.#drafts.text(mode, this.#shown(token, palettes, mode)),
      isBad: (mode) => this.#drafts.isBad(mode),
      take: (mode, text, done) => this.#take(token, mode, text, done),
    };
    return html`<div class="token" role="group" aria-labelledby="name" aria-describedby="about">
      <div class="head">
        <h3 id="name">${name}</h3>
        ${isSet ? html`<span class="tag">${texts.modified}</span>` : nothing}
        <button
          type="button"
          class="icon reset"
          ?hidden=${!isSet}
          aria-label=${texts.reset(name)}
          title=${texts.reset(name)}
          @click=${this.#reset}
        >
          <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M4 10a6 6 0 1 0 2-4.5M4 3v4h4"></path></svg>
        </button>
      </div>
      <p id="about" class="hint">${token.about[lang]}</p>
      ${controls[token.kind](field)} ${this.#follows(token, isSet)}
      <p id="problem" class="problem" role="status">${problem ? `${problem} ${texts.problems.kept}` : ''}</p>
    </div>`;
  }

  /** A default that is made of other tokens is shown as what comes of them. */
  #shown(token: DesignToken, palettes: Palettes, mode: Mode): string {
    const value = written(this.theme, token, mode);
    if (Object.hasOwn(this.theme, token.name) || references(value).length === 0) return value;
    const colour = palettes[mode].of(token.name);
    const other = designTokens.find(({ name }) => name === alias(value));
    return colour ? hex(colour) : other ? written(this.theme, other, mode) : value;
  }

  #follows(token: DesignToken, isSet: boolean): TemplateResult | typeof nothing {
    const names = isSet ? [] : references(token.light).map((name) => tokenName(this.lang, name));
    return names.length > 0
      ? html`<p class="hint">${themeTexts[this.lang].follows(names.join(', '))}</p>`
      : nothing;
  }

  #problem(token: DesignToken, text: string): string {
    const texts = themeTexts[this.lang].problems;
    const found = fault(this.theme, token, text);
    if (!found) return '';
    return found.what === 'refers' ? texts.refers(found.to) : texts[token.kind];
  }

  #take(token: DesignToken, mode: Mode, text: string, done: boolean): void {
    const problem = this.#problem(token, text);
    this.#drafts.typed(mode, text, problem, done);
    this.requestUpdate();
    if (problem) return;
    const theme = withValue(designTokens, this.theme, token, mode, text);
    const [before, after] = [this.theme[token.name], theme[token.name]];
    if (before?.light === after?.light && before?.dark === after?.dark) {
      if (done) this.#drafts.follows(mode, true);
      return;
    }
    this.#ours = after;
    this.change(theme, this.#drafts.follows(mode, done));
  }

  readonly #reset = (): void => {
    if (!this.token) return;
    this.change(without(this.theme, this.token.name));
    // The button is gone with what it reset.
    void this.updateComplete.then(() => this.renderRoot.querySelector('input')?.focus());
  };
}

customElements.define('theme-token', ThemeToken);
