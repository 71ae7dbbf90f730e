import { expect } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/define/avain-login.ts';
import '../../src/define/avain-register.ts';
import '../../src/define/avain-reset.ts';
import type { CodeStep, PasswordStep, Step } from '../../src/core/step.ts';
import { codeStep } from '../../src/steps/code.ts';
import { identifierStep } from '../../src/steps/identifier.ts';
import { passwordStep } from '../../src/steps/password.ts';
import { registerStep, type RegisterStep } from '../../src/steps/register.ts';
import { resetStep, type ResetStep } from '../../src/steps/reset.ts';
import { linkUrl } from '../../src/core/link-url.ts';
import { delivered, serverView } from '../helpers/delivered.ts';
import { erkki, identifierStep as identifier, nobody } from '../helpers/fake-backend.ts';
import { type Reply, ScriptedBackend } from '../helpers/scripted-backend.ts';
import { type Widget, WidgetHarness } from '../helpers/widget-harness.ts';

const EMAIL = 'erkki@example.com';
const GOOD = 'aurinko nousee mereltä';
const goal = 'reset-password' as const;
const address: ResetStep = { step: 'identifier', goal, accepts: ['email'] };
const sent: ResetStep = { step: 'mail-sent', goal, to: EMAIL, resend: 60, state: 'sealed' };
const choose: ResetStep = {
  step: 'new-password',
  goal,
  policy: { minLength: 20 },
  needsCurrent: false,
  identifier: EMAIL,
};
const login: PasswordStep = { step: 'password', goal: 'sign-in', identifier: EMAIL, remember: 0 };

