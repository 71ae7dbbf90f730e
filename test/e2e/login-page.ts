import { expect, type Locator, type Page } from '@playwright/test';
import * as en from '../../src/locales/en.ts';
import * as fiSimple from '../../src/locales/fi-simple.ts';
import * as fi from '../../src/locales/fi.ts';
import * as sv from '../../src/locales/sv.ts';

export type Lang = 'fi' | 'sv' | 'en';
export const languages: readonly Lang[] = ['fi', 'sv', 'en'];
/** What the demo's pages come in; `languages` are those that mails come in as well. */
export const pageLanguages = [...languages, 'fi-simple'] as const;
export const words = { fi, sv, en, 'fi-simple': fiSimple };

/** Where the same login is: with the form delivered by the server, and with one that the element makes itself. */
export const variants = { adopted: '/kirjaudu', rendered: '/kirjaudu?tyhja' } as const;

/** What a person does on the login page, and what they read there. */
export class LoginPage {
  readonly page: Page;
  readonly #words: (typeof words)[keyof typeof words];

  constructor(page: Page, lang: keyof typeof words = 'fi') {
    this.page = page;
    this.#words = words[lang];
  }

  /** Opens the page and waits until the element has taken over. */
  async open(path: string = variants.adopted): Promise<this> {
    await this.page.goto(path);
    await this.ready();
    return this;
  }

  async ready(): Promise<void> {
    await expect(this.form).toHaveJSProperty('noValidate', true);
  }

  get element(): Locator {
    return this.page.locator('avain-login');
  }
  get form(): Locator {
    return this.element.locator('form[data-avain-step]');
  }
  get heading(): Locator {
    return this.element.getByRole('heading');
  }
  get identifier(): Locator {
    return this.element.getByLabel(this.#words.login.identifier, { exact: true });
  }
  get password(): Locator {
    return this.element.getByLabel(this.#words.login.password, { exact: true });
  }
  get remember(): Locator {
    return this.element.getByLabel(this.#words.login.remember);
  }
  get error(): Locator {
    return this.element.locator('[data-avain-error]');
  }
  /** What is read out without being looked for. */
  get status(): Locator {
    return this.element.getByRole('status');
  }
  get submit(): Locator {
    return this.form.locator('button[type=submit]');
  }
  button(name: string): Locator {
    return this.element.getByRole('button', { name, exact: true });
  }

  async enterIdentifier(identifier: string): Promise<void> {
    await this.identifier.fill(identifier);
    await this.button(this.#words.login.next).click();
    await expect(this.password).toBeFocused();
  }

  /** Types the password and presses the button. */
  async enterPassword(password: string): Promise<void> {
    await this.password.fill(password);
    await this.button(this.#words.login.logIn).click();
  }

  async logIn({ email, password }: { readonly email: string; readonly password: string }): Promise<void> {
    await this.enterIdentifier(email);
    await this.enterPassword(password);
  }

  /** What stands in password fields. */
  async typedPasswords(): Promise<string[]> {
    const fields = this.element.locator('input[name=password]');
    const values = await fields.evaluateAll((inputs) =>
      inputs.map((input) => (input as HTMLInputElement).value),
    );
    return values.filter(Boolean);
  }

  /** Notes, in the page, of what type the field is when the password goes out. */
  async noteTypeWhenSent(): Promise<void> {
    await this.password.evaluate((field) => {
      const send = window.fetch;
      window.fetch = (...request) => {
        sessionStorage.setItem('type-when-sent', (field as HTMLInputElement).type);
        return send(...request);
      };
    });
  }

  async typeWhenSent(): Promise<string | null> {
    return this.page.evaluate(() => sessionStorage.getItem('type-when-sent'));
  }

  /** The error summary says this, and has the focus. */
  async says(text: string): Promise<void> {
    await expect(this.error).toHaveText(`${this.#words.common.error} ${text}`);
    await expect(this.error).toBeFocused();
  }
}
