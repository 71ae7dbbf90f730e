import type { startWebKit } from '../../tools/webdriver.mjs';

export type WebKit = Awaited<ReturnType<typeof startWebKit>>;

const PATIENCE = 10_000;

/** A script's way to a part of the user menu. */
const MENU = (selector: string): string =>
  `(document.querySelector('avain-user-menu')?.shadowRoot?.querySelector('${selector}') ?? null)`;

/** What a person does in WebKit, by keyboard and pointer, and what they read. */
export class Person {
  readonly #browser: WebKit;
  readonly #origin: string;

  constructor(browser: WebKit, origin: string) {
    this.#browser = browser;
    this.#origin = origin;
  }

  async open(path: string): Promise<void> {
    await this.#browser.goto(this.#origin + path);
    await this.see(
      'the form is taken over',
      `return document.querySelector('avain-login form')?.noValidate === true`,
    );
  }

  /** Opens a page with another widget than the login, and waits until its form is taken over. */
  async openForm(address: string): Promise<void> {
    await this.#browser.goto(address.startsWith('/') ? this.#origin + address : address);
    await this.see(
      'the form is taken over',
      `return document.querySelector('form[data-avain-step]')?.noValidate === true`,
    );
  }

  /** The heading of the widget's step. */
  async seesStep(heading: string): Promise<void> {
    const script = `return document.querySelector('[data-avain-root] h2')?.textContent === arguments[0]`;
    await this.see(heading, script, heading);
  }

  /** The link of the newest mail to somebody. */
  async mailedLink(email: string): Promise<string> {
    await this.#browser.goto(`${this.#origin}/posti.json`);
    const text = String(await this.#browser.execute('return document.body.innerText'));
    const mails = JSON.parse(text) as { to: string; links: string[] }[];
    const link = mails.find(({ to }) => to === email)?.links[0];
    if (!link) throw new Error(`no link was mailed to ${email}`);
    return link;
  }

  async openSettings(): Promise<void> {
    await this.click(`return ${MENU('[part=user]')}`);
    await this.click(`return ${MENU('[part=settings]')}`);
  }

  /** Waits for what a script finds in the page; what it found. */
  async see<T>(what: string, script: string, ...args: unknown[]): Promise<T> {
    for (const end = Date.now() + PATIENCE; Date.now() < end;) {
      const found: unknown = await this.#browser.execute(script, ...args);
      if (found) return found as T;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(
      `${what}: not within ${PATIENCE / 1000} s, but: ${String(await this.#browser.execute('return document.body.innerText'))}`,
    );
  }

  /** The pointer goes there and presses. `find` is a script that returns an element. */
  async click(find: string): Promise<void> {
    const at = await this.see<{ x: number; y: number }>(
      find,
      `const element = (() => { ${find} })();
       element?.scrollIntoView({ block: 'center', behavior: 'instant' });
       const box = element?.getBoundingClientRect();
       return box?.width ? { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) } : undefined;`,
    );
    await this.#browser.mouse.click(at.x, at.y);
  }

  async type(id: string, text: string): Promise<void> {
    await this.click(`return document.getElementById('${id}')`);
    await this.#browser.keyboard.type(text);
  }

  async press(key: string): Promise<void> {
    await this.#browser.keyboard.press(key);
  }

  async logIn({ email, password }: { readonly email: string; readonly password: string }): Promise<void> {
    await this.type('avain-username', email);
    await this.press('Enter');
    await this.see('the password is asked for', `return document.activeElement?.id === 'avain-password'`);
    await this.#browser.keyboard.type(password);
    await this.press('Enter');
  }

  /** The error that has the focus. */
  async reads(text: string): Promise<void> {
    await this.see(
      text,
      `const at = document.activeElement;
       return at?.hasAttribute('data-avain-error') && at.textContent.replace(/\\s+/g, ' ').trim() === arguments[0]`,
      text,
    );
  }

  async sees(email: string): Promise<void> {
    await this.see(
      email,
      `return location.pathname === '/' && ${MENU('[part=user]')}?.textContent.includes(arguments[0])`,
      email,
    );
  }

  async seesNobody(): Promise<void> {
    await this.see(
      'the way in',
      `return ${MENU('[part=login]')} !== null && ${MENU('[part=user]')} === null`,
    );
  }

  /** What browsers told this server about the policy of its pages. */
  async reports(): Promise<unknown> {
    await this.#browser.goto(`${this.#origin}/csp-reports.json`);
    return JSON.parse(String(await this.#browser.execute('return document.body.innerText')));
  }

  async reported(): Promise<void> {
    await this.see(
      'a report',
      `return fetch('/csp-reports.json').then((answer) => answer.json()).then(({ length }) => length > 0)`,
    );
  }

  /** Notes from now on what this page writes to the console, throws, or does against its policy. */
  async listen(): Promise<void> {
    await this.#browser.execute(`
      const heard = (window.heard = []);
      for (const kind of ['error', 'warn', 'log']) console[kind] = (...args) => heard.push([kind, ...args].join(' '));
      addEventListener('error', ({ message }) => heard.push('uncaught ' + message));
      addEventListener('unhandledrejection', ({ reason }) => heard.push('rejected ' + reason));
      addEventListener('securitypolicyviolation', ({ violatedDirective }) => heard.push('against ' + violatedDirective));`);
  }

  async heard(): Promise<unknown> {
    return this.#browser.execute('return window.heard');
  }

  async speak(lang: string): Promise<void> {
    await this.click(`return ${MENU('[part=language]')}`);
    await this.click(`return ${MENU(`#languages [lang=${lang}]`)}`);
  }

  async logOut(): Promise<void> {
    await this.click(`return ${MENU('[part=user]')}`);
    await this.click(`return ${MENU('[part=logout]')}`);
    // The page shows nobody at once; that the server knows, it says a little later.
    await this.see('logged out', `return ${MENU('[role=status]')}?.textContent !== ''`);
    await this.seesNobody();
  }
}
