import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/avain-login.ts';
import { AuthError } from '../../src/core/errors.ts';
import type { IdentifierStep, RedirectStep, SignedInStep } from '../../src/core/step.ts';
import type { AvainLogin } from '../../src/elements/login/avain-login.ts';
import { erkki, identifierStep as identifier } from '../helpers/fake-backend.ts';
import { type Reply, ScriptedBackend } from '../helpers/scripted-backend.ts';
import { WidgetHarness } from '../helpers/widget-harness.ts';

const IDENTIFIER = 'Sähköpostiosoite / käyttäjätunnus';
const withProviders: IdentifierStep = {
  ...identifier,
  others: [
    { id: 'suomi_fi', kind: 'provider', label: 'Suomi.fi' },
    { id: 'hel', kind: 'provider', label: '<b>Henkilöstö</b>' },
  ],
};
/** Elsewhere, but not so far that the test would be left. */
const away: RedirectStep = {
  step: 'redirect',
  goal: 'sign-in',
  url: `${location.pathname}${location.search}#toisaalla`,
};

let login: WidgetHarness<AvainLogin, ScriptedBackend>;

const made = (markup: string, backend: ScriptedBackend) =>
  (login = new WidgetHarness<AvainLogin, ScriptedBackend>(markup, backend));
const open = (markup: string, first: Reply, ...replies: Reply[]) =>
  made(markup, new ScriptedBackend(first, ...replies)).ready();

/** The names of the buttons that lead to providers, in their order. */
const providers = (): readonly string[] =>
  [...login.root.querySelectorAll<HTMLButtonElement>('[data-avain-kind=provider]')].map((button) =>
    button.textContent.trim(),
  );

function forget(): void {
  login.close();
  history.replaceState(null, '', location.pathname + location.search);
}

describe('avain-login, other providers', () => {
  afterEach(forget);

  for (const [lang, names] of Object.entries({
    fi: ['Kirjaudu palvelulla Suomi.fi', 'Kirjaudu palvelulla <b>Henkilöstö</b>'],
    sv: ['Logga in med Suomi.fi', 'Logga in med <b>Henkilöstö</b>'],
    en: ['Log in with Suomi.fi', 'Log in with <b>Henkilöstö</b>'],
  })) {
    it(`are buttons beside the identifier, ${lang}`, async () => {
      await open(`<avain-login lang="${lang}"></avain-login>`, withProviders);
      expect(providers()).to.deep.equal(names);
      for (const name of names) expect(login.button(name).localName).to.equal('button');
    });
  }

  it('lead there, with what was typed left alone', async () => {
    await open('<avain-login></avain-login>', withProviders, away);
    await login.press('Kirjaudu palvelulla Suomi.fi');
    expect(login.backend.answers).to.deep.equal([{ other: 'suomi_fi' }]);
    expect(location.hash).to.equal('#toisaalla');
  });

  it('can be reached and pressed by keyboard, after the form', async () => {
    await open('<avain-login></avain-login>', withProviders, away);
    login.field(IDENTIFIER).focus();
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(login.button('Jatka'));
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(login.button('Kirjaudu palvelulla Suomi.fi'));
    await sendKeys({ press: 'Enter' });
    await login.settled();
    expect(login.backend.answers).to.deep.equal([{ other: 'suomi_fi' }]);
  });

  it('are not what Enter in the field means', async () => {
    await open('<avain-login></avain-login>', withProviders, away);
    await login.type(IDENTIFIER, 'erkki');
    await sendKeys({ press: 'Enter' });
    await login.settled();
    expect(login.backend.answers).to.deep.equal([{ identifier: 'erkki' }]);
  });

  it('are there beside both fields too', async () => {
    await open('<avain-login one-page></avain-login>', withProviders);
    expect(providers()).to.have.length(2);
  });

  it('say so when they cannot be reached, and can be tried again', async () => {
    await open('<avain-login></avain-login>', withProviders, new AuthError('offline'), away);
    await login.press('Kirjaudu palvelulla Suomi.fi');
    expect(login.error).to.contain('Palveluun ei saada yhteyttä');
    expect(document.activeElement).to.equal(login.summary);
    await login.press('Kirjaudu palvelulla Suomi.fi');
    expect(location.hash).to.equal('#toisaalla');
  });

  it('are as wide as the form, and big enough to be hit', async () => {
    await open('<avain-login></avain-login>', withProviders);
    const { width, height } = login.button('Kirjaudu palvelulla Suomi.fi').getBoundingClientRect();
    expect(Math.abs(width - login.button('Jatka').getBoundingClientRect().width)).to.be.below(1);
    expect(height).to.be.at.least(44);
  });
});

describe('avain-login, back from another page', () => {
  afterEach(forget);

  const arrived = (returnTo: string): SignedInStep => ({ ...erkki, goal: 'sign-in', returnTo });

  async function comeBack(markup: string, here: SignedInStep, stay = false): Promise<string[]> {
    const told: string[] = [];
    const backend = new ScriptedBackend(identifier);
    backend.here = here;
    const { element } = made(markup, backend);
    element.addEventListener('avain-session-created', (event) => {
      told.push(location.hash);
      if (stay) event.preventDefault();
    });
    await login.ready();
    return told;
  }

  it('ends the login as one in place does, and goes where the person wanted', async () => {
    const told = await comeBack('<avain-login return-to="#muualle"></avain-login>', arrived('#perilla'));
    expect(login.heading).to.equal('Olet kirjautunut sisään');
    expect(told).to.deep.equal(['']);
    expect(location.hash).to.equal('#perilla');
  });

  it('goes where the page says when the person had no wish, or one that must not be followed', async () => {
    for (const returnTo of ['', 'https://evil.example/', '//evil.example', 'javascript:alert(1)']) {
      await comeBack('<avain-login return-to="#muualle"></avain-login>', arrived(returnTo));
      expect(location.hash).to.equal('#muualle');
      forget();
    }
  });

  it('stays where the page says so', async () => {
    const told = await comeBack(
      '<avain-login return-to="#muualle"></avain-login>',
      arrived('#perilla'),
      true,
    );
    expect(told).to.have.length(1);
    expect(location.hash).to.equal('');
  });

  it('does so once, and not for who had been logged in before', async () => {
    const told = await comeBack('<avain-login></avain-login>', arrived(''));
    login.backend.here = { ...erkki };
    await login.client.session.reload();
    await login.settled();
    expect(told).to.have.length(1);
    forget();
    expect(await comeBack('<avain-login></avain-login>', erkki)).to.deep.equal([]);
  });

  it('says what went wrong there, with the form to go on from', async () => {
    await open('<avain-login></avain-login>', new AuthError('expired', { next: identifier }));
    expect(login.error).to.contain('Aika loppui kesken');
    expect(login.hasField(IDENTIFIER)).to.equal(true);
  });

  it('has the form and nothing else for who turned back', async () => {
    await open('<avain-login></avain-login>', new AuthError('cancelled', { next: identifier }));
    expect(login.summary).to.equal(null);
    expect(login.hasField(IDENTIFIER)).to.equal(true);
  });

  it('has the form again for who goes back from there to the page as it was left', async () => {
    await open('<avain-login></avain-login>', identifier, away);
    login.fill(IDENTIFIER, 'erkki');
    await login.press('Jatka');
    expect(login.hasField(IDENTIFIER)).to.equal(false);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await login.settled();
    expect(login.field(IDENTIFIER).value).to.equal('erkki');
  });
});
