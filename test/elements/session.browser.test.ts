import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/avain-session.ts';
import '../../src/define/avain-user-menu.ts';
import '../../src/define/locale-sv.ts';
import { createClient, type AuthClient } from '../../src/client/client.ts';
import { AuthError } from '../../src/core/errors.ts';
import type { SignedInStep, Step } from '../../src/core/step.ts';
import type { AvainSession } from '../../src/elements/session/avain-session.ts';
import { erkki, FakeBackend, nobody, PASSWORD } from '../helpers/fake-backend.ts';
import { words } from '../helpers/words.ts';

const seconds = (expiresIn: number, user = erkki.user): SignedInStep => ({
  ...erkki,
  user,
  expiresAt: '2026-11-22T12:00:00Z',
  expiresIn,
});

/** Says what the test tells it to, when somebody is still here. */
class Backend extends FakeBackend {
  extended: Step | AuthError = seconds(3600);

  override async answer(...[step, answer, context]: Parameters<FakeBackend['answer']>): Promise<Step> {
    if (!('confirmed' in answer)) return super.answer(step, answer, context);
    this.calls.push({ what: 'answer', step, answer, context });
    if (this.extended instanceof AuthError) throw this.extended;
    return (this.here = this.extended);
  }
}

describe('avain-session', () => {
  let element: AvainSession;
  let backend: Backend;
  let client: AuthClient;
  let page: HTMLElement;

  async function open(here: Step, attributes = '', rest = ''): Promise<void> {
    backend = new Backend();
    backend.here = here;
    client = createClient({ backend, name: `session ${Math.random()}` });
    page = document.createElement('main');
    page.innerHTML = `<avain-session ${attributes}></avain-session>
      <label>Veneen nimi <input id="boat" value="Ahti"></label>${rest}`;
    element = page.querySelector('avain-session') as AvainSession;
    for (const one of page.querySelectorAll('avain-session, avain-login, avain-user-menu'))
      (one as AvainSession).client = client;
    document.body.append(page);
    await client.session.ready;
    await settled();
  }
  async function settled(): Promise<void> {
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
  }
  /** The server says this from now on, and is asked. */
  async function learn(step: Step): Promise<void> {
    backend.here = step;
    await client.session.reload();
    await settled();
  }
  const runOut = async (): Promise<void> => {
    await learn(seconds(0));
    await learn(nobody);
  };
  const part = (name: string): HTMLElement | null => element.renderRoot.querySelector(`[part=${name}]`);
  const seen = (): boolean => part('bar')?.getAttribute('role') === 'region';
  const text = (): string => words(part('text'));
  const button = (name: string): HTMLElement | undefined =>
    [
      ...element.renderRoot.querySelectorAll<HTMLElement>('button, a'),
      ...(dialog()?.querySelectorAll('button') ?? []),
    ].find((node) => words(node) === name);
  const press = async (name: string): Promise<void> => {
    const found = button(name);
    if (!found) throw new Error(`no button "${name}"`);
    found.focus();
    found.click();
    await settled();
  };
  const dialog = (): HTMLDialogElement | null => element.querySelector('dialog');
  const boat = (): HTMLInputElement => page.querySelector('#boat') as HTMLInputElement;

  async function logInAgain(): Promise<void> {
    const field = (name: string): HTMLInputElement =>
      dialog()?.querySelector(`input[name=${name}]`) as HTMLInputElement;
    const submit = async (): Promise<void> => {
      dialog()?.querySelector<HTMLElement>('[type=submit]')?.click();
      await settled();
    };
    field('username').value = erkki.user.email;
    await submit();
    field('password').value = PASSWORD;
    await submit();
  }

  afterEach(() => page.remove());

  it('shows nothing while there is time, and nothing to who is not logged in', async () => {
    await open(seconds(3600));
    expect([seen(), text(), dialog()]).to.deep.equal([false, '', null]);
    page.remove();
    await open(nobody);
    expect([seen(), text(), dialog()]).to.deep.equal([false, '', null]);
  });

  it('warns with a clock time, without taking the focus, in a live region that was there before', async () => {
    await open(seconds(3600));
    const live = part('text');
    boat().focus();
    await learn(seconds(100));
    expect(seen()).to.equal(true);
    expect(part('text')).to.equal(live);
    expect(live?.getAttribute('role')).to.equal('status');
    expect(text()).to.match(
      /^Kirjautumisesi päättyy klo \d{1,2}\.\d{2}\. Paina Jatka, jos tarvitset lisää aikaa\.$/,
    );
    expect(document.activeElement).to.equal(boat());
    expect(element.matches(':state(warning)')).to.equal(true);
  });

  it('warns as early as it is told to, but never with less than twenty seconds', async () => {
    await open(seconds(250), 'warn="300"');
    expect(seen()).to.equal(true);
    page.remove();
    await open(seconds(19), 'warn="5"');
    expect(seen()).to.equal(true);
    element.warn = 300;
    await learn(seconds(250));
    expect(seen()).to.equal(true);
  });

  it('goes on: the warning goes, the focus returns, and it is said', async () => {
    await open(seconds(100));
    boat().focus();
    await press('Jatka');
    expect(backend.answers).to.deep.equal([{ confirmed: true }]);
    expect([seen(), text()]).to.deep.equal([false, 'Kirjautumisesi jatkuu.']);
    expect(document.activeElement).to.equal(boat());
  });

  it('says that the server lets it live no longer', async () => {
    await open(seconds(100));
    backend.extended = seconds(90);
    await press('Jatka');
    expect(text()).to.contain('Kirjautumista ei voi enää pidentää.');
    expect(button('Jatka')).to.equal(undefined);
    expect(button('Kirjaudu ulos')).not.to.equal(undefined);
  });

  it('says why it could not go on, and can be asked again', async () => {
    await open(seconds(100));
    const codes: string[] = [];
    element.addEventListener('avain-error', ({ code }) => codes.push(code));
    backend.extended = new AuthError('offline');
    await press('Jatka');
    expect(text()).to.contain('Palveluun ei saada yhteyttä.');
    backend.extended = seconds(3600);
    await press('Jatka');
    expect(seen()).to.equal(false);
    expect(codes).to.deep.equal(['offline']);
  });

  it('logs out from the warning, and says so when the server does not know', async () => {
    await open(seconds(100));
    let ended = 0;
    element.addEventListener('avain-session-ended', () => (ended += 1));
    backend.next = new AuthError('offline');
    await press('Kirjaudu ulos');
    expect([seen(), ended]).to.deep.equal([true, 0]);
    expect(text()).to.contain('Kirjautumistasi ei voitu päättää');
    await press('Kirjaudu ulos');
    expect([seen(), ended, dialog()]).to.deep.equal([false, 1, null]);
  });

  it('opens a login over the page when the time has run out; the page goes on with what was typed', async () => {
    await open(seconds(3600));
    boat().focus();
    boat().value = 'Meripihka';
    await runOut();
    expect(dialog()?.matches(':modal')).to.equal(true);
    expect(words(document.activeElement)).to.equal('Kirjautumisesi on päättynyt');
    expect(words(dialog())).to.contain('Se, mitä kirjoitit, on yhä tällä sivulla.');
    expect(dialog()?.querySelector('avain-login input')?.getRootNode()).to.equal(document);
    await logInAgain();
    expect(dialog()).to.equal(null);
    expect(boat().value).to.equal('Meripihka');
    expect(document.activeElement).to.equal(boat());
    expect(seen()).to.equal(false);
  });

  it('is left by Escape, so that the text can be copied; a button brings it back', async () => {
    await open(seconds(3600));
    boat().focus();
    await runOut();
    await sendKeys({ press: 'Escape' });
    await settled();
    expect(dialog()?.open).to.equal(false);
    expect(document.activeElement).to.equal(boat());
    expect([seen(), text()]).to.deep.equal([true, 'Kirjautumisesi on päättynyt.']);
    await press('Kirjaudu sisään');
    expect(dialog()?.open).to.equal(true);
    await press('Sulje ja palaa sivulle');
    expect(dialog()?.open).to.equal(false);
    await press('Kirjaudu sisään');
    await logInAgain();
    expect([seen(), dialog()]).to.deep.equal([false, null]);
    expect(document.activeElement).to.equal(boat());
  });

  it('says that somebody logged out elsewhere, and opens nothing by itself', async () => {
    await open(seconds(3600));
    await learn(nobody);
    expect([seen(), text(), dialog()]).to.deep.equal([true, 'Et ole enää kirjautunut sisään.', null]);
    await press('Kirjaudu sisään');
    expect(dialog()?.open).to.equal(true);
  });

  it('says nothing about a log-out on this page', async () => {
    await open(seconds(3600));
    await client.session.signOut();
    await settled();
    expect([seen(), dialog()]).to.deep.equal([false, null]);
  });

  it('gives the page away when somebody else has logged in', async () => {
    await open(seconds(3600));
    let asked = 0;
    document.addEventListener(
      'avain-user-change',
      (event) => {
        asked += 1;
        event.preventDefault();
      },
      { once: true },
    );
    await runOut();
    await learn(seconds(3600, { ...erkki.user, id: 'r2' }));
    expect([asked, dialog()]).to.deep.equal([1, null]);
    await learn(seconds(3600, { ...erkki.user, id: 'r2' }));
    expect(asked).to.equal(1);
  });

  it('says nothing about a log-out on this page that failed, also after one from the bar that did not', async () => {
    await open(seconds(100));
    await press('Kirjaudu ulos');
    await learn(seconds(3600));
    backend.next = new AuthError('offline');
    await client.session.signOut();
    await settled();
    expect([seen(), text()]).to.deep.equal([false, '']);
  });

  it('leaves the focus alone when the person has clicked elsewhere, on nothing', async () => {
    await open(seconds(100));
    boat().focus();
    button('Jatka')?.focus();
    button('Jatka')?.blur();
    for (const left of [90, 3600]) {
      await learn(seconds(left));
      expect(document.activeElement).to.equal(document.body);
    }
  });

  it('gives the focus back when the bar goes while the window is not the one in use', async () => {
    await open(seconds(100));
    boat().focus();
    button('Jatka')?.focus();
    button('Jatka')?.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
    await learn(seconds(3600));
    expect(document.activeElement).to.equal(boat());
  });

  it('opens the login again when the page has thrown it away', async () => {
    await open(seconds(3600));
    await runOut();
    element.replaceChildren();
    await press('Kirjaudu sisään');
    expect(dialog()?.matches(':modal')).to.equal(true);
    expect(element.querySelectorAll('dialog')).to.have.length(1);
  });

  it('closes the login when it is moved on the page, so that it never stands there half open', async () => {
    await open(seconds(3600));
    await runOut();
    page.append(element);
    await settled();
    expect([seen(), dialog()]).to.deep.equal([true, null]);
    await press('Kirjaudu sisään');
    expect(dialog()?.matches(':modal')).to.equal(true);
  });

  it('leaves the end to a login that the page has itself', async () => {
    await open(seconds(3600), '', '<avain-login></avain-login>');
    await runOut();
    expect([seen(), dialog()]).to.deep.equal([false, null]);
  });

  it('leads to the login where there can be no dialog', async () => {
    const { prototype } = HTMLDialogElement;
    const { showModal } = prototype;
    Reflect.deleteProperty(prototype, 'showModal');
    try {
      await open(seconds(3600), 'login-href="/kirjaudu?return-to=/hakemus"');
      await runOut();
      expect(dialog()).to.equal(null);
      const href = new URL('/kirjaudu?return-to=/hakemus', location.href).href;
      expect(button('Kirjaudu sisään')?.getAttribute('href')).to.equal(href);
      element.loginHref = 'javascript:alert(1)';
      await settled();
      expect(button('Kirjaudu sisään')).to.equal(undefined);
    } finally {
      Object.assign(prototype, { showModal });
    }
  });

  it('speaks the language of the page, also in an open dialog', async () => {
    await open(seconds(3600));
    await runOut();
    element.lang = 'sv';
    await settled();
    expect(words(dialog()?.querySelector('h2') ?? null)).to.equal('Din inloggning har slutat gälla');
    expect(dialog()?.lang).to.equal('sv');
    expect(words(part('text'))).to.equal('Din inloggning har slutat gälla.');
  });

  it('tells the page whether somebody is logged in, once for all elements, and nothing about whom', async () => {
    const told: string[] = [];
    const note = (event: HTMLElementEventMap['avain-session-change']): void => {
      told.push(event.status);
      expect(JSON.stringify({ ...event })).not.to.contain('Erkki');
    };
    document.addEventListener('avain-session-change', note);
    await open(seconds(3600), '', '<avain-user-menu></avain-user-menu>');
    await learn(seconds(3500));
    await learn(nobody);
    document.removeEventListener('avain-session-change', note);
    expect(told).to.deep.equal(['signed-in', 'signed-out']);
  });

  it('shows the bar within a narrow window, with buttons that can be hit', async () => {
    await open(seconds(100));
    const box = part('bar')?.getBoundingClientRect();
    expect(box?.left).to.equal(0);
    expect(Math.round(box?.bottom ?? 0)).to.equal(innerHeight);
    for (const name of ['Jatka', 'Kirjaudu ulos'])
      expect(button(name)?.getBoundingClientRect().height).to.be.at.least(44);
  });
});
