import { expect, type Locator, type Page } from '@playwright/test';

/** The top of every page: who is logged in, the way out, and the language. */
export class TopBar {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get element(): Locator {
    return this.page.locator('avain-user-menu');
  }
  /** The button with a person's name. */
  person(shown: string): Locator {
    return this.element.getByRole('button', { name: shown, exact: true });
  }
  get logInLink(): Locator {
    return this.element.getByRole('link', { name: /^(Kirjaudu sisään|Logga in|Log in)$/ });
  }
  get note(): Locator {
    return this.element.getByRole('alert');
  }

  /** Also waits for the page after the login: the menu says who it is while the login's page is still there. */
  async shows(who: { readonly shown: string }): Promise<void> {
    await this.page.waitForURL(({ pathname }) => !pathname.startsWith('/kirjaudu'));
    await this.showsAtOnce(who);
  }

  /** On whatever page this is: who came by an old user name is told the new one before going on. */
  async showsAtOnce({ shown }: { readonly shown: string }): Promise<void> {
    await expect(this.person(shown)).toBeVisible();
  }

  async showsNobody(): Promise<void> {
    await expect(this.logInLink).toBeVisible();
  }

  async logOut({ shown }: { readonly shown: string }): Promise<void> {
    await this.person(shown).click();
    await this.element.getByRole('button', { name: /^(Kirjaudu ulos|Logga ut|Log out)$/ }).click();
  }

  async speak(language: 'Suomi' | 'Selkosuomi' | 'Svenska' | 'English'): Promise<void> {
    await this.element.getByRole('button', { name: /FIN|SELKO|SVE|ENG/ }).click();
    await this.element.getByRole('button', { name: language, exact: true }).click();
  }
}
