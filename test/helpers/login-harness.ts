import '../../src/define/avain-login.ts';
import type { AvainLogin } from '../../src/elements/login/avain-login.ts';
import { FakeBackend } from './fake-backend.ts';
import { WidgetHarness } from './widget-harness.ts';

export { words } from './words.ts';

/** What a person does with a login, and what they read there. */
export class LoginHarness extends WidgetHarness<AvainLogin, FakeBackend> {
  /** Puts a login on the page: `markup` is an `<avain-login>` tag, in an empty page unless it brings more. */
  static open(
    markup: string = '<avain-login></avain-login>',
    backend: FakeBackend = new FakeBackend(),
  ): Promise<LoginHarness> {
    return new LoginHarness(markup, backend).ready();
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
