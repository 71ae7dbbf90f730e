import { LitElement, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { AuthClient } from '../../client/client.ts';
import { canCreatePasskey } from '../../client/webauthn.ts';
import { WidgetController } from '../../controllers/widget-controller.ts';
import type { WidgetView } from '../../controllers/widget.ts';
import type { Failure } from '../../core/flow.ts';
import type { Goal } from '../../core/goal.ts';
import type { SessionState } from '../../core/session.ts';
import { account, code, common, login, mail, newPassword } from '../../locales/fi.ts';
import type { OwnMessages } from '../../locales/messages.ts';
import { readAccount } from '../../steps/account/read-account.ts';
import type { AccountView } from '../../steps/account/view.ts';
import { account as sheet } from '../../styles/account.ts';
import { card } from '../../styles/card.ts';
import { version } from '../../version.ts';
import { widgetCard } from '../card.ts';
import { accountOnScreen, accountTemplate } from './account-template.ts';
import { copied, download } from './hand-over.ts';
import { loginLink } from './login-link.ts';
import { noticeText } from './outcome.ts';
import { PasskeyMaker } from './passkey-maker.ts';
import { Visit } from './visit.ts';

type Texts = 'account' | 'code' | 'common' | 'login' | 'mail' | 'newPassword';

/**
 * The settings of who is logged in: e-mail address, password, passkeys, one-time codes, the devices that are logged in,
 * and the end of the account. What the backend cannot do is not offered. Forms stand in light DOM, as those of
 * `<avain-login>` do. When the session ends, what is personal leaves the page; a form that somebody is filling in stays.
 *
 * @summary Settings of the account.
 * @slot - What is shown until, or unless, the script takes over.
 * @slot logo - The logo of the city or the service, above everything.
 * @slot notice - A notice above the settings.
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
 * @cssprop [--avain-width=40rem] - Greatest width of the card.
 * @cssprop [--avain-min-height=43rem] - Height kept free, so that nothing below moves when the step changes.
 * @cssstate busy - An answer is under way.
 * @cssstate error - An error is on screen.
 * @fires {AvainBeforeSubmitEvent} avain-before-submit - Before an answer is sent; cancelable. Carries nothing typed.
 * @fires {AvainStepChangeEvent} avain-step-change - Another step is on screen.
 * @fires {AvainGoalReachedEvent} avain-goal-reached - Something was changed; carries the goal.
 * @fires {AvainSessionEndedEvent} avain-session-ended - The account was deleted, and the person is logged out.
 * @fires {AvainErrorEvent} avain-error - Something failed; carries the code.
 */
export class AvainAccount extends LitElement {
  static readonly version: string = version;
  static override readonly styles: CSSResultGroup = card;
  static override readonly properties: PropertyDeclarations = {
    backend: {},
    adapter: {},
    goal: {},
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
  /** What to begin with: `account` for the overview, `change-email` where the link in a mail leads to, or another. */
  goal: Goal = 'account';
  /** Level of the heading, 1 to 6; parts of the overview have the next one. */
  headingLevel: number = 2;
  /** Page with the login, for who is not logged in. It is given the way back as `return-to` in its query. */
  loginHref: string = '';
  /** Where the person came from: a link on the overview. Others than `returnOrigins` allows are ignored. */
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

  readonly #widget: WidgetController<Texts> = new WidgetController(this, {
    goal: 'account',
    linkGoal: 'change-email',
    texts: { account, code, common, login, mail, newPassword },
    sheet: sheet.styleSheet,
    template: (step, view, session) => accountTemplate(step, this.#view(view, session), this.#visit.deleted),
    read: readAccount,
    delivered: (light) => this.#visit.delivered(light),
    onScreen: accountOnScreen,
    follow: (session) => this.#visit.follow(session),
    settled: (failed) => this.#visit.settled(failed),
    actions: {
      begin: (goal) => this.#visit.begin(goal),
      overview: () => this.#visit.begin('account'),
      back: () => this.#visit.back(),
      retry: () => this.#visit.retry(),
      'end-session': (id) => this.#visit.endSession(id),
      'remove-passkey': (id) => this.#visit.removePasskey(id),
      'create-passkey': () => this.#maker.make(),
      copy: (text) => this.#copy(text),
      download: (text) => download(text, this.#widget.texts.texts(this.messages).account.codesFile),
      print: () => print(),
    },
  });
  readonly #visit: Visit = new Visit(this, this.#widget);
  readonly #maker = new PasskeyMaker(this, this.#widget, () => this.#visit.say('passkeyCancelled'));

  protected override render(): TemplateResult {
    return widgetCard(this.#widget.client !== undefined);
  }

  async #copy(text: string): Promise<void> {
    this.#visit.say('');
    this.#visit.say((await copied(text)) ? 'copied' : 'notCopied');
  }

  #view(view: WidgetView<Texts>, session: SessionState): AccountView {
    return {
      ...view,
      failure: view.failure ?? unanswered(session),
      said: noticeText(this.#visit.notice, view.account),
      fromLink: this.#visit.fromLink,
      passkeys: canCreatePasskey(),
      loginHref: loginLink(this.loginHref, this.baseURI),
    };
  }
}

/** Nobody could be asked who is here: that is said, since nothing else can be shown. */
function unanswered(session: SessionState): Failure | undefined {
  if (session.status !== 'unknown' || !session.problem) return undefined;
  return { code: session.problem, info: {}, count: 1 };
}
