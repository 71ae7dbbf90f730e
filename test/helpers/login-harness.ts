import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/avain-login.ts';
import '../../src/define/locale-en.ts';
import '../../src/define/locale-sv.ts';
import { createClient, type AuthClient } from '../../src/client/client.ts';
import type { AvainLogin } from '../../src/elements/login/avain-login.ts';
import { FakeBackend } from './fake-backend.ts';

/** What a person does with a login, and what they read there. */
export class LoginHarness {
  readonly element: AvainLogin;
  readonly backend: FakeBackend;
  readonly client: AuthClient;

  private constructor(element: AvainLogin, backend: FakeBackend, client: AuthClient) {
    this.element = element;
    this.backend = backend;
    this.client = client;
  }

  /** Puts a login on the page: `markup` is an `<avain-login>` tag, in an empty page unless it brings more. */
  static async open(
    markup: string = '<avain-login></avain-login>',
    backend: FakeBackend = new FakeBackend(),
  ): Promise<LoginHarness> {
    const holder = document.createElement('main');
    const fragment = document.createRange().createContextualFragment(markup);
    const client = createClient({ backend, name: `test ${Math.random()}` });
    const element = fragment.querySelector('avain-login') as AvainLogin;
    holder.append(fragment);
    (element as { client: AuthClient }).client = client;
    document.body.append(holder);
    const harness = new LoginHarness(element, backend, client);
    await client.session.ready;
    await harness.settled();
    return harness;
  }

  close(): void {
    this.element.closest('main')?.remove();
  }

  /** Resolves when everything that can happen by itself has happened. */
  async settled(): Promise<void> {
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve));
    await this.element.updateComplete;
  }

  get root(): HTMLElement {
    return this.element.querySelector<HTMLElement>(':scope > [data-avain-root]') as HTMLElement;
  }

  get heading(): string {
    return words(this.root.querySelector('h2'));
  }

  /** The input whose label this is. */
  field(label: string): HTMLInputElement {
    const labels = [...this.root.querySelectorAll('label')];
    const input = labels.find((node) => words(node) === label)?.control;
    if (!(input instanceof HTMLInputElement))
      throw new Error(`no field "${label}"; there is: ${labels.map(words).join(', ')}`);
    return input;
  }

  hasField(label: string): boolean {
    return [...this.root.querySelectorAll('label')].some((node) => words(node) === label);
  }

  button(name: string): HTMLElement {
    const all = [...this.element.querySelectorAll<HTMLElement>('button, a')];
    const found = all.find((node) => (node.getAttribute('aria-label') ?? words(node)) === name);
    if (!found) throw new Error(`no button "${name}"; there is: ${all.map(words).join(', ')}`);
    return found;
  }

  hasButton(name: string): boolean {
    return [...this.element.querySelectorAll('button, a')].some((node) => words(node) === name);
  }

  get summary(): HTMLElement | null {
    return this.root.querySelector<HTMLElement>('[data-avain-error]');
  }

  get error(): string {
    return words(this.summary);
  }

  get status(): string {
    return words(this.root.querySelector('[role=status]'));
  }

  fill(label: string, text: string): void {
    this.field(label).value = text;
  }

  async type(label: string, text: string): Promise<void> {
    this.field(label).focus();
    await sendKeys({ type: text });
  }

  async press(name: string): Promise<void> {
    this.button(name).click();
    await this.settled();
  }

  async enterIdentifier(identifier: string): Promise<void> {
    this.fill('Sähköpostiosoite / käyttäjätunnus', identifier);
    await this.press('Jatka');
  }

  async logIn(identifier: string, password: string): Promise<void> {
    await this.enterIdentifier(identifier);
    this.fill('Salasana', password);
    await this.press('Kirjaudu sisään');
  }
}

/** What stands in a node, with single spaces. */
export const words = (node: Node | null): string => (node?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
