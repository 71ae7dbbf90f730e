import { expect } from '@open-wc/testing';
import '../../src/define/avain-login.ts';
import { AuthError } from '../../src/core/errors.ts';
import type { CodeStep, MailSentStep, NewPasswordStep, PasswordStep, Step } from '../../src/core/step.ts';
import type { AvainLogin } from '../../src/elements/login/avain-login.ts';
import { erkki, identifierStep as identifier, nobody } from '../helpers/fake-backend.ts';
import { impatient } from '../helpers/impatient.ts';
import { type Reply, ScriptedBackend } from '../helpers/scripted-backend.ts';
import { WidgetHarness } from '../helpers/widget-harness.ts';

const EMAIL = 'esimerkki.erkki@example.com';
const IDENTIFIER = 'Sähköpostiosoite / käyttäjätunnus';
const FORGOTTEN = 'Unohtuiko käyttäjätunnus tai salasana?';
const password: PasswordStep = { step: 'password', goal: 'sign-in', identifier: EMAIL, remember: 0 };
const address: Step = { step: 'identifier', goal: 'reset-password', accepts: ['email'] };
const sent: MailSentStep = { step: 'mail-sent', goal: 'reset-password', to: EMAIL };
const choose: NewPasswordStep = {
  step: 'new-password',
  goal: 'reset-password',
  policy: { minLength: 15 },
  needsCurrent: false,
  identifier: EMAIL,
};
const totp: CodeStep = {
  step: 'code',
  goal: 'sign-in',
  via: 'totp',
  trust: false,
  others: [{ id: 'recovery-code', kind: 'recovery-code' }],
  state: 'sealed',
};
const canReset = { ...nobody, can: ['sign-in', 'reset-password'] } as const;

let login: WidgetHarness<AvainLogin, ScriptedBackend>;

async function open(here: Step, markup: string, ...replies: Reply[]): Promise<void> {
  const backend = new ScriptedBackend(identifier, ...replies);
  backend.here = here;
  login = await new WidgetHarness<AvainLogin, ScriptedBackend>(markup, backend).ready();
}

describe('avain-login, a forgotten password in place', () => {
  afterEach(() => login.close());

  it('asks for the address in the same widget, takes what was typed along, and leads back', async () => {
    await open(canReset, '<avain-login></avain-login>', sent);
    login.fill(IDENTIFIER, EMAIL);
    login.backend.first = address;
    await login.press(FORGOTTEN);
    expect(login.backend.begun).to.deep.equal(['sign-in', 'reset-password']);
    expect(login.heading).to.equal('Vaihda unohtunut salasana');
    expect(login.field('Sähköpostiosoite').value).to.equal(EMAIL);
    expect(document.activeElement).to.equal(login.field('Sähköpostiosoite'));
    await login.press('Lähetä ohjeet');
    expect(login.backend.answers).to.deep.equal([{ identifier: EMAIL }]);
    expect(login.heading).to.equal('Katso sähköpostisi');
    login.backend.first = identifier;
    await login.press('Takaisin kirjautumiseen');
    expect(login.heading).to.equal('Kirjaudu sisään');
    expect(login.field(IDENTIFIER).value).to.equal(EMAIL);
  });

  it('takes no user name for an address', async () => {
    await open(canReset, '<avain-login></avain-login>');
    login.fill(IDENTIFIER, 'eesimerkki');
    login.backend.first = address;
    await login.press(FORGOTTEN);
    expect(login.field('Sähköpostiosoite').value).to.equal('');
  });

  it('goes on to the login when the password is changed', async () => {
    await open(canReset, '<avain-login></avain-login>', password, password, erkki);
    await enter('Jatka');
    login.backend.first = choose;
    await login.press(FORGOTTEN);
    login.fill('Uusi salasana', 'aurinko nousee mereltä');
    await login.press('Tallenna salasana');
    expect(login.heading).to.equal('Kirjaudu sisään');
    login.fill('Salasana', 'aurinko nousee mereltä');
    await login.press('Kirjaudu sisään');
    expect(login.heading).to.equal('Olet kirjautunut sisään');
  });

  it('is a link where the page has one, and nothing where the backend cannot', async () => {
    await open(canReset, '<avain-login reset-href="/unohtui"></avain-login>');
    expect(login.button(FORGOTTEN).getAttribute('href')).to.match(/\/unohtui$/);
    login.close();
    await open(nobody, '<avain-login></avain-login>');
    expect(login.hasButton(FORGOTTEN)).to.equal(false);
  });

  it('can be tried again when it could not be begun', async () => {
    await open(canReset, '<avain-login></avain-login>');
    login.backend.first = new AuthError('offline');
    await login.press(FORGOTTEN);
    expect(login.error).to.contain('Palveluun ei saada yhteyttä');
    login.backend.first = identifier;
    await login.press('Yritä uudelleen');
    expect(login.hasField(IDENTIFIER)).to.equal(true);
  });

  it('can be stopped when it takes too long, with a way back to the login', async () => {
    await open(canReset, '<avain-login></avain-login>');
    login.backend.first = new Promise<Step>(() => {});
    const undo = impatient();
    await login.press(FORGOTTEN).finally(undo);
    await login.press('Keskeytä');
    expect(login.root.textContent).not.to.contain('Tämä kestää tavallista pidempään');
    login.backend.first = identifier;
    await login.press('Yritä uudelleen');
    expect(document.activeElement).to.equal(login.field(IDENTIFIER));
  });

  it('goes on after the page has moved the widget while it was being asked for', async () => {
    await open(canReset, '<avain-login></avain-login>');
    login.backend.first = new Promise<Step>(() => {});
    await login.press(FORGOTTEN);
    const holder = login.element.parentElement;
    login.element.remove();
    login.backend.first = address;
    holder?.append(login.element);
    await login.settled();
    expect(login.backend.begun).to.deep.equal(['sign-in', 'reset-password', 'reset-password']);
    expect(login.heading).to.equal('Vaihda unohtunut salasana');
  });
});

