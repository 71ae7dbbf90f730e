import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { AuthError } from '../../src/core/errors.ts';
import type { AvainBeforeSubmitEvent, AvainErrorEvent } from '../../src/events.ts';
import { erkki, FakeBackend, PASSWORD } from '../helpers/fake-backend.ts';
import { LoginHarness } from '../helpers/login-harness.ts';

const EMAIL = 'esimerkki.erkki@example.com';
const IDENTIFIER = 'Sähköpostiosoite / käyttäjätunnus';

describe('avain-login', () => {
  let login: LoginHarness;
  afterEach(() => login.close());

  it('asks who, then for the password, then shows who is logged in', async () => {
    login = await LoginHarness.open();
    expect(login.heading).to.equal('Kirjaudu sisään');
    await login.enterIdentifier(`  ${EMAIL} `);
    expect(login.field(IDENTIFIER)).to.have.property('value', EMAIL);
    expect(login.field(IDENTIFIER)).to.have.property('readOnly', true);
    login.fill('Salasana', PASSWORD);
    await login.press('Kirjaudu sisään');
    expect(login.heading).to.equal('Olet kirjautunut sisään');
    expect(login.root.textContent).to.contain('Erkki Esimerkki');
    expect(login.element.querySelector('form')).to.equal(null);
    expect(login.client.session.state.status).to.equal('signed-in');
  });

  it('works by keyboard alone and leads the focus', async () => {
    login = await LoginHarness.open();
    expect(document.activeElement).to.equal(document.body);
    await login.type(IDENTIFIER, 'eesimerkki');
    await sendKeys({ press: 'Enter' });
    await login.settled();
    expect(document.activeElement).to.equal(login.field('Salasana'));
    await sendKeys({ type: PASSWORD });
    await sendKeys({ press: 'Enter' });
    await login.settled();
    expect(login.heading).to.equal('Olet kirjautunut sisään');
    expect(document.activeElement).to.equal(login.root.querySelector('h2'));
  });

  it('sends nothing that tells about a person before the password', async () => {
    login = await LoginHarness.open();
    await login.enterIdentifier(EMAIL);
    expect(login.backend.answers).to.deep.equal([{ identifier: EMAIL }]);
    login.fill('Salasana', PASSWORD);
    await login.press('Kirjaudu sisään');
    expect(login.backend.answers.at(-1)).to.deep.equal({ password: PASSWORD, remember: false });
  });

  it('tells an empty field in the summary and at the field, and nothing is sent', async () => {
    login = await LoginHarness.open();
    await login.press('Jatka');
    expect(login.error).to.equal('Virhe: Kirjoita sähköpostiosoite tai käyttäjätunnus.');
    expect(document.activeElement).to.equal(login.summary);
    const field = login.field(IDENTIFIER);
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    const described = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).to.contain('Kirjoita sähköpostiosoite');
    login.summary?.querySelector('a')?.click();
    expect(document.activeElement).to.equal(field);
    expect(location.hash).to.equal('');
    expect(login.backend.answers).to.have.length(0);
    await login.enterIdentifier(EMAIL);
    expect(login.error).to.equal('');
  });

  it('keeps the identifier and empties the password when it is refused; says it again the second time', async () => {
    login = await LoginHarness.open();
    const codes: string[] = [];
    login.element.addEventListener('avain-error', (event: AvainErrorEvent) => codes.push(event.code));
    await login.logIn(EMAIL, 'väärä');
    expect(login.error).to.equal('Virhe: Tunnus tai salasana on väärin. Tarkista ne ja yritä uudelleen.');
    expect(login.field('Salasana').value).to.equal('');
    expect(login.field(IDENTIFIER).value).to.equal(EMAIL);
    expect(document.activeElement).to.equal(login.summary);
    login.fill('Salasana', 'väärä taas');
    login.field('Salasana').focus();
    await login.press('Kirjaudu sisään');
    expect(document.activeElement).to.equal(login.summary);
    expect(codes).to.deep.equal(['invalid-credentials', 'invalid-credentials']);
  });

  it('goes back to another user name, with what was typed', async () => {
    login = await LoginHarness.open();
    await login.enterIdentifier('tuntematon');
    await login.press('Käytä toista tunnusta');
    expect(login.field(IDENTIFIER).value).to.equal('tuntematon');
    expect(document.activeElement).to.equal(login.field(IDENTIFIER));
  });

  it('offers to remember, off, only where the backend can, and says for how long', async () => {
    login = await LoginHarness.open();
    await login.enterIdentifier(EMAIL);
    const box = login.field('Muista kirjautumiseni tällä laitteella');
    expect(box.checked).to.equal(false);
    expect(login.root.textContent).to.contain('30 päivää');
    box.click();
    login.fill('Salasana', 'väärä');
    await login.press('Kirjaudu sisään');
    expect(login.field('Muista kirjautumiseni tällä laitteella').checked).to.equal(true);
    expect(login.backend.answers.at(-1)).to.deep.equal({ password: 'väärä', remember: true });
    login.close();
    const backend = new FakeBackend();
    backend.remember = 0;
    login = await LoginHarness.open(undefined, backend);
    await login.enterIdentifier(EMAIL);
    expect(login.hasField('Muista kirjautumiseni tällä laitteella')).to.equal(false);
  });

  it('shows and hides the password, and hides it before it is sent', async () => {
    login = await LoginHarness.open();
    await login.enterIdentifier(EMAIL);
    const field = login.field('Salasana');
    login.fill('Salasana', 'näkyvä');
    await login.press('Näytä salasana');
    expect(field.type).to.equal('text');
    expect(login.button('Näytä salasana').getAttribute('aria-pressed')).to.equal('true');
    let typeAtSubmit = '';
    login.element.addEventListener('avain-before-submit', () => (typeAtSubmit = field.type));
    await login.press('Kirjaudu sisään');
    expect(typeAtSubmit).to.equal('password');
    expect(login.button('Näytä salasana').getAttribute('aria-pressed')).to.equal('false');
  });

  it('lets the page stop a submission, and loses nothing by it', async () => {
    login = await LoginHarness.open();
    await login.enterIdentifier(EMAIL);
    login.element.addEventListener('avain-before-submit', (event: AvainBeforeSubmitEvent) => {
      expect(JSON.stringify({ ...event })).not.to.contain('salainen');
      event.preventDefault();
    });
    login.fill('Salasana', 'salainen');
    await login.press('Kirjaudu sisään');
    expect(login.field('Salasana').value).to.equal('salainen');
    expect(login.backend.answers).to.have.length(1);
  });

  it('sends once, however often the button is pressed', async () => {
    login = await LoginHarness.open();
    await login.enterIdentifier(EMAIL);
    const { promise, resolve } = Promise.withResolvers<void>();
    login.backend.next = promise;
    login.fill('Salasana', PASSWORD);
    await login.press('Kirjaudu sisään');
    await login.press('Kirjaudu sisään');
    expect(login.button('Kirjaudu sisään').getAttribute('aria-disabled')).to.equal('true');
    resolve();
    await login.settled();
    expect(login.backend.answers).to.have.length(2);
    expect(login.heading).to.equal('Olet kirjautunut sisään');
  });

  it('shows until when a limit lasts and sends nothing before', async () => {
    login = await LoginHarness.open();
    await login.enterIdentifier(EMAIL);
    login.backend.next = new AuthError('rate-limited', { retryAfter: 90 });
    login.fill('Salasana', PASSWORD);
    await login.press('Kirjaudu sisään');
    expect(login.error).to.match(
      /^Virhe: Liian monta yritystä\. Voit yrittää uudelleen klo \d{1,2}\.\d{2}\.$/,
    );
    const asked = login.backend.answers.length;
    login.fill('Salasana', PASSWORD);
    await login.press('Kirjaudu sisään');
    expect(login.backend.answers).to.have.length(asked);
    expect(login.error).to.contain('Liian monta yritystä');
    expect(document.activeElement).to.equal(login.summary);
  });

  it('lets go back while a limit lasts', async () => {
    login = await LoginHarness.open();
    await login.enterIdentifier(EMAIL);
    login.backend.next = new AuthError('rate-limited', { retryAfter: 90 });
    login.fill('Salasana', PASSWORD);
    await login.press('Kirjaudu sisään');
    await login.press('Käytä toista tunnusta');
    expect(login.field(IDENTIFIER).readOnly).to.equal(false);
  });

  it('fires an event for each step, and none when nothing has changed', async () => {
    login = await LoginHarness.open();
    const steps: string[] = [];
    login.element.addEventListener('avain-step-change', ({ step }) => steps.push(step));
    await login.enterIdentifier(EMAIL);
    login.backend.next = new Promise(() => {});
    login.fill('Salasana', PASSWORD);
    await login.press('Kirjaudu sisään');
    login.element.client?.session.refresh();
    login.element.dispatchEvent(new Event('submit'));
    expect(steps).to.deep.equal(['password']);
  });

  it('stops without a trace when it is taken from the page', async () => {
    login = await LoginHarness.open();
    await login.enterIdentifier(EMAIL);
    login.backend.next = new Promise(() => {});
    let events = 0;
    login.element.addEventListener('avain-error', () => (events += 1));
    login.fill('Salasana', PASSWORD);
    const field = login.field('Salasana');
    await login.press('Kirjaudu sisään');
    login.element.remove();
    await login.settled();
    expect(login.backend.calls.at(-1)?.context.signal?.aborted).to.equal(true);
    expect(field.value).to.equal('');
    expect(events).to.equal(0);
  });

  it('says who is logged in already, and lets go', async () => {
    const backend = new FakeBackend();
    backend.here = erkki;
    login = await LoginHarness.open('<avain-login return-to="/omat-asiat"></avain-login>', backend);
    expect(login.heading).to.equal('Olet kirjautunut sisään');
    expect(login.button('Jatka palveluun').getAttribute('href')).to.equal(
      new URL('/omat-asiat', location.href).href,
    );
    await login.press('Kirjaudu ulos');
    expect(login.hasField(IDENTIFIER)).to.equal(true);
  });

  it('says openly that the log-out did not succeed, and tries again', async () => {
    const backend = new FakeBackend();
    backend.here = erkki;
    login = await LoginHarness.open('<avain-login></avain-login>', backend);
    const told: string[] = [];
    login.element.addEventListener('avain-error', ({ code }) => told.push(code));
    login.element.addEventListener('avain-session-ended', () => told.push('ended'));
    backend.next = new AuthError('offline');
    await login.press('Kirjaudu ulos');
    expect(login.error).to.contain('Kirjautumistasi ei voitu päättää palvelussa');
    expect(document.activeElement).to.equal(login.summary);
    expect(login.hasField(IDENTIFIER)).to.equal(false);
    expect(login.root.textContent).not.to.contain('Erkki');
    backend.next = new AuthError('offline');
    await login.press('Yritä uudelleen');
    expect(document.activeElement).to.equal(login.summary);
    await login.press('Yritä uudelleen');
    expect(told).to.deep.equal(['offline', 'offline', 'ended']);
    expect(document.activeElement).to.equal(login.field(IDENTIFIER));
  });

  it('ignores a return address on another site', async () => {
    const backend = new FakeBackend();
    backend.here = erkki;
    login = await LoginHarness.open('<avain-login return-to="//evil.example/"></avain-login>', backend);
    expect(login.hasButton('Jatka palveluun')).to.equal(false);
  });

  it('changes language in the middle of an error and loses nothing', async () => {
    login = await LoginHarness.open();
    await login.enterIdentifier(EMAIL);
    await login.press('Kirjaudu sisään');
    login.fill('Salasana', 'puoliksi');
    login.element.lang = 'sv';
    await login.settled();
    expect(login.error).to.equal('Fel: Skriv ditt lösenord.');
    expect(login.field('Lösenord').value).to.equal('puoliksi');
    login.element.lang = 'en-GB';
    await login.settled();
    expect(login.error).to.equal('Error: Type your password.');
    expect(login.root.lang).to.equal('en');
  });

  it('speaks easy Finnish where that is asked for, and Finnish where another variety is', async () => {
    login = await LoginHarness.open('<avain-login lang="fi-Simple" reset-href="/unohtui"></avain-login>');
    expect(login.hasButton('Unohditko tunnuksen tai salasanan?')).to.equal(true);
    expect(login.root.lang).to.equal('fi-simple');
    login.fill('Sähköpostiosoite tai tunnus', EMAIL);
    await login.press('Jatka');
    login.fill('Salasana', 'väärä');
    await login.press('Kirjaudu sisään');
    expect(login.error).to.equal(
      'Virhe: Tunnus tai salasana on väärin. Tarkista ne. Yritä sitten uudelleen.',
    );
    expect(login.backend.calls.at(-1)?.context.locale).to.equal('fi');
    login.element.lang = 'fi-FI';
    await login.settled();
    expect(login.error).to.contain('Tarkista ne ja yritä uudelleen.');
    expect(login.root.lang).to.equal('fi');
  });

  it('asks for both at once in one-page mode', async () => {
    login = await LoginHarness.open('<avain-login one-page></avain-login>');
    login.fill(IDENTIFIER, 'eesimerkk');
    login.fill('Salasana', 'väärä');
    await login.press('Kirjaudu sisään');
    expect(login.error).to.contain('Tunnus tai salasana on väärin');
    expect(login.field(IDENTIFIER).value).to.equal('eesimerkk');
    login.fill(IDENTIFIER, 'eesimerkki');
    login.fill('Salasana', PASSWORD);
    login.field('Muista kirjautumiseni tällä laitteella').click();
    await login.press('Kirjaudu sisään');
    expect(login.backend.answers.at(-1)).to.deep.equal({ password: PASSWORD, remember: true });
    expect(login.heading).to.equal('Olet kirjautunut sisään');
  });

  it('takes texts of the page, one at a time', async () => {
    login = await LoginHarness.open();
    login.element.messages = {
      login: { heading: 'Tervetuloa' },
      common: { errors: { 'invalid-credentials': 'Eipä onnistunut.' } },
    };
    await login.settled();
    expect(login.heading).to.equal('Tervetuloa');
    await login.enterIdentifier(EMAIL);
    login.fill('Salasana', 'väärä');
    await login.press('Kirjaudu sisään');
    expect(login.error).to.equal('Virhe: Eipä onnistunut.');
  });

  it('takes texts of the page by language, beside those for every language', async () => {
    login = await LoginHarness.open();
    login.element.messages = {
      login: { identifier: 'Tunnus / ID' },
      fi: { login: { heading: 'Tervetuloa' } },
      sv: { login: { heading: 'Välkommen' } },
    };
    await login.settled();
    expect(login.heading).to.equal('Tervetuloa');
    login.element.lang = 'sv';
    await login.settled();
    expect(login.heading).to.equal('Välkommen');
    expect(login.hasField('Tunnus / ID')).to.equal(true);
    login.element.lang = 'en';
    await login.settled();
    expect(login.heading).to.equal('Log in');
    expect(login.hasField('Tunnus / ID')).to.equal(true);
  });

  it('shows a documented error for a step that it does not know', async () => {
    login = await LoginHarness.open();
    login.backend.answer = async () => ({
      step: 'new-email',
      goal: 'sign-in',
      current: '',
      needsCurrent: false,
    });
    await login.enterIdentifier(EMAIL);
    expect(login.error).to.contain('Palvelussa on häiriö');
    await login.press('Yritä uudelleen');
    expect(login.hasField(IDENTIFIER)).to.equal(true);
  });

  it('gives the second login on a page ids of its own', async () => {
    login = await LoginHarness.open();
    const second = await LoginHarness.open();
    expect(login.field(IDENTIFIER).id).to.equal('avain-username');
    expect(second.field(IDENTIFIER).id).to.equal('avain-username-2');
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    second.close();
  });
});
