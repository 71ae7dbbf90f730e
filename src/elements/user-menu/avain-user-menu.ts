import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import type { AuthClient } from '../../client/client.ts';
import { chooseLanguage } from '../../client/language.ts';
import { ClientController } from '../../controllers/client-controller.ts';
import { DisclosureController } from '../../controllers/disclosure-controller.ts';
import { logOut } from '../../controllers/log-out.ts';
import { MessagesController } from '../../controllers/messages-controller.ts';
import { tellSessionChange } from '../../controllers/session-change.ts';
import { StatesController } from '../../controllers/states-controller.ts';
import { StoreController } from '../../controllers/store-controller.ts';
import { linkUrl } from '../../core/link-url.ts';
import type { User } from '../../core/step.ts';
import { AvainLanguageChangeEvent } from '../../events.ts';
import { common, menu } from '../../locales/fi.ts';
import type { OwnMessages } from '../../locales/messages.ts';
import { menu as sheet } from '../../styles/menu.ts';
import { version } from '../../version.ts';
import { languageName, languageCode } from './languages.ts';

/**
 * Who is logged in, at the top of every page: a link to the login, or the person's name with the way to settings and
 * out; and a language picker. It holds no secrets and no form, so it keeps to a shadow root.
 *
 * @summary The person's name, log out, and a language picker.
 * @csspart login - The link to the login.
 * @csspart user - The button with the person's name.
 * @csspart panel - What the name opens.
 * @csspart identity - The whole name and address, in the panel.
 * @csspart settings - The link to the settings.
 * @csspart logout - The button that logs out.
 * @csspart language - The button with the present language.
 * @csspart languages - What the language opens.
 * @csspart note - What went wrong.
 * @cssprop [--avain-color-accent] - Main button, links, focus, the edge of the card. This one colour changes the mood.
 * @cssprop [--avain-color-on-accent] - Words on the main button, for example Log in.
 * @cssprop [--avain-color-text] - The name of the person, and what the menu opens.
 * @cssprop [--avain-color-surface] - Background of the card, and of what the menu opens.
 * @cssprop [--avain-color-accent-hover] - The main button under the pointer.
 * @cssprop [--avain-color-outline] - Outline of the card, and the lines between its parts.
 * @cssprop [--avain-color-error] - Errors: text and mark.
 * @cssprop [--avain-color-error-surface] - Background of the error summary.
 * @cssprop [--avain-color-focus] - Focus ring. The colour of the card is always around it.
 * @cssprop [--avain-color-shadow] - Shadow of the card, and of what the menu opens.
 * @cssprop [--avain-font=inherit] - Font family. The page’s own by default.
 * @cssprop [--avain-radius=0.5rem] - Corners of controls; the card has twice that.
 * @cssprop [--avain-space=1rem] - Unit of distances.
 * @cssprop [--avain-density=1] - Distances and heights of controls are multiplied by this.
 * @cssprop [--avain-target-height=2.75rem] - Height of other buttons and of links on a line of their own.
 * @cssstate signed-in - Somebody is logged in.
 * @cssstate signed-out - Nobody is, for certain.
 * @fires {AvainLanguageChangeEvent} avain-language-change - A language was picked; cancelable.
 * @fires {AvainSessionChangeEvent} avain-session-change - Whether somebody is logged in has become known or changed.
 * @fires {AvainSessionEndedEvent} avain-session-ended - Logged out, and the server knows.
 * @fires {AvainErrorEvent} avain-error - Logging out failed; carries the code.
 */
export class AvainUserMenu extends LitElement {
  static readonly version: string = version;
  static override readonly styles: CSSResultGroup = sheet;
  static override readonly properties: PropertyDeclarations = {
    backend: {},
    adapter: {},
    loginHref: { attribute: 'login-href' },
    settingsHref: { attribute: 'settings-href' },
    languages: {},
    client: { attribute: false },
    messages: { attribute: false },
  };

  /** Address of the auth backend, for example `/auth/v1`. Elements with the same address share one session. */
  backend: string = '';
  /** Which adapter talks to it. */
  adapter: string = 'http';
  /** Page with the login. Without it nothing is shown to who is not logged in. */
  loginHref: string = '';
  /** Page with the person's settings. */
  settingsHref: string = '';
  /** Languages on offer, as BCP 47 tags with spaces between; one or none hides the picker. */
  languages: string = 'fi sv en';
  /** A client of your own, in place of the one that `backend` names. */
  client: AuthClient | undefined = undefined;
  /** Texts of your own, in place of ours, one at a time; by language (`{ fi: …, sv: … }`), or the same in all. */
  messages: OwnMessages = {};

