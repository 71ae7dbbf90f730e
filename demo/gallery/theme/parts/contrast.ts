import {
  type CSSResultGroup,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Theme } from '../../look.ts';
import type { UiLang } from '../../texts/shape.ts';
import { themeTexts, tokenName } from '../../texts/theme.ts';
import { setStyle } from '../../ui/set-style.ts';
import { ui } from '../../ui/styles.ts';
import { hex } from '../colour.ts';
import { fix, type Fix, type Pair, pairs, type Warning, warnings, withColour } from '../contrast.ts';
import { designTokens } from '../design-tokens.ts';
import type { Mode } from '../resolve.ts';
import { contrastSheet } from './contrast-sheet.ts';
import type { Change, Palettes } from './part.ts';

const good = html`<svg viewBox="0 0 16 16" aria-hidden="true">
  <path d="m3 8.500 3.500 3.500L13 4.500"></path>
</svg>`;
const poor = html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 4 8 8M12 4l-8 8"></path></svg>`;

/** To two digits and never upwards: 4.496 is not 4.5. */
export const ratioText = (ratio: number, lang: UiLang): string =>
  new Intl.NumberFormat(lang, { maximumFractionDigits: 2 }).format(Math.floor(ratio * 100) / 100);

/** How well each colour stands out from what is behind it, what is too faint, and what would mend it. */
export class ThemeContrast extends LitElement {
  static override readonly styles: CSSResultGroup = [ui, contrastSheet];
  static override readonly properties: PropertyDeclarations = {
    theme: { attribute: false },
    palettes: { attribute: false },
    lang: {},
    change: { attribute: false },
  };

  theme: Theme = {};
  palettes: Palettes | undefined = undefined;
  override lang: UiLang = 'fi';
  change: Change = () => {};
  #moveOn = false;

  /** The pressed button goes when the new theme comes: on to the next, else to the table. */
  protected override updated(changed: PropertyValues<this>): void {
    if (!this.#moveOn || !changed.has('theme')) return;
    this.#moveOn = false;
    this.renderRoot.querySelector<HTMLElement>('.warn button, summary')?.focus();
  }

  protected override render(): TemplateResult {
    const texts = themeTexts[this.lang];
    const all = pairs(designTokens, this.theme);
    const found = warnings(designTokens, this.theme);
    return html`${found.map((warning) => this.#warning(warning))}
      ${
        found.length > 1
          ? html`<button type="button" class="primary" @click=${this.#fixAll}>${texts.fixAll}</button>`
          : nothing
      }
      ${found.length === 0 ? html`<p class="good row">${good}${texts.allPass(all.length)}</p>` : nothing}
      <details>
        <summary>${texts.table(all.length)}</summary>
        <p class="hint">${texts.contrastHint}</p>
        ${this.#table(all)}
      </details>`;
  }

  #warning(warning: Warning): TemplateResult {
    const texts = themeTexts[this.lang];
    const name = (token: string): string => tokenName(this.lang, token);
    const mended = fix(designTokens, this.theme, warning);
    const ratio = (value: number): string => texts.ratio(ratioText(value, this.lang));
    return html`<div class="warn" data-token=${warning.name} data-mode=${warning.mode}>
      <p class="what">${poor}${texts.warning[warning.mode](name(warning.name))}</p>
      <ul>
        ${warning.fails.map(
          ({ front, back, ratio: now, needs }) =>
            html`<li>
              ${texts.failing(name(front), name(back))}: ${texts.needs(ratio(now ?? 1), ratio(needs))}
            </li>`,
        )}
      </ul>
      ${mended ? this.#fixButton(mended) : html`<p>${texts.noFix}</p>`}
    </div>`;
  }

  #fixButton(mended: Fix): TemplateResult {
    const { use } = themeTexts[this.lang];
    return html`<button type="button" @click=${() => this.#mend(mended)}>
      <span class="swatch" ${setStyle({ '--swatch': mended.colour })}></span>${use(mended.colour)}
      <span class="hidden">(${tokenName(this.lang, mended.name)})</span>
    </button>`;
  }

  #table(all: readonly Pair[]): TemplateResult {
    const texts = themeTexts[this.lang];
    const [light, dark] = [all.slice(0, all.length / 2), all.slice(all.length / 2)];
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${texts.pair}</th>
          <th scope="col">${texts.light}</th>
          <th scope="col">${texts.dark}</th>
        </tr>
      </thead>
      <tbody>
        ${light.map((pair, i) => {
          const other = dark[i];
          return html`<tr>
            <th scope="row">
              ${tokenName(this.lang, pair.front)}
              <span class="quiet">/ ${tokenName(this.lang, pair.back)}</span>
            </th>
            <td>${this.#ratio(pair)}</td>
            <td>${other ? this.#ratio(other) : nothing}</td>
          </tr>`;
        })}
      </tbody>
    </table>`;
  }

  #ratio({ front, back, mode, needs, ratio, aa, aaa }: Pair): TemplateResult {
    const texts = themeTexts[this.lang];
    if (ratio === undefined) return html`<span class="quiet">${texts.unknown}</span>`;
    const colours = { '--front': this.#colour(front, mode), '--back': this.#colour(back, mode) };
    return html`<span
        class="sample ${needs === 3 ? 'line' : ''}"
        aria-hidden="true"
        ${setStyle(colours)}
      ></span>
      <span class="number">${texts.ratio(ratioText(ratio, this.lang))}</span>
      <span class="verdict ${aa ? 'passes' : 'fails'}"
        >${aa ? good : poor}${aaa ? 'AAA' : aa ? 'AA' : texts.fails}</span
      >`;
  }

  #colour(name: string, mode: Mode): string {
    const colour = this.palettes?.[mode].of(name);
    return colour ? hex(colour) : 'transparent';
  }

  #mend(mended: Fix): void {
    this.#moveOn = true;
    this.change(withColour(designTokens, this.theme, mended));
  }

  /** One step to take back, however many colours it took. */
  readonly #fixAll = (): void => {
    let { theme } = this;
    for (let i = 0; i < designTokens.length * 2; i++) {
      const next = warnings(designTokens, theme)
        .map((warning) => fix(designTokens, theme, warning))
        .find((one) => one !== undefined);
      if (!next) break;
      theme = withColour(designTokens, theme, next);
    }
    this.#moveOn = true;
    this.change(theme);
  };
}

customElements.define('theme-contrast', ThemeContrast);