describe('avain-login, codes', () => {
  afterEach(() => login.close());

  it('asks for the code of an app, without the spaces, and keeps the step when it is wrong', async () => {
    await open(nobody, '<avain-login></avain-login>', password, totp, new AuthError('invalid-code'), erkki);
    await toCode();
    const field = login.field('Koodi');
    expect([field.getAttribute('autocomplete'), field.inputMode, field.name]).to.deep.equal([
      'one-time-code',
      'numeric',
      'code',
    ]);
    expect(document.activeElement).to.equal(field);
    await login.press('Jatka');
    expect(login.error).to.equal('Virhe: Kirjoita koodi.');
    login.fill('Koodi', ' 123 456');
    await login.press('Jatka');
    expect(login.backend.answers.at(-1)).to.deep.equal({ code: '123456' });
    expect(login.error).to.contain('Koodi on väärin');
    login.fill('Koodi', '654321');
    await login.press('Jatka');
    expect(login.heading).to.equal('Olet kirjautunut sisään');
  });

  it('offers the other ways', async () => {
    const recovery = {
      ...totp,
      via: 'recovery-code',
      others: [{ id: 'totp', kind: 'code' }],
    } as const;
    await open(nobody, '<avain-login></avain-login>', password, totp, recovery, totp);
    await toCode();
    login.fill('Koodi', '123');
    await login.press('Käytä palautuskoodia');
    expect(login.field('Palautuskoodi').value).to.equal('');
    expect(login.backend.answers.at(-1)).to.deep.equal({ other: 'recovery-code' });
    expect(login.field('Palautuskoodi').inputMode).to.equal('');
    await login.press('Käytä koodisovellusta');
    expect(login.backend.answers.at(-1)).to.deep.equal({ other: 'totp' });
  });

  it('mails a code in place of the password, and another one', async () => {
    const others = [{ id: 'email-code', kind: 'code' }] as const;
    const mailed = { ...totp, via: 'email', to: EMAIL, resend: 0, others: [] } as const;
    await open(nobody, '<avain-login></avain-login>', { ...password, others }, mailed, {
      ...mailed,
      resend: 60,
    });
    await enter('Jatka');
    await login.press('Lähetä koodi sähköpostiini');
    expect(login.root.textContent).to.contain(`Jos osoitteella ${EMAIL} on käyttäjätunnus`);
    await login.press('Lähetä uusi koodi');
    expect(login.backend.answers.at(-1)).to.deep.equal({ resend: true });
    expect(login.status).to.equal('Lähetimme uuden koodin.');
    expect(login.root.textContent).to.contain('Voit pyytää uuden koodin klo');
    expect(login.hasButton('Lähetä uusi koodi')).to.equal(false);
  });

  it('claims no new code where asking for one has failed', async () => {
    const others = [{ id: 'totp', kind: 'code' }] as const;
    const mailed = { ...totp, via: 'email', to: EMAIL, resend: 0, others } as const;
    await open(nobody, '<avain-login></avain-login>', mailed, new AuthError('offline'), totp);
    await enter('Jatka');
    await login.press('Lähetä uusi koodi');
    expect(login.error).to.contain('Palveluun ei saada yhteyttä');
    await login.press('Käytä koodisovellusta');
    expect(login.backend.answers.at(-1)).to.deep.equal({ other: 'totp' });
    expect(login.status).to.equal('');
  });

  it('trusts the device only when asked to, and only where that is on offer', async () => {
    await open(nobody, '<avain-login></avain-login>', password, { ...totp, trust: true }, erkki);
    await toCode();
    const box = login.field('Luota tähän laitteeseen');
    expect(box.checked).to.equal(false);
    box.click();
    login.fill('Koodi', '123456');
    await login.press('Jatka');
    expect(login.backend.answers.at(-1)).to.deep.equal({ code: '123456', trust: true });
  });

  it('goes on after a reload, and back when somebody wants to', async () => {
    await open(totp, '<avain-login></avain-login>', identifier);
    expect(login.hasField('Koodi')).to.equal(true);
    login.backend.here = nobody;
    await login.press('Käytä toista tunnusta');
    expect(login.backend.answers).to.deep.equal([{ back: true }]);
    expect(login.hasField(IDENTIFIER)).to.equal(true);
    await login.client.session.reload();
    await login.settled();
    expect(login.hasField(IDENTIFIER)).to.equal(true);
  });

  async function toCode(): Promise<void> {
    await enter('Jatka');
    login.fill('Salasana', 'salainen');
    await login.press('Kirjaudu sisään');
    expect(login.heading).to.equal('Kirjoita koodi');
  }
});

