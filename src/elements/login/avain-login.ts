import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import type { AuthClient } from '../../client/client.ts';
import { BusyController } from '../../controllers/busy-controller.ts';
import { ClientController } from '../../controllers/client-controller.ts';
import { FlowController } from '../../controllers/flow-controller.ts';
import { FormController } from '../../controllers/form-controller.ts';
import { IdsController } from '../../controllers/ids-controller.ts';
import { LightController } from '../../controllers/light-controller.ts';
import { MessagesController } from '../../controllers/messages-controller.ts';
import { StatesController } from '../../controllers/states-controller.ts';
import { StoreController } from '../../controllers/store-controller.ts';
import { linkUrl } from '../../core/link-url.ts';
import type { SafeUrl } from '../../core/platform.ts';
import { returnUrl } from '../../core/return-url.ts';
import type { SessionState } from '../../core/session.ts';
import type { SignedInStep } from '../../core/step.ts';
import { AvainBeforeSubmitEvent, AvainSessionCreatedEvent, AvainSessionEndedEvent } from '../../events.ts';
import { common, login } from '../../locales/fi.ts';
import type { PartialMessages } from '../../locales/messages.ts';
import { readForm } from '../../steps/read-form.ts';
import type { LoginView } from '../../steps/view.ts';
import { card } from '../../styles/card.ts';
import { light } from '../../styles/light.ts';
import { version } from '../../version.ts';
import { deliveredFailure, deliveredStep } from './delivered-form.ts';
import { loginTemplate, stepOnScreen } from './login-template.ts';

