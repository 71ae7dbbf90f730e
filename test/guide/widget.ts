import { expect, type Locator, type Page } from '@playwright/test';
import { type Lang, words } from '../e2e/login-page.ts';

/** What a person does with one of the widgets, and what they read in it. */
export class Widget {
  readonly page: Page;
  readonly element: Locator;
  readonly #lang: Lang;

  constructor(page: Page, name: string, lang: Lang) {
    this.page = page;
    this.element = page.locator(name);
    this.#lang = lang;
  }

  async open(path: string): Promise<this> {
    await this.page.goto(path);
    await this.ready();
    return this;
  }

  /** The script has taken over. */
  async ready(): Promise<void> {
    await expect(this.element.locator('[data-avain-root]')).toHaveAttribute('slot', 'avain');
    await expect(this.heading).not.toHaveText('');
  }

  get heading(): Locator {
    return this.element.locator('h2[tabindex="-1"]');
  }
  get form(): Locator {
    return this.element.locator('form[data-avain-step]');
  }
  get error(): Locator {
    return this.element.locator('[data-avain-error]');
  }
  get lead(): Locator {
    return this.element.locator('[data-avain-lead]');
  }
  get status(): Locator {
    return this.element.getByRole('status');
  }
  /** A field, by its label. */
  field(label: string): Locator {
    return this.element.getByLabel(label, { exact: true });
  }
  button(name: string): Locator {
    return this.element.getByRole('button', { name, exact: true });
  }
  link(name: string): Locator {
    return this.element.getByRole('link', { name, exact: true });
  }

  /** The step with this heading is on screen. */
  async shows(heading: string): Promise<void> {
    await expect(this.heading).toHaveText(heading);
  }

  /** The error summary says this, and has the focus. */
  async says(text: string): Promise<void> {
    await expect(this.error).toHaveText(`${words[this.#lang].common.error} ${text}`);
    await expect(this.error).toBeFocused();
  }
}
