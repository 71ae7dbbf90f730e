import { expect } from '@open-wc/testing';
import { AuthError } from '../../src/core/errors.ts';
import { FakeBackend } from '../helpers/fake-backend.ts';
import { LoginHarness } from '../helpers/login-harness.ts';

const TARGETS = 'button, summary, input:not([type=hidden], [type=checkbox]), [data-avain-links] a';

describe('the look of a widget', () => {
  let login: LoginHarness;
  afterEach(() => {
    login.close();
    document.documentElement.removeAttribute('style');
  });

  const open = (inside = '', backend = new FakeBackend()): Promise<LoginHarness> =>
    LoginHarness.open(
      `<avain-login officials="username" register-href="/uusi">${inside}</avain-login>`,
      backend,
    );
  const set = (name: string, value: string): void => document.documentElement.style.setProperty(name, value);
  const heights = (): number[] =>
    [...login.root.querySelectorAll(TARGETS)].map((target) => target.getBoundingClientRect().height);
  const top = (selector: string): number =>
    login.element.querySelector(selector)?.getBoundingClientRect().top ?? Number.NaN;
  const colourOf = (selector: string, property: 'color' | 'backgroundColor' | 'borderTopColor'): string =>
    getComputedStyle(login.element.querySelector(selector) as Element)[property];

  it('has targets of 44 pixels, and never less than 24 however dense', async () => {
    login = await open();
    expect(Math.min(...heights())).to.be.at.least(44);
    const [roomy, high] = [login.element.scrollHeight, Math.max(...heights())];
    set('--avain-min-height', '0px');
    set('--avain-density', '0.2');
    expect(Math.min(...heights())).to.be.at.least(24);
    expect(Math.max(...heights())).to.be.below(high);
    expect(login.element.scrollHeight).to.be.below(roomy);
  });

  it('has the logo above the notice, and both above the form', async () => {
    login = await open('<p slot="notice">Huolto tänään</p><svg slot="logo" width="90" height="30"></svg>');
    expect(top('[slot=logo]')).to.be.below(top('[slot=notice]'));
    expect(top('[slot=notice]')).to.be.below(top('h2'));
  });

  it('keeps a logo that is too wide within the card', async () => {
    login = await open('<svg slot="logo" width="4000" height="30"></svg>');
    const card = login.element.shadowRoot?.querySelector('[part=card]') as HTMLElement;
    expect(card.scrollWidth).to.be.at.most(card.clientWidth);
  });

  it('takes its mood from one token', async () => {
    login = await open();
    set('--avain-color-accent', 'rgb(122 31 92)');
    expect(colourOf('[type=submit]', 'backgroundColor')).to.equal('rgb(122, 31, 92)');
    expect(colourOf('[data-avain-links] a', 'color')).to.equal('rgb(122, 31, 92)');
    expect(colourOf('summary', 'color')).to.equal('rgb(122, 31, 92)');
  });

  it('mixes what is not chosen from what is', async () => {
    login = await open();
    const before = colourOf('input', 'borderTopColor');
    set('--avain-color-surface', '#1c1a15');
    set('--avain-color-text', '#f3eee6');
    expect(colourOf('input', 'borderTopColor')).not.to.equal(before);
  });

  it('moves nothing when an error takes the place of the lead', async () => {
    const backend = new FakeBackend();
    login = await open('', backend);
    await login.enterIdentifier('esimerkki.erkki@example.com');
    const before = [top('label'), top('[type=submit]'), login.element.offsetHeight];
    backend.next = new AuthError('invalid-credentials');
    login.fill('Salasana', 'väärä');
    await login.press('Kirjaudu sisään');
    expect(login.element.querySelector('[data-avain-error]')).not.to.equal(null);
    expect([top('label'), top('[type=submit]'), login.element.offsetHeight]).to.deep.equal(before);
  });
});
