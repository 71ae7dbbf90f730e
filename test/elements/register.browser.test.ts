import { expect } from '@open-wc/testing';
import '../../src/define/avain-register.ts';
import { AuthError } from '../../src/core/errors.ts';
import type {
  MailSentStep,
  NewAccountStep,
  NewPasswordStep,
  PasswordStep,
  Step,
} from '../../src/core/step.ts';
import type { AvainRegister } from '../../src/elements/register/avain-register.ts';
import { erkki } from '../helpers/fake-backend.ts';
import { impatient } from '../helpers/impatient.ts';
import { type Reply, ScriptedBackend } from '../helpers/scripted-backend.ts';
import { WidgetHarness } from '../helpers/widget-harness.ts';

const EMAIL = 'uusi@example.com';
const GOOD = 'lokit huutavat torilla';
const form: NewAccountStep = { step: 'new-account', goal: 'register', policy: { minLength: 15 } };
const sent: MailSentStep = { step: 'mail-sent', goal: 'register', to: EMAIL, resend: 0 };
const confirm: Step = { step: 'confirm', goal: 'register', about: EMAIL };
const choose: NewPasswordStep = {
  step: 'new-password',
  goal: 'register',
  policy: { minLength: 15 },
  needsCurrent: false,
  identifier: EMAIL,
};
const login: PasswordStep = { step: 'password', goal: 'sign-in', identifier: EMAIL, remember: 30 };

