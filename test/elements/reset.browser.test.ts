import { expect, waitUntil } from '@open-wc/testing';
import '../../src/define/avain-reset.ts';
import { AuthError } from '../../src/core/errors.ts';
import type {
  IdentifierStep,
  MailSentStep,
  NewPasswordStep,
  PasswordStep,
  Step,
} from '../../src/core/step.ts';
import type { AvainReset } from '../../src/elements/reset/avain-reset.ts';
import { impatient } from '../helpers/impatient.ts';
import { type Reply, ScriptedBackend } from '../helpers/scripted-backend.ts';
import { WidgetHarness } from '../helpers/widget-harness.ts';

const EMAIL = 'erkki@example.com';
const GOOD = 'aurinko nousee mereltä';
const address: IdentifierStep = { step: 'identifier', goal: 'reset-password', accepts: ['email'] };
const sent: MailSentStep = { step: 'mail-sent', goal: 'reset-password', to: EMAIL, resend: 0 };
const choose: NewPasswordStep = {
  step: 'new-password',
  goal: 'reset-password',
  policy: { minLength: 15 },
  needsCurrent: false,
  identifier: EMAIL,
};
const login: PasswordStep = { step: 'password', goal: 'sign-in', identifier: EMAIL, remember: 30 };
const confirm: Step = { step: 'confirm', goal: 'reset-password', about: EMAIL };

