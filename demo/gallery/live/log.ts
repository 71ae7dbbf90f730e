import {
  css,
  type CSSResultGroup,
  html,
  LitElement,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import type { LogEntry } from '../protocol.ts';
import { liveTexts } from '../texts/live.ts';
import type { UiLang } from '../texts/shape.ts';
import { ui } from '../ui/styles.ts';
import { logText, seconds } from './log-text.ts';

type Kind = LogEntry['kind'];
const KINDS: readonly Kind[] = ['step', 'event', 'request', 'mail'];

/** How long nothing must come before the number of lines is said: what belongs together is told of once. */
const PAUSE_MS = 1000;

const sheet = css`
  .kinds > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
  }
  .lines {
    max-height: 24rem;
    overflow: auto;
    border: 1px solid var(--ui-line);
    border-radius: var(--ui-radius);
    scrollbar-width: thin;
  }
  th {
    position: sticky;
    inset-block-start: 0;
    background: var(--ui-raised);
    color: var(--ui-quiet);
    font-weight: 600;
    white-space: nowrap;
  }
  tr:last-child td {
    border-block-end: 0;
  }
  .at {
    color: var(--ui-quiet);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .what {
    min-width: 8rem;
    font-family: var(--ui-mono);
    font-size: 0.75rem;
    & span {
      display: block;
      color: var(--ui-quiet);
    }
  }
  .tag[data-kind='request'] {
    background: var(--ui-good-soft);
    color: var(--ui-good);
  }
  .tag[data-kind='mail'] {
    background: var(--ui-warn-soft);
    color: var(--ui-warn);
  }
  .tag[data-kind='event'] {
    background: var(--ui-ground);
    color: var(--ui-ink);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1rem;
  }
  .empty {
    padding: 0.75rem;
  }
`;

/** What has happened, line by line. A screen reader is told how many lines there are, not each of them. */
export class GalleryLog extends LitElement {
  static override readonly styles: CSSResultGroup = [ui, sheet];
  static override readonly properties: PropertyDeclarations = {
    lang: {},
    entries: { attribute: false },
    clear: { attribute: false },
    kinds: { state: true },
    counted: { state: true },
    said: { state: true },
  };

  override lang: UiLang = 'fi';
  entries: readonly LogEntry[] = [];
  clear: () => void = () => {};
  /** Kinds that are shown. */
  kinds: readonly Kind[] = KINDS;
  /** The number of lines that was said. */
  counted: number = 0;
  said: '' | 'copied' | 'notCopied' = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('entries')) return;
    this.said = '';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.counted = this.#shown().length), PAUSE_MS);
  }
  /** The newest is in sight; the panel around stays where it is. */
  protected override updated(changed: Map<string, unknown>): void {
    const lines = this.renderRoot.querySelector('.lines');
    if (changed.has('entries') && lines) lines.scrollTop = lines.scrollHeight;
  }

  protected override render(): TemplateResult {
    const texts = liveTexts[this.lang];
    const shown = this.#shown();
    return html`<div class="stack">
      <div>
        <div class="head">
          <h2 id="log">${texts.log}</h2>
          <span class="quiet">${texts.lines(shown.length)}</span>
        </div>
        <p class="hint">${texts.logHint}</p>
      </div>
      <fieldset class="kinds">
        <legend class="hidden">${texts.showKinds}</legend>
        <div>
          ${KINDS.map(
            (kind) =>
              html`<label class="check"
                ><input
                  type="checkbox"
                  .checked=${this.kinds.includes(kind)}
                  @change=${() => this.#toggle(kind)}
                />${texts.kinds[kind]}</label
              >`,
          )}
        </div>
      </fieldset>
      <div class="lines" role="region" aria-labelledby="log" tabindex="0">
        ${shown.length ? this.#table(shown) : html`<p class="quiet empty">${texts.empty}</p>`}
      </div>
      <div class="row">
        <button type="button" aria-disabled=${shown.length ? 'false' : 'true'} @click=${this.#copy}>
          ${texts.copy}
        </button>
        <button type="button" @click=${this.clear}>${texts.clear}</button>
        <span class="quiet" role="status">${this.said && texts[this.said]}</span>
        <span class="hidden" role="status">${this.counted ? texts.lines(this.counted) : ''}</span>
      </div>
    </div>`;
  }

  #table(shown: readonly LogEntry[]): TemplateResult {
    const texts = liveTexts[this.lang];
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${texts.time}</th>
          <th scope="col">${texts.kind}</th>
          <th scope="col">${texts.what}</th>
        </tr>
      </thead>
      <tbody>
        ${shown.map(
          ({ at, kind, what, detail }) =>
            html`<tr>
              <td class="at">${texts.seconds(seconds(at))}</td>
              <td><span class="tag" data-kind=${kind}>${texts.kinds[kind]}</span></td>
              <td class="what" translate="no">${what}${detail ? html`<span>${detail}</span>` : ''}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #shown(): readonly LogEntry[] {
    return this.entries.filter(({ kind }) => this.kinds.includes(kind));
  }
  #toggle(kind: Kind): void {
    this.kinds = KINDS.filter((one) => (one === kind) !== this.kinds.includes(one));
  }

  readonly #copy = async (): Promise<void> => {
    const shown = this.#shown();
    if (shown.length === 0) return;
    this.said = await navigator.clipboard.writeText(logText(shown)).then(
      () => 'copied' as const,
      () => 'notCopied' as const,
    );
  };
}

customElements.define('gallery-log', GalleryLog);
