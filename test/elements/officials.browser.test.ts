import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LoginHarness, words } from '../helpers/login-harness.ts';

const IDENTIFIER = 'Sähköpostiosoite / käyttäjätunnus';

describe('officials in avain-login', () => {
  let login: LoginHarness;
  afterEach(() => login.close());

  const open = async (attributes: string): Promise<void> => {
    login = await LoginHarness.open(`<avain-login ${attributes}></avain-login>`);
  };
  const entry = (): HTMLDetailsElement | null => login.root.querySelector('details');
  const link = (): HTMLAnchorElement | null => entry()?.querySelector('a') ?? null;
  const absolute = (path: string): string => new URL(path, location.href).href;

  it('leads to another page, once it has been asked for', async () => {
    await open('officials="link" officials-href="/virkamiehet"');
    expect(words(entry()?.querySelector('summary') ?? null)).to.equal('Viranomaiskäyttäjä?');
    expect(link()?.checkVisibility()).to.equal(false);
    entry()?.querySelector('summary')?.focus();
    await sendKeys({ press: 'Enter' });
    expect(link()?.checkVisibility()).to.equal(true);
    expect(link()?.href).to.equal(absolute('/virkamiehet'));
    expect(words(entry())).to.contain('Kirjaudu kuten ennenkin.');
  });

  it('leads to another service, and says to which', async () => {
    await open('officials="provider" officials-href="https://virtu.example.fi/" officials-name="Virtu"');
    expect(link()?.href).to.equal('https://virtu.example.fi/');
    expect(link()?.rel).to.equal('external');
    expect(words(link())).to.equal('Kirjaudu: Virtu');
    login.element.officialsName = '';
    await login.settled();
    expect(words(link())).to.equal('Kirjaudu toisessa palvelussa');
  });

  it('leads to the field, which takes a user name', async () => {
    await open('officials="username"');
    expect(words(entry())).to.contain('omalla tunnuksellasi');
    link()?.click();
    expect(document.activeElement).to.equal(login.field(IDENTIFIER));
    expect(location.hash).to.equal('');
  });

  for (const attributes of [
    '',
    'officials-href="/virkamiehet"',
    'officials="link"',
    'officials="link" officials-href="javascript:alert(1)"',
    'officials="jotakin" officials-href="/virkamiehet"',
  ]) {
    it(`offers nothing for ${attributes || 'no attribute'}`, async () => {
      await open(attributes);
      expect(entry()).to.equal(null);
    });
  }

  it('is asked in the first step alone, or beside both fields', async () => {
    await open('officials="username"');
    await login.enterIdentifier('eesimerkki');
    expect(entry()).to.equal(null);
    login.close();
    await open('one-page officials="username"');
    expect(entry()).not.to.equal(null);
  });

  it('stays open when the language changes', async () => {
    await open('officials="username"');
    entry()?.querySelector('summary')?.click();
    login.element.lang = 'sv';
    await login.settled();
    expect(entry()?.open).to.equal(true);
    expect(words(link())).to.equal('Skriv ditt användarnamn');
  });

  it('takes over what a server has delivered, as it stands', async () => {
    await open('officials="link" officials-href="/virkamiehet"');
    const markup = login.root.outerHTML;
    login.close();
    login = await LoginHarness.open(
      `<avain-login officials="link" officials-href="/virkamiehet">${markup.replace('<details', '<details open')}</avain-login>`,
    );
    expect(entry()?.open).to.equal(true);
    expect(login.root.querySelectorAll('details')).to.have.length(1);
  });
});
