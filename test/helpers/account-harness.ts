import type { AuthClient } from '../../src/client/client.ts';
import '../../src/define/avain-account.ts';
import type { AvainAccount } from '../../src/elements/account/avain-account.ts';
import { AccountBackend } from './account-backend.ts';
import { WidgetHarness } from './widget-harness.ts';
import { words } from './words.ts';

/** What a person does with the settings of an account, and what they read there. */
export class AccountHarness extends WidgetHarness<AvainAccount, AccountBackend> {
  /** Puts the settings on the page: `markup` is an `<avain-account>` tag. */
  static open(
    markup: string = '<avain-account></avain-account>',
    backend: AccountBackend = new AccountBackend(),
    client?: AuthClient,
  ): Promise<AccountHarness> {
    return new AccountHarness(markup, backend, client).ready();
  }

  /** The headings of the parts of the overview. */
  get headings(): string[] {
    return [...this.root.querySelectorAll('h3')].map(words);
  }

  get text(): string {
    return words(this.root);
  }

  get lead(): string {
    return words(this.root.querySelector('[data-avain-lead]'));
  }

  /** Names of everything that can be pressed. */
  get buttons(): string[] {
    return this.#pressable.map(nameOf);
  }

  override button(name: string): HTMLElement {
    const found = this.#pressable.find((node) => nameOf(node) === name);
    if (!found) throw new Error(`no button "${name}"; there is: ${this.buttons.join(', ')}`);
    return found;
  }

  get #pressable(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('button, a, summary')];
  }
}

const nameOf = (node: Element): string => node.getAttribute('aria-label') ?? words(node);
