import {
  html,
  nothing,
  render,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { AuthClient } from '../../client/client.ts';
import { adoptSheet } from '../../controllers/adopt-sheet.ts';
import type { OwnMessages, SessionMessages } from '../../locales/messages.ts';
import { dialog as sheet } from '../../styles/dialog.ts';

/** What the dialog shows. */
export interface DialogView {
  readonly lang: string;
  readonly session: SessionMessages;
  readonly client: AuthClient;
  /** The page's own texts, for the login in the dialog. */
  readonly messages: OwnMessages;
}

/**
 * A modal dialog with a login in it, in light DOM of its host: password managers look for fields there. Escape closes it,
 * so that a person can get at what they have typed; the browser gives the focus back.
 */
export class SessionDialog implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #dialog: HTMLDialogElement | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Moved within the page, it would come back as one that is not modal. */
  hostDisconnected(): void {
    this.close();
  }

  get isOpen(): boolean {
    return this.#dialog?.open ?? false;
  }

  /** Whether there can be one: a browser without it, or a page without the login, has a link to the login instead. */
  get isPossible(): boolean {
    return 'showModal' in document.createElement('dialog') && customElements.get('avain-login') !== undefined;
  }

  open(view: DialogView): void {
    adoptSheet(this.#host.getRootNode(), sheet.styleSheet);
    // A framework may have thrown it away with what else it did not know in there.
    if (!this.#dialog?.isConnected) this.close();
    this.#dialog ??= this.#make();
    this.update(view);
    if (!this.isOpen) this.#dialog.showModal();
    // The reason first, then the field: what has happened is what the person needs to hear.
    this.#dialog.querySelector<HTMLElement>('h2')?.focus();
  }

  /** Shows the same in another language. */
  update(view: DialogView): void {
    if (!this.#dialog) return;
    // Only when it differs: every element looks again when a language is set.
    if (this.#dialog.lang !== view.lang) this.#dialog.lang = view.lang;
    render(template(view), this.#dialog, { host: this });
  }

  /** Closes it and takes the form away: that is how password managers know that a login was accepted. */
  close(): void {
    const dialog = this.#dialog;
    if (!dialog) return;
    this.#dialog = undefined;
    dialog.close();
    render(nothing, dialog);
    dialog.remove();
  }

  #make(): HTMLDialogElement {
    const dialog = document.createElement('dialog');
    dialog.dataset['avainRoot'] = '';
    dialog.dataset['avainDialog'] = '';
    dialog.slot = 'avain';
    dialog.setAttribute('aria-labelledby', 'avain-session-heading');
    dialog.setAttribute('aria-describedby', 'avain-session-about');
    dialog.addEventListener('close', () => this.#host.requestUpdate());
    dialog.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('[data-avain-do=close]')) dialog.close();
    });
    this.#host.append(dialog);
    return dialog;
  }
}

function template({ session, client, messages }: DialogView): TemplateResult {
  return html`<h2 id="avain-session-heading" tabindex="-1">${session.ended}</h2>
    <p id="avain-session-about">${session.endedLead}</p>
    <p>${session.otherPerson}</p>
    <avain-login heading-level="3" .client=${client} .messages=${messages}></avain-login>
    <p data-avain-links><button type="button" data-avain-do="close">${session.close}</button></p>`;
}