describe('avain-register', () => {
  let widget: WidgetHarness<AvainRegister, ScriptedBackend>;
  afterEach(() => widget.close());

  async function open(first: Reply, ...replies: Reply[]): Promise<void> {
    const markup = '<avain-register login-href="/kirjaudu"></avain-register>';
    widget = await new WidgetHarness<AvainRegister, ScriptedBackend>(
      markup,
      new ScriptedBackend(first, ...replies),
    ).ready();
  }

  async function fillIn(): Promise<void> {
    widget.fill('Nimi', ' Uuno Uusi ');
    widget.fill('Sähköpostiosoite', `${EMAIL} `);
    widget.fill('Salasana', GOOD);
    await widget.press('Luo käyttäjätunnus');
  }

  it('sends name, address and password, then says where the mail went', async () => {
    await open(form, sent);
    expect(widget.heading).to.equal('Luo käyttäjätunnus');
    await fillIn();
    expect(widget.backend.answers).to.deep.equal([
      { newAccount: { name: 'Uuno Uusi', email: EMAIL, newPassword: GOOD } },
    ]);
    expect(widget.heading).to.equal('Katso sähköpostisi');
    expect(widget.root.textContent).to.contain(EMAIL);
  });

  it('takes a code where the mail has one, and says where that went', async () => {
    const code: Step = { step: 'code', goal: 'register', via: 'email', to: EMAIL, trust: false };
    await open(form, code, login);
    await fillIn();
    expect(widget.heading).to.equal('Kirjoita koodi');
    expect(widget.root.textContent).to.contain(
      `Lähetimme koodin osoitteeseen ${EMAIL}. Katso myös roskaposti.`,
    );
    widget.button('Käytä toista osoitetta');
    await widget.type('Koodi', '123456');
    await widget.press('Jatka');
    expect(widget.backend.answers.at(-1)).to.deep.equal({ code: '123456' });
    expect(widget.heading).to.equal('Osoite on vahvistettu');
  });

  it('leads by a link to where accounts are made elsewhere, and sends nobody there by itself', async () => {
    await open({
      step: 'redirect',
      goal: 'register',
      url: 'https://tunnistus.example.fi/auth?prompt=create',
    });
    expect(widget.heading).to.equal('Luo käyttäjätunnus');
    const link = widget.root.querySelector('a[data-avain-primary]');
    expect(link?.textContent?.trim()).to.equal('Luo käyttäjätunnus');
    expect(link?.getAttribute('href')).to.equal('https://tunnistus.example.fi/auth?prompt=create');
    expect(widget.root.querySelector('[data-avain-error]')).to.equal(null);
  });

  it('has the address right before the password, as what logs in', async () => {
    await open(form);
    const inputs = [...widget.root.querySelectorAll('input')];
    expect(inputs.map(({ name, autocomplete }) => `${name} ${autocomplete}`)).to.deep.equal([
      'name name',
      'email username',
      'new-password new-password',
    ]);
    expect(widget.field('Sähköpostiosoite').type).to.equal('text');
  });

  it('says what is missing, one thing at a time, and keeps what was typed', async () => {
    await open(form);
    await widget.press('Luo käyttäjätunnus');
    expect(widget.error).to.equal('Virhe: Kirjoita nimesi.');
    widget.fill('Nimi', 'Uuno');
    widget.fill('Salasana', 'lyhyt');
    await widget.press('Luo käyttäjätunnus');
    expect(widget.error).to.equal('Virhe: Kirjoita sähköpostiosoite.');
    widget.fill('Sähköpostiosoite', EMAIL);
    await widget.press('Luo käyttäjätunnus');
    expect(widget.error).to.contain('Salasana on liian lyhyt. Kirjoita vähintään 15 merkkiä.');
    expect(widget.field('Nimi').value).to.equal('Uuno');
    expect(widget.field('Sähköpostiosoite').value).to.equal(EMAIL);
    expect(widget.backend.answers).to.have.length(0);
  });

  it('keeps everything but the password when the server refuses', async () => {
    await open(
      form,
      new AuthError('weak-password', { reasons: ['common'] }),
      new AuthError('mail-delivery-failed'),
      new AuthError('email-unavailable'),
    );
    await fillIn();
    expect(widget.error).to.contain('monella käytössä');
    widget.fill('Salasana', GOOD);
    await widget.press('Luo käyttäjätunnus');
    expect(widget.error).to.contain('Ota yhteys asiakaspalveluun');
    widget.fill('Salasana', GOOD);
    await widget.press('Luo käyttäjätunnus');
    expect(widget.error).to.contain('Tätä sähköpostiosoitetta ei voi käyttää');
    expect(widget.field('Sähköpostiosoite').getAttribute('aria-invalid')).to.equal('true');
    expect(widget.field('Nimi').value).to.equal(' Uuno Uusi ');
    expect(widget.field('Sähköpostiosoite').value.trim()).to.equal(EMAIL);
    expect(widget.field('Salasana').value).to.equal('');
  });

  it('confirms on the page of the link, and names the address beside the way to the login', async () => {
    await open(confirm, login);
    expect(widget.heading).to.equal('Vahvista osoitteesi');
    expect(widget.root.textContent).to.contain(EMAIL);
    expect(widget.backend.answers).to.have.length(0);
    const goals: string[] = [];
    widget.element.addEventListener('avain-goal-reached', ({ goal }) => goals.push(goal));
    await widget.press('Vahvista osoite');
    expect(widget.backend.answers).to.deep.equal([{ confirmed: true }]);
    expect(widget.heading).to.equal('Osoite on vahvistettu');
    expect(widget.root.textContent).to.contain(EMAIL);
    expect(widget.button('Kirjaudu sisään').getAttribute('href')).to.match(/\/kirjaudu$/);
    expect(goals).to.deep.equal(['register']);
  });

  it('asks for another password in another browser, and then it is done', async () => {
    await open(confirm, choose, new AuthError('weak-password', { reasons: ['common'] }), login);
    const goals: string[] = [];
    widget.element.addEventListener('avain-goal-reached', ({ goal }) => goals.push(goal));
    await widget.press('Vahvista osoite');
    expect(widget.heading).to.equal('Keksi salasana');
    expect(widget.root.textContent).to.contain('toisessa selaimessa');
    expect(goals).to.deep.equal([]);
    const shown = widget.field('Sähköpostiosoite');
    expect([shown.readOnly, shown.value, shown.autocomplete]).to.deep.equal([true, EMAIL, 'username']);
    await widget.type('Uusi salasana', 'lyhyt');
    await widget.press('Tallenna salasana');
    expect(widget.error).to.contain('vähintään 15 merkkiä');
    for (const _ of ['refused', 'taken']) {
      widget.fill('Uusi salasana', GOOD);
      await widget.press('Tallenna salasana');
    }
    expect(widget.backend.answers).to.deep.equal([
      { confirmed: true },
      { newPassword: GOOD },
      { newPassword: GOOD },
    ]);
    expect(widget.heading).to.equal('Osoite on vahvistettu');
    expect(widget.root.textContent).to.contain(EMAIL);
    expect(goals).to.deep.equal(['register']);
  });

  it('goes back from there to the form', async () => {
    await open(choose, form);
    await widget.press('Käytä toista osoitetta');
    expect(widget.backend.answers).to.deep.equal([{ back: true }]);
    expect(widget.heading).to.equal('Luo käyttäjätunnus');
  });

  it('starts again when the link is too old, with the address', async () => {
    await open(new AuthError('expired', { next: { ...form, email: EMAIL } }));
    expect(widget.error).to.contain('Linkki on vanhentunut tai jo käytetty. Täytä tiedot uudelleen.');
    expect(widget.field('Sähköpostiosoite').value).to.equal(EMAIL);
  });

  it('says it where new accounts are not made', async () => {
    await open(new AuthError('unsupported'));
    expect(widget.error).to.contain('Tätä ei voi tehdä täällä');
  });

  it('can be stopped when it does not begin, and tried again', async () => {
    const undo = impatient();
    await open(new Promise<Step>(() => {})).finally(undo);
    await widget.press('Keskeytä');
    expect(widget.root.textContent).not.to.contain('Tämä kestää tavallista pidempään');
    widget.backend.first = form;
    await widget.press('Yritä uudelleen');
    expect(document.activeElement).to.equal(widget.field('Nimi'));
  });

  it('asks for the code of a server that mails codes, and everybody hears who is logged in by it', async () => {
    const code: Step = { step: 'code', goal: 'register', via: 'email', to: EMAIL, trust: false, resend: 0 };
    await open(form, code, new AuthError('invalid-code'), { ...erkki, goal: 'register' });
    await fillIn();
    expect(widget.heading).to.equal('Kirjoita koodi');
    expect(widget.root.textContent).to.contain(
      `Lähetimme koodin osoitteeseen ${EMAIL}. Katso myös roskaposti.`,
    );
    await widget.type('Koodi', 'SMWK BMJX');
    await widget.press('Jatka');
    expect(widget.error).not.to.equal('');
    widget.fill('Koodi', 'SMWK-BMJW');
    await widget.press('Jatka');
    expect(widget.backend.answers.slice(1)).to.deep.equal([{ code: 'SMWKBMJX' }, { code: 'SMWK-BMJW' }]);
    expect(widget.heading).to.equal('Osoite on vahvistettu');
    expect(widget.client.session.state.status).to.equal('signed-in');
  });
});
