import { html, LitElement, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { AuthClient } from '../../client/client.ts';
import type { LightController } from '../../controllers/light-controller.ts';
import { logOut } from '../../controllers/log-out.ts';
import { WidgetController } from '../../controllers/widget-controller.ts';
import type { Delivered } from '../../controllers/widget.ts';
import type { Goal } from '../../core/goal.ts';
import { linkUrl } from '../../core/link-url.ts';
import type { SafeUrl } from '../../core/platform.ts';
import { returnUrl } from '../../core/return-url.ts';
import type { SessionState } from '../../core/session.ts';
import type { SignedInStep, Step } from '../../core/step.ts';
import { AvainSessionCreatedEvent } from '../../events.ts';
import { code, common, login, mail, newPassword, officials, reset } from '../../locales/fi.ts';
import type { OwnMessages } from '../../locales/messages.ts';
import { type FormReading, text } from '../../steps/read.ts';
import { officialsWay } from '../../steps/officials.ts';
import type { LoginParts, LoginView } from '../../steps/view.ts';
import { card } from '../../styles/card.ts';
import { light } from '../../styles/light.ts';
import { version } from '../../version.ts';
import { widgetCard } from '../card.ts';
import { codeIn, delivered, passwordIn } from '../delivered.ts';
import { loginTemplate, stepOnScreen } from './login-template.ts';
import { PasskeyEntry } from './passkey-entry.ts';
import { readLogin } from './read-login.ts';

const readers = { password: passwordIn, code: codeIn };

/**
 * Logs a person in: identifier, password, done; also by passkey or code, and with a way out for who has forgotten the
 * password, all in the same place. The form is real: it stands in light DOM, in one container that the
 * element owns (`<div data-avain-root>`), where password managers, translation and the page's own labels reach it. If
 * the page delivers that container with a form in it, the element adopts the same nodes; if not, it makes them.
 *
 * @summary Log in with an identifier and a password.
 * @slot - What is shown until, or unless, the script takes over: a link to a login page.
 * @slot logo - The logo of the city or the service, above everything.
 * @slot notice - A notice above the form.
 * @slot officials - Another way in for a second audience, where the attribute `officials` does not say it all.
 * @slot register - The way to a new account.
 * @slot help - Whom to ask for help; in the same place in every step.
 * @slot footer - Anything below.
 * @csspart card - The frame around everything.
 * @cssprop [--avain-color-accent] - Main button, links, focus, the edge of the card. This one colour changes the mood.
 * @cssprop [--avain-color-on-accent] - Words on the main button, for example Log in.
 * @cssprop [--avain-color-text] - Headings, running text, labels, and what is typed into fields.
 * @cssprop [--avain-color-surface] - Background of the card, and of what the menu opens.
 * @cssprop [--avain-color-accent-hover] - The main button under the pointer.
 * @cssprop [--avain-color-tint] - Ground of other buttons under the pointer, and of what can only be read.
 * @cssprop [--avain-color-muted] - Leads and hints.
 * @cssprop [--avain-color-outline] - Outline of the card, and the lines between its parts.
 * @cssprop [--avain-color-field] - Background of fields.
 * @cssprop [--avain-color-border] - Border of fields, and of what the menu opens.
 * @cssprop [--avain-color-error] - Errors: text and mark.
 * @cssprop [--avain-color-error-surface] - Background of the error summary.
 * @cssprop [--avain-color-focus] - Focus ring. The colour of the card is always around it.
 * @cssprop [--avain-color-shadow] - Shadow of the card, and of what the menu opens.
 * @cssprop [--avain-font=inherit] - Font family. The page’s own by default.
 * @cssprop [--avain-font-heading] - Font family of headings.
 * @cssprop [--avain-radius=0.5rem] - Corners of controls; the card has twice that.
 * @cssprop [--avain-space=1rem] - Unit of distances.
 * @cssprop [--avain-density=1] - Distances and heights of controls are multiplied by this.
 * @cssprop [--avain-control-height=3rem] - Height of fields and of the main button.
 * @cssprop [--avain-target-height=2.75rem] - Height of other buttons and of links on a line of their own.
 * @cssprop [--avain-width=28rem] - Greatest width of the card.
 * @cssprop [--avain-min-height=43rem] - Height kept free, so that nothing below moves when the step changes.
 * @cssstate busy - An answer is under way.
 * @cssstate error - An error is on screen.
 * @cssstate signed-in - Somebody is logged in.
 * @fires {AvainBeforeSubmitEvent} avain-before-submit - Before an answer is sent; cancelable. Carries nothing typed.
 * @fires {AvainStepChangeEvent} avain-step-change - Another step is on screen.
 * @fires {AvainSessionCreatedEvent} avain-session-created - Logged in; cancel it to stay on the page.
 * @fires {AvainSessionEndedEvent} avain-session-ended - Logged out from within this element.
 * @fires {AvainErrorEvent} avain-error - Something failed; carries the code.
 */
export class AvainLogin extends LitElement {
  static readonly version: string = version;
  static override readonly styles: CSSResultGroup = card;
  static override readonly properties: PropertyDeclarations = {
    backend: {},
    adapter: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    onePage: { type: Boolean, attribute: 'one-page' },
    returnTo: { attribute: 'return-to' },
    resetHref: { attribute: 'reset-href' },
    registerHref: { attribute: 'register-href' },
    officials: {},
    officialsHref: { attribute: 'officials-href' },
    officialsName: { attribute: 'officials-name' },
    returnOrigins: { attribute: false },
    client: { attribute: false },
    messages: { attribute: false },
  };

  /** Address of the auth backend, for example `/auth/v1`. Elements with the same address share one session. */
  backend: string = '';
  /** Which adapter talks to it. */
  adapter: string = 'http';
  /** Level of the headings, 1 to 6. */
  headingLevel: number = 2;
  /** Identifier and password in one form, for people who log in every day. */
  onePage: boolean = false;
  /** Where to go after the login: an address of this origin, or of one in `returnOrigins`. Others are ignored. */
  returnTo: string = '';
  /** Page for who has forgotten the user name or password. Without it the login asks for the address itself, if it can. */
  resetHref: string = '';
  /** Page for who has no account. */
  registerHref: string = '';
  /**
   * A second way in, for officials: `link` (they log in on the page `officialsHref`), `provider` (in another service at
   * that address), or `username` (here, with their user name). Nothing is shown without it.
   */
  officials: string = '';
  /** Where officials log in, for `link` and `provider`. */
  officialsHref: string = '';
  /** The name of the service that `officialsHref` leads to, for `provider`. */
  officialsName: string = '';
  /** Further origins that `returnTo` may lead to, each to the letter, for example `https://asiointi.example.fi`. */
  returnOrigins: readonly string[] = [];
  /** A client of your own, in place of the one that `backend` names. */
  client: AuthClient | undefined = undefined;
  /** Texts of your own, in place of ours, one at a time; by language (`{ fi: …, sv: … }`), or the same in all. */
  messages: OwnMessages = {};

  readonly #widget = new WidgetController(this, {
    goal: 'sign-in',
    texts: { code, common, login, mail, newPassword, officials, reset },
    sheet: light.styleSheet,
    template: (step, view, session) =>
      loginTemplate(step, { ...view, ...this.#more(step, view.can, session) }, session),
    read: (step, data) => this.#read(step, data),
    delivered: (root) => this.#delivered(root),
    onScreen: stepOnScreen,
    follow: (session) => this.#follow(session),
    settled: (failed) => this.#settled(failed),
    actions: {
      'log-out': () => this.#logOut(),
      retry: () => this.#retry(),
      passkey: () => this.#passkey.ask(),
      forgot: () => this.#forgot(),
      'to-login': () => void this.#widget.flow.go('sign-in'),
    },
  });
  readonly #passkey: PasskeyEntry = new PasskeyEntry(this, this.#widget, () => (this.#used = ''));
  #signedIn = false;
  /** What was typed as identifier last, and the one that a password was sent for. */
  #typed = '';
  #used = '';
  #migrated = false;
  /** What was told of a login that had left the page, once that is dealt with. */
  #arrived: SignedInStep | undefined;
  #pending: Step | undefined;
  /** Where the delivered form leads who has forgotten: for backends that this widget cannot ask. */
  #resetPage = '';

  protected override render(): TemplateResult {
    const more = html`<slot name="officials"></slot><slot name="register"></slot>`;
    return widgetCard(this.#widget.client !== undefined, more);
  }

  #more(
    step: Step | undefined,
    can: readonly Goal[],
    session: SessionState,
  ): LoginParts & Pick<LoginView, 'typed'> {
    const canReset = can.includes('reset-password');
    const officialsHref = linkUrl(this.officialsHref, this.baseURI);
    return {
      officialsWay: officialsWay(this.officials, officialsHref, this.officialsName),
      onePage: this.onePage,
      resetHref: linkUrl(this.resetHref || (canReset ? '' : this.#resetPage), this.baseURI),
      registerHref: linkUrl(this.registerHref, this.baseURI),
      canReset,
      ...this.#passkey.button(step, session),
      migrated: this.#migrated,
      typed: this.#typed,
    };
  }

  #read(step: Step, data: FormData): FormReading {
    if (data.has('username')) this.#typed = text(data, 'username').trim();
    if (data.has('password')) this.#used = this.#typed;
    return readLogin(step, data, this.onePage);
  }

  #delivered(root: LightController): Delivered {
    const link = root.root?.querySelector('[data-avain-reset]');
    this.#resetPage = link?.getAttribute('href') ?? '';
    this.#passkey.delivered(root);
    return delivered(root, 'sign-in', this.onePage ? {} : readers);
  }

  /** A login that has ended, here or elsewhere, begins anew; a step that was left half-way goes on. */
  #follow(session: SessionState): void {
    this.#passkey.follow(session);
    if (session.status === 'unknown') return;
    // The end of a log-out that did not succeed at once is an end too.
    const unended = 'unended' in session;
    const ended = this.#signedIn && session.status === 'signed-out' && !unended;
    this.#signedIn = session.status === 'signed-in' || unended;
    if (session.status === 'signed-in') this.#arrive(session.step);
    if (ended) this.#startOver();
    else if (session.status === 'signed-out') this.#goOn(session.pending);
  }

  /** A login that had left the page is back: it ends here as one in place does. */
  #arrive(step: SignedInStep): void {
    if (step.returnTo === undefined || step === this.#arrived) return;
    this.#arrived = step;
    const href = returnUrl(step.returnTo, location.href, this.returnOrigins);
    void this.updateComplete.then(() => this.#finish(step, href));
  }

  #startOver(): void {
    this.#typed = this.#used = '';
    this.#migrated = false;
    void this.#widget.flow.begin();
  }

  /** Once: who has gone back from that step stays there. */
  #goOn(pending: Step | undefined): void {
    const { flow, light: root } = this.#widget;
    const { step, state } = flow;
    if (!pending || pending === this.#pending || step?.goal !== 'sign-in' || state.status !== 'ready') return;
    this.#pending = pending;
    // A delivered form knows less of its step than the server.
    const same = step.step === pending.step && step.state === undefined;
    if (same || (step.step === 'identifier' && !root.touched)) flow.resume(pending);
  }

  #settled(failed: boolean): void {
    const { step } = this.#widget.flow;
    if (step?.step === 'signed-in') this.#finish(step);
    this.#passkey.settled(failed);
  }

  async #forgot(): Promise<void> {
    const { form } = this.#widget.light;
    if (form) this.#typed = text(new FormData(form), 'username').trim();
    await this.#widget.flow.go('reset-password');
  }

  #finish(step: SignedInStep, href?: SafeUrl): void {
    this.#widget.client?.session.accept(step);
    this.#migrated = Boolean(this.#used && step.user.email && !this.#used.includes('@'));
    const stay = !this.dispatchEvent(new AvainSessionCreatedEvent());
    if (!stay && !this.#migrated) this.#widget.leave(href ?? this.#widget.returnHref);
  }

  async #logOut(): Promise<void> {
    const { client, form } = this.#widget;
    if (client) await logOut(this, client.session);
    void form.focus();
  }

  async #retry(): Promise<void> {
    const session = this.#widget.client?.session.state ?? {};
    await ('unended' in session ? this.#logOut() : this.#widget.flow.go('sign-in'));
  }
}
