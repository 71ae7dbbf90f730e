import {
  css,
  type CSSResultGroup,
  html,
  LitElement,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import type { Bench } from '../bench.ts';
import { BenchController } from '../bench-controller.ts';
import type { Embed } from '../look.ts';
import { segments } from '../shell/segments.ts';
import type { WidgetName } from '../states/state.ts';
import { pasteTexts } from '../texts/paste.ts';
import type { UiLang } from '../texts/shape.ts';
import { isSafeValue } from '../theme/css-value.ts';
import { ui } from '../ui/styles.ts';
import { isAddress, isPixels } from './checks.ts';
import type { Logo } from './embedding.ts';
import { choiceField, flagField, textField } from './fields.ts';
import { isCard, OPTIONS } from './options.ts';
import { Typed } from './typed.ts';

const LEVELS = ['1', '2', '3', '4', '5', '6'];

const sheet = css`
  :host {
    display: block;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
    gap: 1rem;
    align-items: start;
  }
`;

/** What a page decides of an element's look apart from the theme. The stage shows it at once, and it can be taken back. */
export class GalleryPasteLooks extends LitElement {
  static override readonly styles: CSSResultGroup = [ui, sheet];
  static override readonly properties: PropertyDeclarations = {
    bench: { attribute: false },
    lang: {},
    widget: { attribute: false },
    logo: { attribute: false },
    relogo: { attribute: false },
  };

  bench: Bench | undefined = undefined;
  override lang: UiLang = 'fi';
  widget: WidgetName = 'avain-login';
  logo: Logo = { src: '', width: '', height: '', alt: '' };
  relogo: (logo: Logo) => void = () => {};
  readonly #typed = new Typed(this);
  readonly watch: BenchController = new BenchController(this);

  protected override render(): TemplateResult {
    const { bench, widget } = this;
    if (!bench) return html``;
    const { embed } = bench.state.look;
    return html`<fieldset>
      <legend class="hidden">${pasteTexts[this.lang].looks}</legend>
      <div class="stack">
        <div class="pair">${this.#level(embed)}${isCard(widget) ? this.#width(embed) : ''}</div>
        ${isCard(widget) ? html`${this.#density(embed)}${this.#logo(embed)}` : ''}
      </div>
    </fieldset>`;
  }

  #level({ headingLevel }: Embed): TemplateResult {
    const texts = pasteTexts[this.lang];
    const usual = OPTIONS[this.widget].find(({ name }) => name === 'heading-level')?.without ?? '';
    return choiceField({
      id: 'level',
      label: texts.headingLevel,
      value: headingLevel === undefined ? '' : String(headingLevel),
      choices: [['', texts.usual(usual)], ...LEVELS.map((level) => [level, level] as const)],
      change: (level) => this.#embed({ headingLevel: level ? Number(level) : undefined }),
    });
  }

  #width({ width }: Embed): TemplateResult {
    const texts = pasteTexts[this.lang];
    const field = {
      id: 'width',
      label: texts.width,
      value: width ?? '',
      hint: texts.widthHint,
      change: (typed: string) => this.#embed({ width: typed || undefined }, width !== undefined),
    };
    const fits = (typed: string): boolean =>
      typed === '' || (isSafeValue(typed) && CSS.supports('max-inline-size', typed));
    return textField(this.#typed.field(field, (typed) => (fits(typed) ? '' : texts.problems.width)));
  }

  #density({ density = '' }: Embed): TemplateResult {
    const texts = pasteTexts[this.lang];
    const all = (['0.85', '', '1.15'] as const).map((value) => ({ value, text: texts.densities[value] }));
    return segments('density', texts.density, all, density as (typeof all)[number]['value'], (value) =>
      this.#embed({ density: value || undefined }),
    );
  }

  #logo({ logo = false }: Embed): TemplateResult {
    const texts = pasteTexts[this.lang];
    const pixels = (text: string): string => (isPixels(text) ? '' : texts.problems.pixels);
    return html`${flagField({
      id: 'logo',
      label: texts.logo,
      value: String(logo),
      change: (value) => this.#embed({ logo: value === 'true' || undefined }),
    })}
    ${
      logo
        ? html`<div class="pair">
            ${this.#picture('src', texts.logoSrc, (src) => (isAddress(src) ? '' : texts.problems.address))}
            ${this.#picture('alt', texts.logoAlt)} ${this.#picture('width', texts.logoWidth, pixels)}
            ${this.#picture('height', texts.logoHeight, pixels)}
          </div>`
        : ''
    }`;
  }

  #picture(name: keyof Logo, label: string, check: (text: string) => string = () => ''): TemplateResult {
    const change = (value: string): void => this.relogo({ ...this.logo, [name]: value });
    return textField(this.#typed.field({ id: `logo-${name}`, label, value: this.logo[name], change }, check));
  }

  /** `undefined` is what comes without it. */
  #embed(change: { readonly [Key in keyof Embed]: Embed[Key] | undefined }, merge = false): void {
    const { bench } = this;
    if (!bench) return;
    const { look } = bench.state;
    const embed = Object.fromEntries(
      Object.entries({ ...look.embed, ...change }).filter(([, value]) => value !== undefined),
    ) as Embed;
    bench.restyle({ ...look, embed }, merge);
  }
}

customElements.define('gallery-paste-looks', GalleryPasteLooks);