  readonly #session = new StoreController(this);
  readonly #client = new ClientController(this, (client) => {
    client.session.locale = this.#texts.locale;
    this.#session.watch(client.session);
  });
  readonly #texts = new MessagesController(this, { common, menu });
  readonly #open = new DisclosureController(this);
  readonly #states = new StatesController(this);
  #said: '' | 'loggedOut' = '';

  protected override willUpdate(): void {
    const session = this.#client.client?.session;
    if (session) session.locale = this.#texts.locale;
    const status = session?.state.status;
    if (status === 'signed-in') this.#said = '';
    this.#states.set({ 'signed-in': status === 'signed-in', 'signed-out': status === 'signed-out' });
  }

  protected override updated(): void {
    tellSessionChange(this, this.#client.client?.session);
  }

  protected override render(): TemplateResult {
    const state = this.#client.client?.session.state;
    const texts = this.#texts.texts(this.messages);
    return html`${state?.status === 'signed-in' ? this.#user(state.step.user, texts) : this.#login(texts)}
      ${this.#picker(texts)} ${this.#note(texts)}
      <p role="status" lang=${this.#texts.lang}>${this.#said && texts.menu[this.#said]}</p>`;
  }

  #login({ menu: { logIn } }: Texts): TemplateResult | typeof nothing {
    const state = this.#client.client?.session.state;
    const href = linkUrl(this.loginHref, this.baseURI);
    // While nobody knows yet, neither a name nor a way in is shown; the place is kept.
    if (!href || !state || (state.status === 'unknown' && !state.problem)) return nothing;
    return html`<a part="login" lang=${this.#texts.lang} href=${href}>${logIn}</a>`;
  }

  #user({ name, email }: User, { menu: { settings }, common: { logOut: leave } }: Texts): TemplateResult {
    const href = linkUrl(this.settingsHref, this.baseURI);
    const lang = this.#texts.lang;
    return html`<div @focusout=${this.#open.leave}>
      <button part="user" type="button" aria-expanded=${this.#open.expanded('user')} aria-controls="panel">
        <span dir="auto" translate="no">${name && email ? `${name} (${email})` : name || email}</span>
      </button>
      <ul id="panel" part="panel" lang=${lang} ?hidden=${!this.#open.isOpen('user')}>
        <li part="identity" lang="" dir="auto" translate="no">
          ${name && email ? html`${name}<br />${email}` : name || email}
        </li>
        ${href ? html`<li><a part="settings" href=${href}>${settings}</a></li>` : nothing}
        <li><button part="logout" type="button" @click=${this.#logOut}>${leave}</button></li>
      </ul>
    </div>`;
  }

  #picker({ menu: { language } }: Texts): TemplateResult | typeof nothing {
    const tags = this.languages.split(/\s+/).filter(Boolean);
    if (tags.length < 2) return nothing;
    const now = this.#texts.wanted;
    return html`<div @focusout=${this.#open.leave}>
      <button
        part="language"
        type="button"
        aria-expanded=${this.#open.expanded('language')}
        aria-controls="languages"
      >
        <span class="hidden" lang=${this.#texts.lang}>${language}: </span>${languageCode(now)}
      </button>
      <ul id="languages" part="languages" ?hidden=${!this.#open.isOpen('language')}>
        ${tags.map((tag) => this.#language(tag, tag === now))}
      </ul>
    </div>`;
  }

  #language(tag: string, now: boolean): TemplateResult {
    return html`<li>
      <button
        type="button"
        lang=${tag}
        aria-current=${now ? 'true' : nothing}
        @click=${() => this.#choose(tag)}
      >
        ${languageName(tag)}
      </button>
    </li>`;
  }

  #note({ menu: { unknown }, common: { retry, unended } }: Texts): TemplateResult | typeof nothing {
    const session = this.#client.client?.session;
    const state = session?.state;
    if (!session || !state?.problem || state.status === 'signed-in') return nothing;
    const ending = 'unended' in state;
    return html`<p part="note" lang=${this.#texts.lang} role="alert">
      ${ending ? unended : unknown}
      <button type="button" @click=${() => (ending ? this.#logOut() : session.reload())}>${retry}</button>
    </p>`;
  }

  #choose(tag: string): void {
    this.#open.close(true);
    if (!this.dispatchEvent(new AvainLanguageChangeEvent(tag))) return;
    chooseLanguage(tag);
    document.documentElement.lang = tag;
  }

  #logOut = async (): Promise<void> => {
    const session = this.#client.client?.session;
    if (!session) return;
    this.#open.close();
    if (!(await logOut(this, session))) return;
    this.#said = 'loggedOut';
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[part=login]')?.focus();
  };
}

type Texts = ReturnType<MessagesController<'common' | 'menu'>['texts']>;
