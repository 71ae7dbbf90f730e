import {
  css,
  type CSSResultGroup,
  html,
  LitElement,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { live } from 'lit/directives/live.js';
import { type Axes, colourNames, widgetLangs, widths, zooms } from '../place.ts';
import type { UiLang } from '../texts/shape.ts';
import { shellTexts } from '../texts/shell.ts';
import { ui } from '../ui/styles.ts';

const sheet = css`
  :host {
    display: block;
  }
  .axes {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem 1.5rem;
  }
  legend {
    padding-block-end: 0.1875rem;
    color: var(--ui-quiet);
    font-size: 0.75rem;
    font-weight: 400;
  }
  fieldset > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.875rem;
  }
  .check {
    min-height: 1.75rem;
  }
`;

/** What stands side by side: every combination of what is ticked. */
export class GalleryAxes extends LitElement {
  static override readonly styles: CSSResultGroup = [ui, sheet];
  static override readonly properties: PropertyDeclarations = {
    lang: {},
    axes: { attribute: false },
    choose: { attribute: false },
  };

  override lang: UiLang = 'fi';
  axes: Axes | undefined = undefined;
  choose: (axes: Axes) => void = () => {};

  protected override render(): TemplateResult {
    const texts = shellTexts[this.lang];
    const { axes } = this;
    if (!axes) return html``;
    const langName = (tag: string): string => texts.langs[tag as keyof typeof texts.langs];
    const allWidths = [...new Set([...widths, ...axes.widths])];
    return html`<div class="axes" role="group" aria-label=${texts.axes}>
      ${this.#axis(axes, 'langs', texts.langsAxis, widgetLangs, langName)}
      ${this.#axis(axes, 'colours', texts.coloursAxis, colourNames, (name) => texts.colourNames[name])}
      ${this.#axis(axes, 'widths', texts.widthsAxis, allWidths, String)}
      ${this.#axis(axes, 'zooms', texts.zoomsAxis, zooms, texts.percent)}
    </div>`;
  }

  #axis<K extends keyof Axes>(
    axes: Axes,
    axis: K,
    legend: string,
    all: readonly Axes[K][number][],
    say: (value: Axes[K][number]) => string,
  ): TemplateResult {
    const now = axes[axis] as readonly Axes[K][number][];
    const tick = (value: Axes[K][number]) => (): void => {
      const on = (one: Axes[K][number]): boolean => (one === value) !== now.includes(one);
      this.choose({ ...axes, [axis]: all.filter(on) });
    };
    return html`<fieldset>
      <legend>${legend}</legend>
      <div>
        ${all.map(
          (value) =>
            html`<label class="check"
              ><input type="checkbox" .checked=${live(now.includes(value))} @change=${tick(value)} />${say(
                value,
              )}</label
            >`,
        )}
      </div>
    </fieldset>`;
  }
}

customElements.define('gallery-axes', GalleryAxes);