/**
 * Logs a person in: identifier, password, done. The form is real: it stands in light DOM, in one container that the
 * element owns (`<div data-avain-root>`), where password managers, translation and the page's own labels reach it. If
 * the page delivers that container with a form in it, the element adopts the same nodes; if not, it makes them.
 *
 * @summary Log in with an identifier and a password.
 * @slot - What is shown until, or unless, the script takes over: a link to a login page.
 * @slot notice - A notice above the form.
 * @slot officials - The way in for a second audience, for example officials.
 * @slot register - The way to a new account.
 * @slot help - Whom to ask for help; in the same place in every step.
 * @slot footer - Anything below.
 * @csspart card - The frame around everything.
 * @cssprop [--avain-color-accent] - Buttons and links.
 * @cssprop [--avain-color-on-accent] - Text on the accent colour.
 * @cssprop [--avain-color-text] - Text.
 * @cssprop [--avain-color-muted] - Text that steps back: leads and hints.
 * @cssprop [--avain-color-surface] - Background of the card.
 * @cssprop [--avain-color-outline] - Outline of the card.
 * @cssprop [--avain-color-field] - Background of fields.
 * @cssprop [--avain-color-border] - Border of fields; at least 3:1 against what is around it.
 * @cssprop [--avain-color-error] - Errors: text and mark.
 * @cssprop [--avain-color-error-surface] - Background of the error summary.
 * @cssprop [--avain-color-focus] - Focus outline. Default: the accent colour.
 * @cssprop [--avain-font=inherit] - Font family.
 * @cssprop [--avain-radius=0.375rem] - Corner radius of controls.
 * @cssprop [--avain-space=1rem] - Unit of distances.
 * @cssprop [--avain-control-height=3rem] - Height of fields and of the main button.
 * @cssprop [--avain-min-height=40rem] - Height kept free, so that nothing below moves when the step changes.
 * @cssprop [--avain-width=26rem] - Greatest width of the card.
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
  /** Page for who has forgotten the user name or password. Without it that is not offered. */
  resetHref: string = '';
  /** Page for who has no account. */
  registerHref: string = '';
  /** Further origins that `returnTo` may lead to, each to the letter, for example `https://asiointi.example.fi`. */
  returnOrigins: readonly string[] = [];
  /** A client of your own, in place of the one that `backend` names. */
  client: AuthClient | undefined = undefined;
  /** Texts of your own, in place of ours, one at a time. */
  messages: PartialMessages = {};

  readonly #light = new LightController(this, light.styleSheet);
  readonly #form = new FormController(this, this.#light, {
    submit: (form) => this.#submit(form),
    actions: {
      back: () => this.#flow.answer([{ back: true }]),
      cancel: () => this.#flow.cancel(),
      retry: () => this.#flow.begin(),
      'log-out': () => this.#logOut(),
    },
  });
  readonly #flow = new FlowController(this, {
    goal: 'sign-in',
    context: () => ({ locale: this.#texts.wanted, returnTo: this.#returnHref() ?? '' }),
    settled: (failed) => this.#settled(failed),
  });
  readonly #session = new StoreController(this);
  readonly #texts = new MessagesController(this, { common, login });
  readonly #client = new ClientController(this, (client) => this.#start(client));
  readonly #ids = new IdsController(this);
  readonly #busy = new BusyController(this);
  readonly #states = new StatesController(this);
  #signedIn = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.closest('form'))
      console.error('<avain-login> cannot stand inside another form: browsers drop the inner one.');
  }

  protected override willUpdate(): void {
    const session = this.#client.client?.session;
    if (!session) return;
    session.locale = this.#texts.wanted;
    this.#busy.busy = this.#flow.state.status === 'busy';
    this.#follow(session.state);
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    super.update(changed);
    const session = this.#client.client?.session.state;
    if (!session || !this.#canShow()) return;
    const step = stepOnScreen(this.#flow.state, session, this.#light.touched);
    const view = this.#view();
    this.#light.render(loginTemplate(step, view, session), view.lang);
    this.#states.set({
      busy: view.busy,
      error: Boolean(view.failure),
      'signed-in': step?.step === 'signed-in',
    });
  }

  protected override render(): TemplateResult {
    const fallback = this.#client.client ? nothing : html`<slot></slot>`;
    return html`<div part="card">
      <slot name="notice"></slot>${fallback}<slot name="avain"></slot><slot name="officials"></slot>
      <slot name="register"></slot><slot name="help"></slot><slot name="footer"></slot>
    </div>`;
  }

  /** Nothing is shown before the first step; and delivered texts stay until those of their language are here. */
  #canShow(): boolean {
    const { state, failure } = this.#flow;
    const started = 'step' in state || failure !== undefined;
    return started && !(this.#light.adopted && this.#texts.loading);
  }

  #view(): LoginView {
    const { state, failure } = this.#flow;
    const link = (href: string): SafeUrl | undefined => linkUrl(href, this.baseURI);
    return {
      ...this.#texts.texts(this.messages),
      lang: this.#texts.lang,
      level: this.headingLevel,
      id: this.#ids.id,
      failure,
      busy: state.status === 'busy' || failure?.code === 'rate-limited',
      waiting: this.#busy.waiting,
      shown: this.#form.shown,
      onePage: this.onePage,
      resetHref: link(this.resetHref),
      registerHref: link(this.registerHref),
      returnHref: this.#returnHref(),
    };
  }

  #returnHref(): SafeUrl | undefined {
    return returnUrl(this.returnTo, location.href, this.returnOrigins);
  }

  /** A login that has ended, here or elsewhere, begins anew; a step that was left half-way goes on. */
  #follow(session: SessionState): void {
    if (session.status === 'unknown') return;
    const ended = this.#signedIn && session.status === 'signed-out';
    this.#signedIn = session.status === 'signed-in';
    if (ended) void this.#flow.begin();
    const pending = session.status === 'signed-out' ? session.pending : undefined;
    if (pending && this.#flow.step?.step === 'identifier' && !this.#light.touched) this.#flow.resume(pending);
  }

  #start(client: AuthClient): void {
    client.session.locale = this.#texts.wanted;
    this.#session.watch(client.session);
    const failed = deliveredFailure(this.#light);
    const started = this.#flow.start(client, deliveredStep(this.#light.form, this.onePage));
    if (failed) void started.then(() => this.#flow.refuse(failed.error, failed.retryAt));
  }

  #submit(form: HTMLFormElement): void {
    const { step, state } = this.#flow;
    if (!step || state.status !== 'ready') return;
    const reading = readForm(step, new FormData(form), this.onePage);
    if (reading.error) return this.#flow.refuse(reading.error);
    if (!this.dispatchEvent(new AvainBeforeSubmitEvent('sign-in', step.step))) return;
    void this.#flow.answer(reading.answers).finally(this.#form.clear);
  }

  #settled(failed: boolean): void {
    const { step } = this.#flow;
    if (step?.step === 'signed-in') this.#finish(step);
    if (step?.step === 'redirect') this.#leave(linkUrl(step.url, location.href));
    // After a time-out nobody knows whether the answer arrived: the session does.
    if (failed && this.#flow.failure?.code === 'timeout') void this.#client.client?.session.reload();
    void this.#form.focus();
  }

  #finish(step: SignedInStep): void {
    this.#client.client?.session.accept(step);
    const stay = !this.dispatchEvent(new AvainSessionCreatedEvent());
    if (!stay) this.#leave(this.#returnHref());
  }

  /** Away, once the form is gone from the page: that is how password managers know that it was accepted. */
  #leave(url: string | undefined): void {
    if (url) void this.updateComplete.then(() => location.assign(url));
  }

  async #logOut(): Promise<void> {
    const step = await this.#client.client?.session.signOut();
    if (step) this.dispatchEvent(new AvainSessionEndedEvent());
    if (step?.step === 'redirect') this.#leave(linkUrl(step.url, location.href));
    void this.#form.focus();
  }
}
