import { TOTP, Secret } from 'otpauth';
import type { Browser, Page } from '../../conformance/browser.ts';
import type { Deed } from '../../conformance/subject.ts';
import { AuthError, type ErrorCode } from '../../src/core/errors.ts';
import type { Mails } from '../server.ts';
import { type Form, formWith, linkTo, pageId } from './forms.ts';

/** What is typed and pressed on a page. */
type Fill = Readonly<Record<string, string>>;

/** More pages than any way through Keycloak has. */
const ENOUGH = 12;

/** What it means when Keycloak shows a page again and marks something on it. */
const REFUSALS: Readonly<Record<string, ErrorCode>> = {
  login: 'invalid-credentials',
  'login-otp': 'invalid-code',
  'login-config-totp': 'invalid-code',
  'login-update-password': 'weak-password',
  'update-email': 'email-unavailable',
  register: 'email-unavailable',
};

/**
 * A person in front of Keycloak's own pages, with a browser and a mailbox. Does what the deed says until the browser is
 * back at the pages of the city, or Keycloak has nothing more to ask.
 */
export class Person {
  readonly #browser: Browser;
  readonly #page: string;
  readonly #mails: Mails;
  /** What the app for codes was told. */
  #secret = '';
  /** Links in mails that have been opened. */
  readonly #opened = new Set<string>();
  /** When Keycloak last took something that was typed, in milliseconds since 1970. */
  #typed = 0;

  /** @param page origin of the city's pages */
  constructor(browser: Browser, page: string, mails: Mails) {
    this.#browser = browser;
    this.#page = page;
    this.#mails = mails;
  }

  /**
   * Returns the address where it ends.
   *
   * @throws {AuthError} for what Keycloak says on its page, since nobody but the person is told
   */
  async goThrough(url: string, deed: Deed): Promise<string> {
    this.#browser.stopAt = `${this.#page}/`;
    await secondAfter(this.#typed);
    let page = await this.#browser.go(url);
    for (let count = 0; count < ENOUGH; count += 1) {
      if (page.url.startsWith(`${this.#page}/`)) return page.url;
      const next = await this.#next(page, deed);
      if (!next) return page.url;
      if (pageId(next) === pageId(page)) mind(next);
      page = next;
    }
    throw new Error(`Keycloak has more than ${ENOUGH} pages, the last is ${pageId(page)}`);
  }

  async #next(page: Page, deed: Deed): Promise<Page | undefined> {
    const id = pageId(page);
    if (id === 'info' || id === 'login-verify-email') return this.#afterMail(page, deed);
    if (deed.cancel) return this.#cancel(page);
    const fill = this.#fill(id, page, deed);
    return fill && this.#submit(page, fill);
  }

  /** "A mail is on its way", or "it is done" with a link back. */
  async #afterMail(page: Page, { newEmail, newAccount, account, unproved }: Deed): Promise<Page | undefined> {
    if (unproved) return undefined;
    const to = newEmail ?? newAccount?.email ?? account.email;
    const link = this.#mails().find((mail) => mail.to === to)?.links[0] ?? '';
    const back = linkTo(page, new RegExp(`^${this.#page}`));
    if (!link || this.#opened.has(link))
      return back ? { url: back, status: 0, html: '', type: '' } : undefined;
    this.#opened.add(link);
    return this.#browser.go(link);
  }

  /** Turns back where Keycloak has a button for it. Its page for a login has none: then by the browser's own. */
  async #cancel(page: Page): Promise<Page> {
    const form = formWith(page, 'cancel-aia');
    if (!form) return { url: `${this.#page}/`, status: 0, html: '', type: '' };
    return this.#browser.go(form.action, new URLSearchParams({ ...form.hidden, 'cancel-aia': 'true' }));
  }

  #fill(id: string, page: Page, deed: Deed): Fill | undefined {
    const { account, newPassword, newAccount, newEmail } = deed;
    switch (id) {
      case 'login':
        return login(page, deed);
      case 'login-otp':
        return { otp: this.#code() };
      case 'login-update-password': {
        const chosen = newPassword ?? newAccount?.newPassword ?? account.password;
        return { 'password-new': chosen, 'password-confirm': chosen };
      }
      case 'update-email':
        // Also after a login, as long as a new address was not proved: the old one, typed again, calls it off.
        return { email: newEmail ?? account.email };
      case 'login-config-totp':
        this.#secret = formWith(page, 'totpSecret')?.hidden['totpSecret'] ?? '';
        return { userLabel: 'Puhelin', totp: this.#code() };
      case 'register':
        return newAccount && registration(newAccount);
      case 'login-reset-password':
        return { username: account.email };
      case 'logout-confirm':
        return { confirmLogout: 'true' };
      case 'delete-account-confirm':
        return {};
      default:
        return undefined;
    }
  }

  /** Keycloak hands over the secret as text, for the form; the app gets the same in Base32. */
  #code(): string {
    return new TOTP({ secret: Secret.fromUTF8(this.#secret) }).generate();
  }

  async #submit(page: Page, fill: Fill): Promise<Page> {
    const [name = ''] = Object.keys(fill);
    const form = formWith(page, name);
    if (!form) throw new Error(`Keycloak’s page ${pageId(page)} has no field ${name}`);
    const next = await this.#browser.go(form.action, new URLSearchParams({ ...form.hidden, ...fill }));
    this.#typed = Date.now();
    return next;
  }
}

/** Keycloak reckons the age of a login in whole seconds: nobody is as quick as to be there in the same one. */
async function secondAfter(moment: number): Promise<void> {
  const left = (Math.floor(moment / 1000) + 1) * 1000 - Date.now();
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
}

/** Whoever is named already, by a hint or because they confirm something, types the password only. */
function login(page: Page, { account, password = account.password }: Deed): Fill {
  const form: Form | undefined = formWith(page, 'username');
  if (!form) return { password };
  return { password, username: form.values['username'] || account.email };
}

function registration({ name, email }: NonNullable<Deed['newAccount']>): Fill {
  const [firstName = '', ...rest] = name.split(' ');
  const username = email.split('@')[0] ?? '';
  return { username, email, firstName, lastName: rest.join(' ') };
}

/** @throws {AuthError} when the page has something against what was typed */
function mind(page: Page): void {
  const code = /aria-invalid="true"|pf-m-danger/.test(page.html) ? REFUSALS[pageId(page)] : undefined;
  if (code) throw new AuthError(code, { detail: `said on Keycloak’s page ${pageId(page)}` });
}
