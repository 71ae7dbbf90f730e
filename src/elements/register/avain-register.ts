import { LitElement, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { AuthClient } from '../../client/client.ts';
import { WidgetController } from '../../controllers/widget-controller.ts';
import { linkUrl } from '../../core/link-url.ts';
import type { Step } from '../../core/step.ts';
import { AvainGoalReachedEvent } from '../../events.ts';
import { code, common, login, mail, newPassword, register } from '../../locales/fi.ts';
import type { OwnMessages } from '../../locales/messages.ts';
import { gave } from '../../steps/read.ts';
import { isRegisterStep, readRegister } from '../../steps/register.ts';
import { card } from '../../styles/card.ts';
import { light } from '../../styles/light.ts';
import { version } from '../../version.ts';
import { widgetCard } from '../card.ts';
import { delivered, confirmIn, mailSentIn, newAccountIn, newPasswordIn } from '../delivered.ts';
import { isDone } from '../is-done.ts';
import { registerTemplate } from './register-template.ts';

const readers = {
  'new-account': newAccountIn,
  'mail-sent': mailSentIn,
  confirm: confirmIn,
  'new-password': newPasswordIn,
};

/**
 * Makes an account: name, address and password, then a mail whose link proves the address. On the page of that link one
 * button makes the account, after a new password where that is another browser; it logs nobody in. A server that mails
 * codes asks for one in the same place, and may log in by that. The form stands in
 * light DOM and is adopted where a server delivered it, as that of `<avain-login>` is.
 *
 * @summary Create an account.
 * @slot - What is shown until, or unless, the script takes over: a link to a page that works without script.
 * @slot logo - The logo of the city or the service, above everything.
 * @slot notice - A notice above the form.
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
 * @fires {AvainBeforeSubmitEvent} avain-before-submit - Before an answer is sent; cancelable. Carries nothing typed.
 * @fires {AvainStepChangeEvent} avain-step-change - Another step is on screen.
 * @fires {AvainGoalReachedEvent} avain-goal-reached - The account is there.
 * @fires {AvainErrorEvent} avain-error - Something failed; carries the code.
 */
export class AvainRegister extends LitElement {
  static readonly version: string = version;
  static override readonly styles: CSSResultGroup = card;
  static override readonly properties: PropertyDeclarations = {
    backend: {},
    adapter: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    loginHref: { attribute: 'login-href' },
    returnTo: { attribute: 'return-to' },
    returnOrigins: { attribute: false },
    allowUrlToken: { attribute: 'allow-url-token' },
    client: { attribute: false },
    messages: { attribute: false },
  };

  /** Address of the auth backend, for example `/auth/v1`. Elements with the same address share one session. */
  backend: string = '';
  /** Which adapter talks to it. */
  adapter: string = 'http';
  /** Level of the headings, 1 to 6. */
  headingLevel: number = 2;
  /** Page with the login. */
  loginHref: string = '';
  /** Where the person was going, for the backend to remember. Others than `returnOrigins` allows are ignored. */
  returnTo: string = '';
  /** Further origins that `returnTo` may lead to, each to the letter, for example `https://asiointi.example.fi`. */
  returnOrigins: readonly string[] = [];
  /**
   * Takes the token of a mailed link out of the page's address: the name of the query parameter that has it, for example
   * `key`. Only for backends whose links lead to the page itself. The address is cleaned at once, but script on the page
   * can still read it (docs/security.md). One element on a page. Without it no address is looked at.
   */
  allowUrlToken: string = '';
  /** A client of your own, in place of the one that `backend` names. */
  client: AuthClient | undefined = undefined;
  /** Texts of your own, in place of ours, one at a time; by language (`{ fi: …, sv: … }`), or the same in all. */
  messages: OwnMessages = {};

  readonly #widget = new WidgetController(this, {
    goal: 'register',
    texts: { code, common, login, mail, newPassword, register },
    sheet: light.styleSheet,
    template: (step, view) =>
      registerTemplate(step, { ...view, loginHref: linkUrl(this.loginHref, this.baseURI) }),
    read: (step, data) => (isRegisterStep(step) ? readRegister(step, data) : gave()),
    delivered: (root) => delivered(root, 'register', readers),
    settled: (failed) => {
      if (!failed) this.#arrived(this.#widget.flow.step);
    },
  });

  protected override render(): TemplateResult {
    return widgetCard(this.#widget.client !== undefined);
  }

  #arrived(step: Step | undefined): void {
    if (!isDone(step)) return;
    if (step?.step === 'signed-in') this.#widget.client?.session.accept(step);
    this.dispatchEvent(new AvainGoalReachedEvent('register'));
  }
}