describe('avain-login, old user names', () => {
  afterEach(() => login.close());

  it('lets them in, says what logs in from now on, and does not jump', async () => {
    const page = location.href;
    await open(
      nobody,
      '<avain-login return-to="/omat"></avain-login>',
      { ...password, identifier: 'eesimerkki' },
      erkki,
    );
    let created = 0;
    login.element.addEventListener('avain-session-created', () => (created += 1));
    await enter('Jatka', 'eesimerkki');
    login.fill('Salasana', 'salainen');
    await login.press('Kirjaudu sisään');
    expect(created).to.equal(1);
    expect(login.root.textContent).to.contain(
      `Käyttäjätunnuksesi on tästä lähtien sähköpostiosoitteesi ${EMAIL}.`,
    );
    expect(login.button('Jatka palveluun').getAttribute('href')).to.match(/\/omat$/);
    expect(location.href).to.equal(page);
    await login.press('Kirjaudu ulos');
    expect(login.field(IDENTIFIER).value).to.equal('');
  });

  it('says nothing to who uses the address', async () => {
    await open(nobody, '<avain-login></avain-login>', password, erkki);
    await enter('Jatka');
    login.fill('Salasana', 'salainen');
    await login.press('Kirjaudu sisään');
    expect(login.root.textContent).not.to.contain('tästä lähtien');
  });
});

async function enter(button: string, identifierText: string = EMAIL): Promise<void> {
  login.fill(IDENTIFIER, identifierText);
  await login.press(button);
}

describe('avain-login, an address that is not proved yet', () => {
  afterEach(() => login.close());

  it('says that a mail is on its way, and leads back', async () => {
    const proof: MailSentStep = { step: 'mail-sent', goal: 'sign-in', to: EMAIL };
    await open(nobody, '<avain-login></avain-login>', password, proof, { ...identifier, hint: EMAIL });
    login.fill(IDENTIFIER, EMAIL);
    await login.press('Jatka');
    login.fill('Salasana', 'kesä-ilta-saaristossa');
    await login.press('Kirjaudu sisään');
    expect(login.heading).to.equal('Katso sähköpostisi');
    expect(login.root.textContent).to.contain(EMAIL);
    await login.press('Käytä toista osoitetta');
    expect(login.field(IDENTIFIER).value).to.equal(EMAIL);
  });
});
