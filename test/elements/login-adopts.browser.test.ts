import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { AuthError } from '../../src/core/errors.ts';
import * as fi from '../../src/locales/fi.ts';
import { identifierStep as template } from '../../src/steps/identifier.ts';
import { passwordStep } from '../../src/steps/password.ts';
import type { LoginView } from '../../src/steps/view.ts';
import { erkki, FakeBackend, identifierStep, PASSWORD } from '../helpers/fake-backend.ts';
import { LoginHarness } from '../helpers/login-harness.ts';

const IDENTIFIER = 'Sähköpostiosoite / käyttäjätunnus';

/** The markup that a server delivers: the same template, as text. */
function delivered(step: 'identifier' | 'password', more: Partial<LoginView> = {}): string {
  const view: LoginView = {
    ...fi,
    lang: 'fi',
    level: 2,
    id: (name) => `avain-${name}`,
    failure: undefined,
    busy: false,
    waiting: 'no',
    shown: false,
    onePage: false,
    resetHref: undefined,
    registerHref: undefined,
    returnHref: undefined,
    backHref: undefined,
    action: (name) => `/auth/v1/form/sign-in/${name}`,
    ...more,
  };
  const holder = document.createElement('div');
  const password = { step: 'password', goal: 'sign-in', identifier: 'eesimerkki', remember: 30 } as const;
  render(step === 'identifier' ? template(identifierStep, view) : passwordStep(password, view), holder);
  return `<div data-avain-root lang="fi">${holder.innerHTML.replaceAll(/<!--.*?-->/g, '')}</div>`;
}

const page = (root: string): string =>
  `<avain-login>${root}<a href="#help" slot="help">Apua</a></avain-login>`;

describe('avain-login with a delivered form', () => {
  let login: LoginHarness;
  afterEach(() => login.close());

  /** Opens a page whose delivered form somebody has typed into before the script came. */
  async function typedBefore(text: string): Promise<HTMLInputElement> {
    const early = page(delivered('identifier'));
    let input: HTMLInputElement | null = null;
    const original = document.body.append.bind(document.body);
    document.body.append = (...nodes) => {
      input = (nodes[0] as Element).querySelector('input');
      if (input) input.value = text;
      original(...nodes);
    };
    try {
      login = await LoginHarness.open(early);
    } finally {
      Reflect.deleteProperty(document.body, 'append');
    }
    return input as unknown as HTMLInputElement;
  }

  it('keeps the nodes, what was typed and the focus', async () => {
    const input = await typedBefore('aikaisin');
    expect(input.checkVisibility()).to.equal(true);
    expect(login.field(IDENTIFIER)).to.equal(input);
    input.focus();
    await login.press('Jatka');
    expect(login.backend.answers).to.deep.equal([{ identifier: 'aikaisin' }]);
    expect(document.activeElement).to.equal(login.field('Salasana'));
  });

  it('changes nothing in markup that is the same already', async () => {
    const before = page(delivered('identifier'));
    login = await LoginHarness.open(before);
    const holder = document.createElement('div');
    holder.append(document.createRange().createContextualFragment(before));
    const plain = (root: Element | null): string =>
      (root?.innerHTML ?? '').replaceAll(/ (novalidate|value)=""/g, '').replaceAll(/\s+/g, ' ');
    expect(plain(login.root)).to.equal(plain(holder.querySelector('[data-avain-root]')));
    expect(login.root.querySelector('form')?.noValidate).to.equal(true);
  });

  it('shows errors in the delivered form, in the same input', async () => {
    const input = await typedBefore('');
    await login.press('Jatka');
    expect(login.error).to.contain('Kirjoita sähköpostiosoite');
    expect(login.field(IDENTIFIER)).to.equal(input);
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    input.value = 'eesimerkki';
    await login.press('Jatka');
    expect(login.hasField('Salasana')).to.equal(true);
  });

  it('changes language in place', async () => {
    const input = await typedBefore('puoliksi');
    login.element.lang = 'sv';
    await login.settled();
    expect(login.field('E-postadress / användarnamn')).to.equal(input);
    expect(input.value).to.equal('puoliksi');
    expect(login.heading).to.equal('Logga in');
  });

  it('is not replaced, once touched, when somebody turns out to be logged in', async () => {
    const input = await typedBefore('puoliksi');
    login.backend.here = erkki;
    await login.client.session.reload();
    await login.settled();
    expect(login.field(IDENTIFIER)).to.equal(input);
  });

  it('goes on from a delivered password step', async () => {
    login = await LoginHarness.open(page(delivered('password')));
    expect(login.field(IDENTIFIER).value).to.equal('eesimerkki');
    login.fill('Salasana', PASSWORD);
    await login.press('Kirjaudu sisään');
    expect(login.backend.answers).to.deep.equal([{ password: PASSWORD, remember: false }]);
    expect(login.heading).to.equal('Olet kirjautunut sisään');
  });

  it('keeps saying what the server said went wrong', async () => {
    const failure = { code: 'invalid-credentials', info: {}, count: 1 } as const;
    login = await LoginHarness.open(page(delivered('password', { failure })));
    expect(login.error).to.contain('Tunnus tai salasana on väärin');
    expect(login.field('Salasana').getAttribute('aria-invalid')).to.equal('true');
  });

  it('takes its container back when the page empties the element', async () => {
    login = await LoginHarness.open(page(delivered('identifier')));
    const { root } = login;
    login.fill(IDENTIFIER, 'jää');
    login.element.textContent = '';
    await login.settled();
    expect(login.root).to.equal(root);
    expect(login.field(IDENTIFIER).value).to.equal('jää');
  });

  it('is adopted again, and not doubled, when its output is cloned', async () => {
    login = await LoginHarness.open();
    const copy = await LoginHarness.open(login.element.outerHTML);
    expect(copy.element.querySelectorAll('form')).to.have.length(1);
    copy.close();
  });

  it('shows the fallback of the page as long as there is no backend', async () => {
    login = await LoginHarness.open('<avain-login><a href="/kirjaudu">Kirjaudu</a></avain-login>');
    const lonely = document.createElement('avain-login');
    lonely.innerHTML = '<a href="/kirjaudu">Kirjaudu</a>';
    const warn = console.warn;
    const warned: unknown[] = [];
    console.warn = (text: unknown) => warned.push(text);
    document.body.append(lonely);
    await lonely.updateComplete;
    console.warn = warn;
    expect(warned).to.have.length(1);
    expect(lonely.querySelector('a')?.assignedSlot).not.to.equal(null);
    expect(login.element.querySelector('a')?.assignedSlot).to.equal(null);
    lonely.remove();
  });

  it('tells an error that comes before the first step, with a way to try again', async () => {
    const backend = new FakeBackend();
    const begin = backend.begin.bind(backend);
    backend.begin = () => Promise.reject(new AuthError('offline'));
    login = await LoginHarness.open(undefined, backend);
    expect(login.error).to.contain('Palveluun ei saada yhteyttä');
    backend.begin = begin;
    await login.press('Yritä uudelleen');
    expect(login.hasField(IDENTIFIER)).to.equal(true);
  });
});
