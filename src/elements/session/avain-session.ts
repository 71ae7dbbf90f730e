import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { AuthClient } from '../../client/client.ts';
import { SessionExpiry, type Expiry } from '../../client/session-expiry.ts';
import { ClientController } from '../../controllers/client-controller.ts';
import { logOut } from '../../controllers/log-out.ts';
import { type Bundled, MessagesController } from '../../controllers/messages-controller.ts';
import { tellSessionChange } from '../../controllers/session-change.ts';
import { StatesController } from '../../controllers/states-controller.ts';
import { StoreController } from '../../controllers/store-controller.ts';
import { linkUrl } from '../../core/link-url.ts';
import type { SessionState } from '../../core/session.ts';
import { AvainErrorEvent, AvainUserChangeEvent } from '../../events.ts';
import { common, session } from '../../locales/fi.ts';
import type { OwnMessages } from '../../locales/messages.ts';
import { session as sheet } from '../../styles/session.ts';
import { version } from '../../version.ts';
import { ReturnFocus } from './return-focus.ts';
import { bar, type BarView } from './session-bar.ts';
import { SessionDialog } from './session-dialog.ts';

/**
 * Looks after the end of a session on a page: warns before it, lets the person go on, and when it has ended offers to log
 * in over the page, so that nothing typed is lost. One on a page, near its beginning. It shows nothing at other times,
 * and leaves the end to an `<avain-login>` of the page where there is one.
 *
 * @summary Warns before the session ends, and logs in again over the page.
 * @csspart bar - What stands at the lower edge of the window.
 * @csspart text - The text in it.
 * @csspart actions - The buttons in it.
 * @cssprop [--avain-color-accent] - Main button, links, focus, the edge of the card. This one colour changes the mood.
 * @cssprop [--avain-color-on-accent] - Words on the main button, for example Log in.
 * @cssprop [--avain-color-text] - Headings, running text, labels, and what is typed into fields.
 * @cssprop [--avain-color-surface] - Background of the card, and of what the menu opens.
 * @cssprop [--avain-color-accent-hover] - The main button under the pointer.
 * @cssprop [--avain-color-tint] - Ground of other buttons under the pointer, and of what can only be read.
 * @cssprop [--avain-color-outline] - Outline of the card, and the lines between its parts.
 * @cssprop [--avain-color-focus] - Focus ring. The colour of the card is always around it.
 * @cssprop [--avain-color-shadow] - Shadow of the card, and of what the menu opens.
 * @cssprop [--avain-color-backdrop] - What covers the page while the login stands over it.
 * @cssprop [--avain-font=inherit] - Font family. The page’s own by default.
 * @cssprop [--avain-radius=0.5rem] - Corners of controls; the card has twice that.
 * @cssprop [--avain-space=1rem] - Unit of distances.
 * @cssprop [--avain-density=1] - Distances and heights of controls are multiplied by this.
 * @cssprop [--avain-target-height=2.75rem] - Height of other buttons and of links on a line of their own.
 * @cssstate warning - The session ends soon.
 * @cssstate ended - It has ended, and somebody was logged in on this page.
 * @fires {AvainSessionChangeEvent} avain-session-change - Whether somebody is logged in has become known or changed.
 * @fires {AvainUserChangeEvent} avain-user-change - Somebody else is logged in now; the page is loaded again unless cancelled.
 * @fires {AvainSessionEndedEvent} avain-session-ended - Logged out from within this element.
 * @fires {AvainErrorEvent} avain-error - Going on or logging out failed; carries the code.
 */
export class AvainSession extends LitElement {
  static readonly version: string = version;
  static override readonly styles: CSSResultGroup = sheet;
  static override readonly properties: PropertyDeclarations = {
    backend: {},
    adapter: {},
    warn: { type: Number },
    loginHref: { attribute: 'login-href' },
    client: { attribute: false },
    messages: { attribute: false },
  };

  /** Address of the auth backend, for example `/auth/v1`. Elements with the same address share one session. */
  backend: string = '';
  /** Which adapter talks to it. */
  adapter: string = 'http';
  /** Seconds before the end at which it warns; at least 20 (WCAG 2.2.1). */
  warn: number = 120;
  /** Page with the login, for browsers and pages that cannot show it in a dialog. */
  loginHref: string = '';
  /** A client of your own, in place of the one that `backend` names. */
  client: AuthClient | undefined = undefined;
  /** Texts of your own, in place of ours, one at a time; by language (`{ fi: …, sv: … }`), or the same in all. */
  messages: OwnMessages = {};

