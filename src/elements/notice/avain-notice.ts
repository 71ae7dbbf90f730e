import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { rememberDismissed } from '../../client/dismissed.ts';
import { MessagesController } from '../../controllers/messages-controller.ts';
import { AvainNoticeDismissedEvent } from '../../events.ts';
import { notice as texts } from '../../locales/fi.ts';
import type { OwnMessages } from '../../locales/messages.ts';
import { notice as sheet } from '../../styles/notice.ts';
import { version } from '../../version.ts';
import { focusAfter } from './focus-after.ts';
import { isAway } from './is-away.ts';
import { isUnreadable } from './time-range.ts';

/**
 * Something that everybody should know for a while. The text is the page's own, in light DOM, so it can be read without
 * the script. It is part of the page from the start, hence no live region: a screen reader meets it once, in its place,
 * as a region named by its heading. When it is over, or the person has closed it before, it is not shown.
 *
 * @summary A notice with an end date, which the person can close.
 * @slot - The text.
 * @slot heading - The heading, in place of the attribute; give it where the page must be complete without a style sheet.
 * @slot link - A link on a line of its own.
 * @csspart heading - The heading.
 * @csspart close - The button that closes.
 * @cssprop [--avain-color-accent] - Main button, links, focus, the edge of the card. This one colour changes the mood.
 * @cssprop [--avain-color-text] - Heading and text of the notice.
 * @cssprop [--avain-color-surface] - Background of the card, and of what the menu opens.
 * @cssprop [--avain-color-focus] - Focus ring. The colour of the card is always around it.
 * @cssprop [--avain-color-notice] - Background of a notice.
 * @cssprop [--avain-color-notice-mark] - The line at its side.
 * @cssprop [--avain-font=inherit] - Font family. The page’s own by default.
 * @cssprop [--avain-radius=0.5rem] - Corners of controls; the card has twice that.
 * @cssprop [--avain-space=1rem] - Unit of distances.
 * @cssprop [--avain-density=1] - Distances and heights of controls are multiplied by this.
 * @cssprop [--avain-target-height=2.75rem] - Height of other buttons and of links on a line of their own.
 * @fires {AvainNoticeDismissedEvent} avain-notice-dismissed - The person has closed it; carries its name.
 */
export class AvainNotice extends LitElement {
  static readonly version: string = version;
  static override readonly styles: CSSResultGroup = sheet;
  static override readonly properties: PropertyDeclarations = {
    name: {},
    heading: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    from: {},
    until: {},
    dismissible: { type: Boolean },
    messages: { attribute: false },
  };

  /** Tells notices apart, for remembering on this device that this one was closed. Another notice, another name. */
  name: string = '';
  /** The heading, as text. */
  heading: string = '';
  /** Makes the heading part of the page's outline, at this level, 1 to 6. Without it, it is bold text. */
  headingLevel: number = 0;
  /** First day, or instant, on which it is shown (ISO 8601): `2026-11-01`, `2026-11-01T08:00+02:00`. */
  from: string = '';
  /** Last day on which it is shown, or the instant at which it ends (ISO 8601). */
  until: string = '';
  /** Whether it can be closed. Without a `name` that lasts as long as the page. */
  dismissible: boolean = false;
  /** Texts of your own, in place of ours, one at a time; by language (`{ fi: …, sv: … }`), or the same in all. */
  messages: OwnMessages = {};

  readonly #texts = new MessagesController(this, { notice: texts });
  #away = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const rule = ['name', 'from', 'until', 'dismissible'] as const;
    if (!this.hasUpdated || rule.some((key) => changed.has(key))) this.#decide();
  }

  #decide(): void {
    if (isUnreadable(this))
      console.warn('<avain-notice>: from and until are ISO 8601, for example 2027-01-31.');
    const away = isAway(this);
    // What the page itself has hidden is not shown for it.
    if (away !== this.#away) this.hidden = this.#away = away;
  }

  protected override render(): TemplateResult {
    const level = this.headingLevel;
    return html`<section aria-labelledby="heading">
      <div id="heading" part="heading" role=${level ? 'heading' : nothing} aria-level=${level || nothing}>
        <slot name="heading">${this.heading}</slot>
      </div>
      <slot></slot>
      <slot name="link"></slot>
      ${this.dismissible ? this.#button() : nothing}
    </section>`;
  }

  #button(): TemplateResult {
    const { notice } = this.#texts.texts(this.messages);
    return html`<button
      part="close"
      type="button"
      lang=${this.#texts.lang}
      aria-label=${notice.closeNotice}
      @click=${this.#dismiss}
    >
      ${notice.close}
    </button>`;
  }

  #dismiss = (): void => {
    if (this.name) rememberDismissed(this.name);
    focusAfter(this);
    this.hidden = this.#away = true;
    this.dispatchEvent(new AvainNoticeDismissedEvent(this.name));
  };
}