describe('delivered forms', () => {
  let widget: WidgetHarness<Widget, ScriptedBackend>;
  afterEach(() => widget.close());

  /** Opens a page with this form in the element. Nothing may be begun: the form is there. */
  async function open(tag: string, template: TemplateResult, ...replies: Reply[]): Promise<HTMLFormElement> {
    const backend = new ScriptedBackend(new Error('nothing was to be begun'), ...replies);
    widget = new WidgetHarness<Widget, ScriptedBackend>(`<${tag}>${delivered(template)}</${tag}>`, backend);
    const form = widget.root.querySelector('form') as HTMLFormElement;
    await widget.ready();
    expect(backend.begun).to.deep.equal([]);
    expect(widget.root.querySelector('form')).to.equal(form);
    expect(form.noValidate).to.equal(true);
    return form;
  }

  const reset = (step: ResetStep, ...replies: Reply[]): Promise<HTMLFormElement> =>
    open('avain-reset', resetStep(step, serverView(goal)), ...replies);
  const register = (step: RegisterStep, ...replies: Reply[]): Promise<HTMLFormElement> =>
    open('avain-register', registerStep(step, serverView('register')), ...replies);

  it('reset: the address keeps its field, and nothing is asked before it is sent', async () => {
    const form = await reset(address, sent);
    const field = form.elements.namedItem('username') as HTMLInputElement;
    expect(widget.field('Sähköpostiosoite')).to.equal(field);
    await widget.press('Lähetä ohjeet');
    expect(widget.error).to.contain('Kirjoita sähköpostiosoite');
    field.value = EMAIL;
    await widget.press('Lähetä ohjeet');
    expect(widget.backend.answers).to.deep.equal([{ identifier: EMAIL }]);
    expect(widget.heading).to.equal('Katso sähköpostisi');
  });

  it('reset: a mail that is on its way can be asked for again, with the state of the page', async () => {
    await reset(sent, sent);
    expect(widget.root.textContent).to.contain(`Jos osoitteella ${EMAIL} on käyttäjätunnus`);
    await widget.press('Lähetä viesti uudelleen');
    expect(widget.backend.answers).to.deep.equal([{ resend: true }]);
    expect(widget.backend.answered[0]?.state).to.equal('sealed');
  });

  it('reset: the new password, by the rule in the markup', async () => {
    const form = await reset(choose, login);
    const field = form.elements.namedItem('new-password') as HTMLInputElement;
    field.value = 'x'.repeat(19);
    await widget.press('Tallenna salasana');
    expect(widget.error).to.contain('Kirjoita vähintään 20 merkkiä');
    field.value = GOOD;
    await widget.press('Tallenna salasana');
    expect(widget.backend.answers).to.deep.equal([{ newPassword: GOOD }]);
    expect(widget.backend.answered[0]).to.deep.equal(choose);
    expect(widget.heading).to.equal('Salasana on vaihdettu');
  });

  it('reset: who did not change it', async () => {
    await reset({ step: 'confirm', goal, about: EMAIL }, choose);
    expect(widget.root.textContent).to.contain(EMAIL);
    await widget.press('Palauta tilini');
    expect(widget.backend.answers).to.deep.equal([{ confirmed: true }]);
  });

  it('reset: goes on saying what the server said', async () => {
    const failure = { code: 'expired', info: {}, count: 1 } as const;
    await open('avain-reset', resetStep({ ...address, hint: EMAIL }, serverView(goal, { failure })));
    expect(widget.error).to.contain('Pyydä uusi linkki.');
    expect(widget.field('Sähköpostiosoite').value).to.equal(EMAIL);
  });

  it('register: the form, and what has been typed into it', async () => {
    const policy = { minLength: 15 };
    const form = await register(
      { step: 'new-account', goal: 'register', policy },
      { step: 'mail-sent', goal: 'register', to: EMAIL },
    );
    (form.elements.namedItem('name') as HTMLInputElement).value = 'Uuno';
    await widget.press('Luo käyttäjätunnus');
    expect(widget.error).to.contain('Kirjoita sähköpostiosoite');
    expect(widget.field('Nimi').value).to.equal('Uuno');
    widget.fill('Sähköpostiosoite', EMAIL);
    widget.fill('Salasana', GOOD);
    await widget.press('Luo käyttäjätunnus');
    expect(widget.backend.answers).to.have.length(1);
  });

  it('register: the confirmation', async () => {
    await register({ step: 'confirm', goal: 'register', about: EMAIL }, login);
    await widget.press('Vahvista osoite');
    expect(widget.heading).to.equal('Osoite on vahvistettu');
    expect(widget.root.textContent).to.contain(EMAIL);
  });

  const code: CodeStep = {
    step: 'code',
    goal: 'sign-in',
    via: 'totp',
    trust: false,
    others: [{ id: 'recovery-code', kind: 'recovery-code' }],
  };

  it('login: a code, which the server knows more about', async () => {
    const template = codeStep(code, serverView('sign-in'));
    const backend = new ScriptedBackend(identifier, erkki);
    backend.here = { ...code, state: 'sealed' };
    const markup = `<avain-login>${delivered(template)}</avain-login>`;
    widget = new WidgetHarness<Widget, ScriptedBackend>(markup, backend);
    const field = widget.field('Koodi');
    field.value = '123456';
    await widget.ready();
    expect(widget.field('Koodi')).to.equal(field);
    expect(field.value).to.equal('123456');
    await widget.press('Jatka');
    expect(widget.backend.answered[0]?.state).to.equal('sealed');
    expect(widget.heading).to.equal('Olet kirjautunut sisään');
  });

  it('login: other ways are told from the markup', async () => {
    const others = [
      { id: 'email-code', kind: 'code' },
      { id: 'op', kind: 'provider', label: 'Suomi.fi' },
    ] as const;
    const template = passwordStep({ ...login, others }, serverView('sign-in'));
    await open('avain-login', template, code);
    expect(widget.hasButton('Kirjaudu palvelulla Suomi.fi')).to.equal(true);
    await widget.press('Lähetä koodi sähköpostiini');
    expect(widget.backend.answers).to.deep.equal([{ other: 'email-code' }]);
    expect(widget.backend.answered[0]).to.deep.include({ ...login, others });
  });

  it('login: the link of the page for who has forgotten stays until it is done in place', async () => {
    const resetHref = linkUrl('/kirjaudu/unohtui', location.href);
    const page = (): string =>
      `<avain-login>${delivered(identifierStep(identifier, serverView('sign-in', { resetHref })))}</avain-login>`;
    const text = 'Unohtuiko käyttäjätunnus tai salasana?';
    const openPage = async (here: Step): Promise<void> => {
      const backend = new ScriptedBackend(identifier);
      backend.here = here;
      widget = await new WidgetHarness<Widget, ScriptedBackend>(page(), backend).ready();
    };
    await openPage(nobody);
    expect(widget.button(text).getAttribute('href')).to.equal(resetHref);
    widget.close();
    await openPage({ ...nobody, can: ['sign-in', 'reset-password'] });
    expect(widget.button(text).localName).to.equal('button');
    widget.backend.first = address;
    await widget.press(text);
    expect(widget.hasField('Sähköpostiosoite')).to.equal(true);
  });
});