  readonly #session = new StoreController<SessionState>(this);
  readonly #watch = new StoreController<Expiry>(this);
  readonly #client = new ClientController(this, (client) => this.#start(client));
  readonly #texts = new MessagesController(this, { common, session });
  readonly #states = new StatesController(this);
  readonly #focus = new ReturnFocus(this);
  readonly #dialog = new SessionDialog(this);
  #expiry: SessionExpiry | undefined;
  #before: Expiry['status'] = 'quiet';
  #wentOn = false;
  /** Whoever is logged in now has not tried to log out from here. */
  #leaving = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { client } = this.#client;
    if (client) client.session.locale = this.#texts.locale;
    if (client && changed.has('warn') && this.hasUpdated) this.#start(client);
    const { status } = this.#state;
    this.#states.set({ warning: status === 'warning', ended: status === 'ended' || status === 'left' });
  }

  protected override render(): TemplateResult {
    const texts = this.#texts.texts(this.messages);
    const { seen, text, actions } = bar(this.#barView(texts));
    return html`<div
        part="bar"
        lang=${this.#texts.lang}
        role=${seen ? 'region' : nothing}
        aria-label=${seen ? texts.session.region : nothing}
        @focusin=${this.#focus.enter}
        @focusout=${this.#focus.leave}
      >
        <div part="text" role="status">${text}</div>
        <div part="actions">${actions}</div>
      </div>
      <slot name="avain"></slot>`;
  }

  #barView(texts: Bundled<'common' | 'session'>): BarView {
    const state = this.#client.client?.session.state;
    return {
      ...texts,
      expiry: this.#state,
      problem: state?.problem,
      unended: this.#leaving && state !== undefined && 'unended' in state,
      wentOn: this.#wentOn,
      loginHref: linkUrl(this.loginHref, this.baseURI),
      logIn: this.#dialog.isPossible ? this.#open : undefined,
      goOn: this.#goOn,
      logOut: this.#logOut,
    };
  }

  protected override updated(): void {
    tellSessionChange(this, this.#client.client?.session);
    if (this.#client.client?.session.state.status === 'signed-in') this.#leaving = false;
    const { status } = this.#state;
    const before = this.#before;
    this.#before = status;
    if (status === 'warning') this.#wentOn = false;
    const view = this.#view();
    if (view && this.#dialog.isOpen) this.#dialog.update(view);
    if (status !== before) this.#changed(status);
    this.#focus.settle();
  }

  #changed(status: Expiry['status']): void {
    if (status === 'other') this.#leaveToOther();
    else if (status === 'ended') this.#open();
    else this.#dialog.close();
  }

  /** What to show. Where the page has a login of its own, that is the place to log in again. */
  get #state(): Expiry {
    const state = this.#expiry?.state ?? { status: 'quiet' };
    const over = state.status === 'ended' || state.status === 'left';
    return over && this.#pageHasLogin() ? { status: 'quiet' } : state;
  }

  #pageHasLogin(): boolean {
    const root = this.getRootNode() as Document | ShadowRoot;
    return [...root.querySelectorAll('avain-login')].some((login) => !this.contains(login));
  }

  #start({ session: store }: AuthClient): void {
    store.locale = this.#texts.locale;
    this.#session.watch(store);
    this.#expiry = new SessionExpiry(store, Math.max(20, this.warn || 0) * 1000);
    this.#watch.watch(this.#expiry);
  }

  #view() {
    const { client } = this.#client;
    if (!client) return undefined;
    const texts = this.#texts.texts(this.messages);
    return { client, session: texts.session, lang: this.#texts.lang, messages: this.messages };
  }

  #open = (): void => {
    const view = this.#view();
    if (view && this.#dialog.isPossible) this.#dialog.open(view);
  };

  #leaveToOther(): void {
    this.#dialog.close();
    if (this.dispatchEvent(new AvainUserChangeEvent())) location.reload();
  }

  #goOn = async (): Promise<void> => {
    await this.#expiry?.extend();
    const { problem } = this.#client.client?.session.state ?? {};
    if (problem) this.dispatchEvent(new AvainErrorEvent(problem));
    this.#wentOn = this.#expiry?.state.status === 'quiet';
    this.requestUpdate();
  };

  #logOut = async (): Promise<void> => {
    const { client } = this.#client;
    this.#leaving = true;
    if (client) await logOut(this, client.session);
  };
}
