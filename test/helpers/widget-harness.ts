import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/locale-en.ts';
import '../../src/define/locale-fi-simple.ts';
import '../../src/define/locale-sv.ts';
import { createClient, type AuthClient } from '../../src/client/client.ts';
import type { AuthBackend } from '../../src/core/backend.ts';
import { words } from './words.ts';

/** What the harness needs of a widget. */
export interface Widget extends HTMLElement {
  client: AuthClient | undefined;
  readonly updateComplete: Promise<boolean>;
}

/** What a person does with a widget, and what they read there. */
export class WidgetHarness<W extends Widget, B extends AuthBackend> {
  readonly element: W;
  readonly backend: B;
  readonly client: AuthClient;

  /** Puts a widget on the page: `markup` has its tag, in an empty page unless it brings more. */
  constructor(
    markup: string,
    backend: B,
    client: AuthClient = createClient({ backend, name: `test ${Math.random()}` }),
  ) {
    const holder = document.createElement('main');
    const fragment = document.createRange().createContextualFragment(markup);
    this.backend = backend;
    this.client = client;
    const tag = /<(avain-[a-z]+)/.exec(markup)?.[1] ?? '';
    this.element = fragment.querySelector(tag) as W;
    holder.append(fragment);
    this.element.client = this.client;
    document.body.append(holder);
  }

  /** Resolves when the widget has begun. */
  async ready(): Promise<this> {
    await this.client.session.ready;
    await this.settled();
    return this;
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
}
