import {
  css,
  type CSSResultGroup,
  html,
  LitElement,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import type { Theme } from '../../look.ts';
import type { UiLang } from '../../texts/shape.ts';
import { themeTexts } from '../../texts/theme.ts';
import { setStyle } from '../../ui/set-style.ts';
import { ui } from '../../ui/styles.ts';
import { hex } from '../colour.ts';
import { MODES } from '../contrast.ts';
import { designTokens } from '../design-tokens.ts';
import { presets, type Preset } from '../presets.ts';
import { type Mode, written } from '../resolve.ts';
import { type Change, palettesOf } from './part.ts';

const sheet = css`
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(6rem, 100%), 1fr));
    gap: 0.5rem;
    list-style: none;
  }
  li {
    display: grid;
  }
  .preset {
    display: flex;
    flex-direction: column;
    align-items: stretch;
    justify-content: flex-start;
    gap: 0.375rem;
    padding: 0.25rem;
    border-color: var(--ui-line);
    font-size: 0.75rem;
    font-weight: 600;
    line-height: 1.25;
    hyphens: auto;
    &[aria-pressed='true'] {
      box-shadow: 0 0 0 1px var(--ui-accent);
    }
  }
  .picture {
    display: grid;
    grid-template-columns: 1fr 1fr;
    overflow: hidden;
    border-radius: calc(var(--ui-radius) - 3px);
  }
  .card {
    display: grid;
    align-content: center;
    gap: 0.25rem;
    min-width: 0;
    height: 4.25rem;
    padding: 0.375rem;
    background: var(--p-surface);
    color: var(--p-text);
    font-family: var(--p-font);
    text-align: start;
    forced-color-adjust: none;
  }
  .title {
    font-family: var(--p-heading);
    font-size: 0.875rem;
    font-weight: 700;
    line-height: 1;
  }
  .field,
  .press {
    height: 0.75rem;
    border: 1px solid var(--p-border);
    border-radius: min(calc(var(--p-radius) * 0.5), 0.375rem);
    background: var(--p-field);
  }
  .press {
    display: grid;
    place-items: center;
    border-color: var(--p-accent);
    background: var(--p-accent);
    &::after {
      width: 50%;
      height: 2px;
      background: var(--p-on);
      content: '';
    }
  }
`;

const drawn = (theme: Theme, mode: Mode): Readonly<Record<string, string>> => {
  const palette = palettesOf(theme)[mode];
  const colour = (name: string): string => {
    const found = palette.of(`--avain-color-${name}`);
    return found ? hex(found) : 'transparent';
  };
  const value = (name: string): string => {
    const token = designTokens.find((one) => one.name === name);
    return token ? written(theme, token, mode) : '';
  };
  const heading = value('--avain-font-heading');
  return {
    '--p-surface': colour('surface'),
    '--p-text': colour('text'),
    '--p-field': colour('field'),
    '--p-border': colour('border'),
    '--p-accent': colour('accent'),
    '--p-on': colour('on-accent'),
    '--p-radius': value('--avain-radius'),
    '--p-font': value('--avain-font'),
    '--p-heading': heading.startsWith('var(') ? value('--avain-font') : heading,
  };
};

/** Themes never change; their pictures are worked out once. */
const pictures = new Map(presets.map(({ id, theme }) => [id, MODES.map((mode) => drawn(theme, mode))]));

/** Ready-made themes, each as a small card in light and in dark. */
export class ThemePresets extends LitElement {
  static override readonly styles: CSSResultGroup = [ui, sheet];
  static override readonly properties: PropertyDeclarations = {
    theme: { attribute: false },
    lang: {},
    change: { attribute: false },
  };

  theme: Theme = {};
  override lang: UiLang = 'fi';
  change: Change = () => {};

  protected override render(): TemplateResult {
    const now = JSON.stringify(this.theme);
    return html`<ul>
      ${presets.map((preset) => html`<li>${this.#preset(preset, JSON.stringify(preset.theme) === now)}</li>`)}
    </ul>`;
  }

  #preset({ id, theme }: Preset, isChosen: boolean): TemplateResult {
    return html`<button
      type="button"
      class="preset"
      lang=${this.lang}
      aria-pressed=${isChosen ? 'true' : 'false'}
      @click=${() => this.change(theme)}
    >
      <span class="picture" aria-hidden="true">
        ${pictures
          .get(id)
          ?.map(
            (styles) =>
              html`<span class="card" ${setStyle(styles)}
                ><span class="title">Aa</span><span class="field"></span><span class="press"></span
              ></span>`,
          )}
      </span>
      ${themeTexts[this.lang].presetNames[id]}
    </button>`;
  }
}

customElements.define('theme-presets', ThemePresets);
