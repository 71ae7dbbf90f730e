import {
  type CSSResultGroup,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { BenchController } from '../bench-controller.ts';
import type { Bench } from '../bench.ts';
import { frameHref, type Shown } from '../frame-href.ts';
import { type Look, plainLook } from '../look.ts';
import type { FromFrame, ToFrame } from '../protocol.ts';
import { shellTexts } from '../texts/shell.ts';
import type { UiLang } from '../texts/shape.ts';
import { setStyle } from '../ui/set-style.ts';
import { ui } from '../ui/styles.ts';
import { sheet } from './frame-sheet.ts';
import { giveBack, watchFocus } from './give-back.ts';

type Status = 'waiting' | 'loading' | 'ready' | Failure;
type Failure = 'late' | 'missing' | 'broken';

const PATIENCE_MS = 20_000;

/**
 * The page with the widget, in a window as wide as wanted. It cannot have focus before it has come up: what it does to come
 * to its state would take focus from who is typing or moving through the list. A zoomed window is laid out narrower and drawn larger, which is
 * what a browser's zoom does. The page stays when only the look changes; it is loaded anew when what it shows does.
 *
 * @fires frame-settled - The page has come up, or has failed to.
 */
export class GalleryFrame extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    bench: { attribute: false },
    lang: {},
    page: {},
    shown: { attribute: false },
    label: {},
    width: { type: Number },
    zoom: { type: Number },
    scale: { type: Number },
    lowest: { type: Number },
    waiting: { type: Boolean },
    main: { type: Boolean },
    status: { attribute: false },
    height: { attribute: false },
  };
  static override readonly styles: CSSResultGroup = [ui, sheet];

  bench: Bench | undefined = undefined;
  override lang: UiLang = 'fi';
  /** Address of the page with the widget. */
  page: string = '';
  shown: Shown | undefined = undefined;
  /** Title of the window. */
  label: string = '';
  width: number = 320;
  /** Percent. */
  zoom: number = 100;
  /** How much smaller it is drawn than it is. */
  scale: number = 1;
  /** Least height, in pixels of the screen before `scale`. */
  lowest: number = 320;
  /** Its turn to load has not come. */
  waiting: boolean = false;
  /** The one whose log begins with its page, and whose texts are listed. */
  main: boolean = false;
  status: Status = 'waiting';
  /** Of the whole page, in its own pixels. */
  height: number = 0;

  readonly watch: BenchController = new BenchController(this);
  #key = '';
  #href = '';
  #tries = 0;
  /** What a page that failed says of it. */
  #reason = '';
  #window = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    globalThis.addEventListener('message', this.#hear);
    globalThis.addEventListener('blur', this.#left);
    watchFocus();
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    globalThis.removeEventListener('message', this.#hear);
    globalThis.removeEventListener('blur', this.#left);
    clearTimeout(this.#timer);
    this.bench?.detach(this.#send);
  }

  protected override willUpdate(): void {
    const { shown, bench } = this;
    if (!shown || !bench || (this.waiting && this.status === 'waiting')) return;
    const key = JSON.stringify([frameHref(this.page, shown, plainLook), bench.state.runs, this.#tries]);
    if (key !== this.#key) this.#begin(key, shown, bench.state.look);
    const measure = `${this.width}/${this.zoom}`;
    // A page that fills its window is as high as the window was: it is asked anew in a low one.
    if (measure !== this.#window) this.height = 0;
    this.#window = measure;
  }

  protected override render(): TemplateResult {
    const texts = shellTexts[this.lang];
    const times = this.zoom / 100;
    const across = Math.round(this.width / times);
    const high = Math.max(this.height, Math.round(this.lowest / times));
    const drawn = times * this.scale;
    const failed = isFailure(this.status) && this.status;
    const box = { width: `${across * drawn}px`, height: `${high * drawn}px` };
    const page = { width: `${across}px`, height: `${high}px`, transform: `scale(${drawn})` };
    return html`<div class="window" ${setStyle(box)} data-status=${this.status}>
      ${
        this.status === 'waiting' || failed
          ? nothing
          : keyed(
              this.#key,
              html`<iframe
                src=${this.#href}
                title=${this.label}
                ?inert=${this.status === 'loading'}
                @load=${this.#loaded}
                ${setStyle(page)}
              ></iframe>`,
            )
      }
      ${
        this.status === 'loading' || this.status === 'waiting'
          ? html`<p class="veil">${texts.loading}</p>`
          : nothing
      }
      ${failed ? this.#failure(failed) : nothing}
    </div>`;
  }

  #failure(failure: Failure): TemplateResult {
    const texts = shellTexts[this.lang];
    return html`<div class="veil" role="alert">
      <p><strong>${texts.frameFailed}</strong></p>
      <p>${texts.failures[failure]}</p>
      ${this.#reason ? html`<p><code>${this.#reason}</code></p>` : nothing}
      <button type="button" @click=${() => this.reload()}>${texts.reload}</button>
    </div>`;
  }

  reload(): void {
    this.#tries += 1;
    this.requestUpdate();
  }

  #begin(key: string, shown: Shown, look: Look): void {
    this.#key = key;
    this.#href = frameHref(this.page, shown, look);
    this.#reason = '';
    this.height = 0;
    this.status = 'loading';
    this.bench?.detach(this.#send);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settle('late'), PATIENCE_MS);
  }

  /** The page says how far it is in an attribute; one that has none is not ours, but says that nothing was found. */
  readonly #loaded = (event: Event): void => {
    const root = (event.currentTarget as HTMLIFrameElement).contentDocument?.documentElement;
    if (!root?.dataset['state']) return this.#settle('missing');
    const look = (): void => {
      if (root.dataset['state'] !== 'failed' || this.status !== 'loading') return;
      this.#reason = root.dataset['reason'] ?? '';
      this.#settle('broken');
    };
    look();
    new MutationObserver(look).observe(root, { attributeFilter: ['data-state'] });
  };

  readonly #hear = (event: MessageEvent): void => {
    const page = this.renderRoot.querySelector('iframe')?.contentWindow;
    if (event.origin !== location.origin || event.source !== page || !isFromFrame(event.data)) return;
    const { avain } = event.data;
    if (avain === 'ready') this.#ready();
    if (avain === 'height') this.height = event.data.px;
    // What the others did to come to their state is the same once more.
    const isUp = this.status === 'ready';
    if (this.main || (avain === 'log' && isUp)) this.bench?.heard(event.data, isUp);
  };

  readonly #left = (): void => {
    const window = this.renderRoot.querySelector('iframe');
    if (window && this.status === 'loading') giveBack(window);
  };

  readonly #send = (message: ToFrame): void => {
    this.renderRoot.querySelector('iframe')?.contentWindow?.postMessage(message, location.origin);
  };

  /** Told nothing earlier: a slow or failing call would keep it from its state. */
  #ready(): void {
    this.bench?.brief(this.#send);
    this.bench?.attach(this.#send);
    this.#settle('ready');
  }

  #settle(status: 'ready' | Failure): void {
    clearTimeout(this.#timer);
    this.status = status;
    this.dispatchEvent(new Event('frame-settled', { bubbles: true, composed: true }));
  }
}

const isFailure = (status: Status): status is Failure =>
  status === 'late' || status === 'missing' || status === 'broken';

function isFromFrame(data: unknown): data is FromFrame {
  return typeof data === 'object' && data !== null && 'avain' in data;
}

customElements.define('gallery-frame', GalleryFrame);