describe('avain-reset', () => {
  let widget: WidgetHarness<AvainReset, ScriptedBackend>;
  afterEach(() => widget.close());

  async function open(first: Reply, ...replies: Reply[]): Promise<void> {
    const help = '<p slot="help">Soita 02 555 0100</p>';
    const markup = `<avain-reset login-href="/kirjaudu">${help}</avain-reset>`;
    widget = await new WidgetHarness<AvainReset, ScriptedBackend>(
      markup,
      new ScriptedBackend(first, ...replies),
    ).ready();
  }

  it('asks for the address, says the same to everybody, and offers the way back', async () => {
    await open(address, sent, { ...address, hint: EMAIL });
    expect(widget.backend.begun).to.deep.equal(['reset-password']);
    expect(widget.button('Takaisin kirjautumiseen').getAttribute('href')).to.match(/\/kirjaudu$/);
    await widget.type('Sähköpostiosoite', ` ${EMAIL} `);
    await widget.press('Lähetä ohjeet');
    expect(widget.backend.answers).to.deep.equal([{ identifier: EMAIL }]);
    expect(widget.heading).to.equal('Katso sähköpostisi');
    expect(widget.root.textContent).to.contain(
      `Jos osoitteella ${EMAIL} on käyttäjätunnus, lähetimme siihen ohjeet.`,
    );
    expect(document.activeElement).to.equal(widget.root.querySelector('h2'));
    await widget.press('Käytä toista osoitetta');
    expect(widget.backend.answers.at(-1)).to.deep.equal({ back: true });
    expect(widget.field('Sähköpostiosoite').value).to.equal(EMAIL);
  });

  it('keeps a field for the user name where the link does not say whose it is', async () => {
    const { identifier: _, ...step } = choose;
    await open(step, login);
    const field = widget.root.querySelector<HTMLInputElement>('form [autocomplete=username]');
    expect(field?.checkVisibility()).to.equal(false);
    await widget.type('Uusi salasana', GOOD);
    await widget.press('Tallenna salasana');
    expect(widget.backend.answers).to.deep.equal([{ newPassword: GOOD }]);
  });

  it('takes a code where the mail has one, and offers another address', async () => {
    const code: Step = { step: 'code', goal: 'reset-password', via: 'email', to: EMAIL, trust: false };
    await open(address, code, choose, { ...address, hint: EMAIL });
    await widget.type('Sähköpostiosoite', EMAIL);
    await widget.press('Lähetä ohjeet');
    expect(widget.heading).to.equal('Kirjoita koodi');
    expect(widget.root.textContent).to.contain(
      `Jos osoitteella ${EMAIL} on käyttäjätunnus, lähetimme siihen koodin.`,
    );
    expect(widget.button('Takaisin kirjautumiseen').getAttribute('href')).to.match(/\/kirjaudu$/);
    await widget.type('Koodi', ' 123 456 ');
    await widget.press('Jatka');
    expect(widget.backend.answers.at(-1)).to.deep.equal({ code: '123456' });
    expect(widget.heading).to.equal('Keksi uusi salasana');
  });

  it('is a form that password managers and phones know', async () => {
    await open(address);
    const field = widget.field('Sähköpostiosoite');
    expect([
      field.name,
      field.type,
      field.inputMode,
      field.autocomplete,
      field.getAttribute('enterkeyhint'),
    ]).to.deep.equal(['username', 'text', 'email', 'username', 'send']);
    widget.close();
    await open(choose);
    const shown = widget.field('Sähköpostiosoite');
    expect([shown.readOnly, shown.value, shown.autocomplete]).to.deep.equal([true, EMAIL, 'username']);
    const fresh = widget.field('Uusi salasana');
    expect([fresh.name, fresh.type, fresh.autocomplete]).to.deep.equal([
      'new-password',
      'password',
      'new-password',
    ]);
    expect(fresh.maxLength).to.equal(-1);
  });

  it('tells what to mend before anything is sent', async () => {
    await open(address);
    await widget.press('Lähetä ohjeet');
    expect(widget.error).to.equal('Virhe: Kirjoita sähköpostiosoite.');
    widget.fill('Sähköpostiosoite', 'erkki');
    await widget.press('Lähetä ohjeet');
    expect(widget.error).to.contain('Kirjoita koko sähköpostiosoite');
    expect(widget.field('Sähköpostiosoite').value).to.equal('erkki');
    expect(widget.backend.answers).to.have.length(0);
  });

  it('keeps the address when the mail cannot be sent, and help stands there', async () => {
    await open(address, new AuthError('mail-delivery-failed', { retryAfter: 60 }), sent);
    await widget.type('Sähköpostiosoite', EMAIL);
    await widget.press('Lähetä ohjeet');
    expect(widget.error).to.contain('Viestin lähettäminen antamaasi sähköpostiosoitteeseen ei onnistunut');
    expect(widget.field('Sähköpostiosoite').value).to.equal(EMAIL);
    const help = widget.element.querySelector<HTMLElement>('[slot=help]');
    expect(help?.checkVisibility()).to.equal(true);
    await widget.press('Lähetä ohjeet');
    expect(widget.heading).to.equal('Katso sähköpostisi');
  });

  it('sends another mail, and says so', async () => {
    await open(address, sent, { ...sent, resend: 60 });
    widget.fill('Sähköpostiosoite', EMAIL);
    await widget.press('Lähetä ohjeet');
    expect(widget.status).to.equal('');
    await widget.press('Lähetä viesti uudelleen');
    expect(widget.backend.answers.at(-1)).to.deep.equal({ resend: true });
    expect(widget.status).to.equal('Lähetimme uuden viestin.');
    expect(widget.root.textContent).to.match(/Voit pyytää uuden viestin klo \d{1,2}\.\d{2}\./);
    expect(widget.hasButton('Lähetä viesti uudelleen')).to.equal(false);
  });

  it('has the button for another mail from the moment on when it does something', async () => {
    await open({ ...sent, resend: 0.2 });
    expect(widget.hasButton('Lähetä viesti uudelleen')).to.equal(false);
    await waitUntil(() => widget.hasButton('Lähetä viesti uudelleen'));
  });

  it('offers no other mail where there is none', async () => {
    const { resend: _, ...only } = sent;
    await open(only);
    expect(widget.hasButton('Lähetä viesti uudelleen')).to.equal(false);
    expect(widget.root.textContent).not.to.contain('Voit pyytää');
  });

  it('states the rule first, and counts as people count', async () => {
    await open(choose);
    const field = widget.field('Uusi salasana');
    const hint = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).to.contain('Vähintään 15 merkkiä');
    expect(hint?.compareDocumentPosition(field)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    await widget.press('Tallenna salasana');
    expect(widget.error).to.equal('Virhe: Kirjoita uusi salasana.');
    widget.fill('Uusi salasana', '🔑'.repeat(14));
    await widget.press('Tallenna salasana');
    expect(widget.error).to.contain('liian lyhyt. Kirjoita vähintään 15 merkkiä');
    expect(field.getAttribute('aria-describedby')?.split(' ')).to.have.length(2);
    expect(widget.backend.answers).to.have.length(0);
  });

  it('says in words why the server takes another password', async () => {
    const refused = (reason: string) => new AuthError('weak-password', { reasons: [reason] });
    await open(choose, refused('too-short'), refused('common'), refused('personal'), refused('odd'), login);
    const said: string[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      widget.fill('Uusi salasana', GOOD);
      await widget.press('Tallenna salasana');
      said.push(widget.error);
      expect(widget.field('Uusi salasana').value).to.equal('');
      expect(widget.field('Uusi salasana').getAttribute('aria-invalid')).to.equal('true');
    }
    expect(said[0]).to.contain('liian lyhyt');
    expect(said[1]).to.contain('monella käytössä');
    expect(said[2]).to.contain('nimesi tai osoitteesi');
    expect(said[3]).to.contain('liian helppo arvata');
  });

  it('changes the password, logs nobody in, and leads to the login', async () => {
    await open(choose, login);
    const goals: unknown[] = [];
    widget.element.addEventListener('avain-goal-reached', (event) =>
      goals.push({ ...event, goal: event.goal }),
    );
    widget.fill('Uusi salasana', GOOD);
    await widget.press('Näytä salasana');
    expect(widget.field('Uusi salasana').type).to.equal('text');
    await widget.press('Tallenna salasana');
    expect(widget.backend.answers).to.deep.equal([{ newPassword: GOOD }]);
    expect(widget.heading).to.equal('Salasana on vaihdettu');
    expect(widget.root.querySelector('form')).to.equal(null);
    expect(widget.button('Kirjaudu sisään').getAttribute('href')).to.match(/\/kirjaudu$/);
    expect(document.activeElement).to.equal(widget.root.querySelector('h2'));
    expect(goals).to.have.length(1);
    expect(JSON.stringify(goals)).to.contain('reset-password').and.not.to.contain(EMAIL);
    expect(widget.client.session.state.status).to.equal('signed-out');
  });

  it('asks again when the link is too old, with the address', async () => {
    await open(new AuthError('expired', { next: { ...address, hint: EMAIL } }), sent);
    expect(widget.error).to.contain('Linkki on vanhentunut tai jo käytetty. Pyydä uusi linkki.');
    expect(widget.field('Sähköpostiosoite').value).to.equal(EMAIL);
    await widget.press('Lähetä ohjeet');
    expect(widget.heading).to.equal('Katso sähköpostisi');
    expect(widget.error).to.equal('');
  });

  it('gives an account back to who did not change it', async () => {
    await open(confirm, choose, login);
    expect(widget.heading).to.equal('Etkö tehnyt muutosta itse?');
    expect(widget.root.textContent).to.contain(EMAIL);
    await widget.press('Palauta tilini');
    expect(widget.backend.answers).to.deep.equal([{ confirmed: true }]);
    expect(widget.hasField('Uusi salasana')).to.equal(true);
  });

  it('says what went wrong before the first step, and tries again', async () => {
    await open(new AuthError('offline'));
    expect(widget.error).to.contain('Palveluun ei saada yhteyttä');
    widget.backend.first = address;
    await widget.press('Yritä uudelleen');
    expect(widget.hasField('Sähköpostiosoite')).to.equal(true);
  });

  it('is not blank while the first step takes its time', async () => {
    const slow = Promise.withResolvers<Step>();
    await open(slow.promise);
    await waitUntil(() => widget.heading === 'Vaihda unohtunut salasana');
    slow.resolve(address);
    await widget.settled();
    expect(widget.hasField('Sähköpostiosoite')).to.equal(true);
  });

  it('speaks the other languages, and keeps what was typed', async () => {
    await open(choose);
    widget.fill('Uusi salasana', 'kort');
    await widget.press('Tallenna salasana');
    widget.element.lang = 'sv';
    await widget.settled();
    expect(widget.error).to.contain('Fel: Lösenordet är för kort.');
    expect(widget.field('Nytt lösenord').value).to.equal('kort');
    widget.element.lang = 'en';
    await widget.settled();
    expect(widget.heading).to.equal('Make up a new password');
  });

  it('can be stopped when it does not begin, and tried again', async () => {
    const undo = impatient();
    await open(new Promise<Step>(() => {})).finally(undo);
    expect(widget.root.textContent).to.contain('Tämä kestää tavallista pidempään');
    const codes: string[] = [];
    widget.element.addEventListener('avain-error', ({ code }) => codes.push(code));
    await widget.press('Keskeytä');
    expect(widget.root.textContent).not.to.contain('Tämä kestää tavallista pidempään');
    expect(document.activeElement).to.equal(widget.root.querySelector('h2'));
    expect(codes).to.deep.equal(['cancelled']);
    widget.backend.first = address;
    await widget.press('Yritä uudelleen');
    expect(document.activeElement).to.equal(widget.field('Sähköpostiosoite'));
  });

  it('says again that it could not begin, and leads to the form when it can', async () => {
    await open(new AuthError('offline'));
    const codes: string[] = [];
    widget.element.addEventListener('avain-error', ({ code }) => codes.push(code));
    widget.button('Yritä uudelleen').focus();
    await widget.press('Yritä uudelleen');
    expect(widget.error).to.contain('Palveluun ei saada yhteyttä');
    expect(document.activeElement).to.equal(widget.summary);
    expect(codes).to.deep.equal(['offline']);
    widget.backend.first = address;
    await widget.press('Yritä uudelleen');
    expect(widget.error).to.equal('');
    expect(document.activeElement).to.equal(widget.field('Sähköpostiosoite'));
  });

  it('asks for the code of a server that mails codes', async () => {
    const code: Step = {
      step: 'code',
      goal: 'reset-password',
      via: 'email',
      to: EMAIL,
      trust: false,
      resend: 0,
    };
    await open(address, code, { ...code }, choose);
    widget.fill('Sähköpostiosoite', EMAIL);
    await widget.press('Lähetä ohjeet');
    expect(widget.root.textContent).to.contain(
      `Jos osoitteella ${EMAIL} on käyttäjätunnus, lähetimme siihen koodin.`,
    );
    await widget.press('Lähetä uusi koodi');
    expect(widget.status).to.equal('Lähetimme uuden koodin.');
    expect(widget.hasButton('Käytä toista osoitetta')).to.equal(true);
    await widget.press('Jatka');
    expect(widget.error).to.contain('Kirjoita koodi.');
    widget.fill('Koodi', 'smwk-bmjw');
    await widget.press('Jatka');
    expect(widget.backend.answers.slice(1)).to.deep.equal([{ resend: true }, { code: 'smwk-bmjw' }]);
    expect(widget.heading).to.equal('Keksi uusi salasana');
  });
});
