import { expect } from '@open-wc/testing';
import { render } from 'lit';
import '../../src/define/all.ts';
import '../../src/define/locale-en.ts';
import '../../src/define/locale-fi-simple.ts';
import '../../src/define/locale-sv.ts';
import { createClient } from '../../src/client/client.ts';
import { AuthError, errorCodes, type ErrorInfo } from '../../src/core/errors.ts';
import type { CodeStep, NewPasswordStep } from '../../src/core/step.ts';
import { linkUrl } from '../../src/core/link-url.ts';
import type { AvainUserMenu } from '../../src/elements/user-menu/avain-user-menu.ts';
import * as en from '../../src/locales/en.ts';
import * as fiSimple from '../../src/locales/fi-simple.ts';
import * as fi from '../../src/locales/fi.ts';
import type { Messages } from '../../src/locales/messages.ts';
import * as sv from '../../src/locales/sv.ts';
import { identifierStep } from '../../src/steps/identifier.ts';
import { blankStep, failedStep, redirectStep } from '../../src/steps/notices.ts';
import { onePageStep, passwordStep } from '../../src/steps/password.ts';
import { codeStep } from '../../src/steps/code.ts';
import { doneStep } from '../../src/steps/done.ts';
import { newPasswordStep } from '../../src/steps/new-password.ts';
import { passkeyStep } from '../../src/steps/passkey.ts';
import { registerStep } from '../../src/steps/register.ts';
import { resetStep } from '../../src/steps/reset.ts';
import { sensitiveStep } from '../../src/steps/sensitive.ts';
import { signedInStep } from '../../src/steps/signed-in.ts';
import type { LoginView, RegisterView } from '../../src/steps/view.ts';
import { light } from '../../src/styles/light.ts';
import { tokenSheet } from '../helpers/token-sheet.ts';
import { erkki, FakeBackend, identifierStep as identifier, nobody } from '../helpers/fake-backend.ts';

const email = 'esimerkki.erkki@example.com';
const link = (href: string): ReturnType<typeof linkUrl> => linkUrl(href, location.href);
const password = { step: 'password', goal: 'sign-in', identifier: 'eesimerkki', remember: 30 } as const;
const long = {
  ...erkki,
  user: {
    id: 'r2',
    name: 'Maria Annikki Korkeamäki-Lähdesmäki os. Vanhanen-Pitkäniemi',
    email: 'maria.korkeamaki-lahdesmaki@example.com',
  },
};

const others = [
  { id: 'email-code', kind: 'code' },
  { id: 'recovery-code', kind: 'recovery-code' },
  { id: 'suomi', kind: 'provider', label: 'Suomi.fi-tunnistus' },
] as const;
const providers = [
  { id: 'suomi', kind: 'provider', label: 'Suomi.fi-tunnistus' },
  { id: 'pitka', kind: 'provider', label: 'Pohjois-Savon hyvinvointialueen työntekijätunnistautuminen' },
] as const;
const codeAsked: CodeStep = { step: 'code', goal: 'sign-in', via: 'totp', trust: false };
const address = { step: 'identifier', goal: 'reset-password', accepts: ['email'] } as const;
const sent = { step: 'mail-sent', goal: 'reset-password', to: email, resend: 60 } as const;
const policy = { minLength: 15 };
const choose = {
  step: 'new-password',
  goal: 'reset-password',
  policy,
  needsCurrent: false,
  identifier: email,
} as const;
const change: NewPasswordStep = { ...choose, goal: 'change-password', needsCurrent: true };
const words = { heading: 'x', lead: 'y' };
const account = { step: 'new-account', goal: 'register', policy } as const;

const failure = (code: (typeof errorCodes)[number], info: ErrorInfo = {}): Partial<LoginView> => ({
  failure: { code, info, count: 1, ...(info.retryAfter && { retryAt: Date.now() + info.retryAfter * 1000 }) },
});
const missing = (field: string): Partial<LoginView> =>
  failure('invalid-input', { field, reasons: ['missing'] });

/** Every state that the login can show, by name; each error code in the step where it can come up. */
const states: Record<string, (view: LoginView) => ReturnType<typeof identifierStep>> = {
  identifier: (view) => identifierStep(identifier, view),
  'identifier, e-mail only': (view) => identifierStep({ ...identifier, accepts: ['email'] }, view),
  'identifier with ways out': (view) =>
    identifierStep(identifier, { ...view, resetHref: link('/unohtui'), registerHref: link('/uusi') }),
  'identifier with providers': (view) =>
    identifierStep({ ...identifier, others: providers }, { ...view, canReset: true, canPasskey: true }),
  'one page with providers': (view) =>
    onePageStep({ ...identifier, others: providers }, { ...view, onePage: true }, 30),
  'identifier missing': (view) => identifierStep(identifier, { ...view, ...missing('username') }),
  password: (view) => passwordStep(password, view),
  'password without remember me': (view) => passwordStep({ ...password, remember: 0 }, view),
  'password as delivered': (view) =>
    passwordStep(password, {
      ...view,
      backHref: link('/kirjaudu'),
      action: (step) => `/auth/v1/form/sign-in/${step}`,
    }),
  'password missing': (view) => passwordStep(password, { ...view, ...missing('password') }),
  'password shown': (view) => passwordStep(password, { ...view, shown: true }),
  busy: (view) => passwordStep(password, { ...view, busy: true, waiting: 'yes' }),
  'still working': (view) => passwordStep(password, { ...view, busy: true, waiting: 'long' }),
  'one page': (view) => onePageStep(identifier, { ...view, onePage: true }, 30),
  'one page, days unknown': (view) => onePageStep(identifier, { ...view, onePage: true }, 0),
  'signed in': (view) => signedInStep(erkki, { ...view, returnHref: link('/omat') }),
  'signed in, long name': (view) => signedInStep(long, view),
  redirect: (view) => redirectStep(view, link('https://tunnistus.example.fi/')),
  failed: (view) => failedStep({ ...view, ...failure('offline') }),
  blank: (view) => blankStep(view),
  'identifier with everything': (view) =>
    identifierStep(identifier, { ...view, canReset: true, canPasskey: true, registerHref: link('/uusi') }),
  'identifier, passkey refused': (view) =>
    identifierStep(identifier, { ...view, canPasskey: true, ...failure('cancelled') }),
  'password with other ways': (view) => passwordStep({ ...password, others }, { ...view, canReset: true }),
  'signed in with an old user name': (view) => signedInStep(erkki, { ...view, migrated: true }),
  'sensitive password': (view) => sensitiveStep({ ...password, why: 'sensitive' }, view),
  'sensitive password refused': (view) =>
    sensitiveStep({ ...password, why: 'sensitive' }, { ...view, ...failure('invalid-credentials') }),
  'code of an app': (view) => codeStep({ ...codeAsked, others }, view),
  'code by mail': (view) => codeStep({ ...codeAsked, via: 'email', to: email, resend: 0, trust: true }, view),
  'code by mail, wait': (view) =>
    codeStep(
      { ...codeAsked, via: 'email', to: email, resend: 60 },
      { ...view, resendAt: Date.now(), resent: true },
    ),
  'code by phone': (view) => codeStep({ ...codeAsked, via: 'sms', to: '+358 40 *** 12' }, view),
  'recovery code missing': (view) =>
    codeStep({ ...codeAsked, via: 'recovery-code' }, { ...view, ...missing('code') }),
  'code wrong': (view) => codeStep(codeAsked, { ...view, ...failure('invalid-code') }),
  passkey: (view) => passkeyStep({ step: 'passkey', goal: 'sign-in', options: {}, others }, view),
  'passkey refused': (view) =>
    passkeyStep(
      { step: 'passkey', goal: 'sign-in', options: {} },
      { ...view, ...failure('invalid-credentials') },
    ),
  'reset address': (view) => resetStep(address, { ...view, loginHref: link('/kirjaudu') }),
  'reset address missing': (view) => resetStep(address, { ...view, inLogin: true, ...missing('username') }),
  'reset link expired': (view) => resetStep({ ...address, hint: email }, { ...view, ...failure('expired') }),
  'reset, no mail': (view) => resetStep(address, { ...view, ...failure('mail-delivery-failed') }),
  'reset mail sent': (view) => resetStep(sent, view),
  'reset mail sent again': (view) => resetStep(sent, { ...view, resent: true, resendAt: Date.now() }),
  'reset mail, too many': (view) =>
    resetStep(sent, { ...view, ...failure('rate-limited', { retryAfter: 60 }) }),
  'new password': (view) => resetStep(choose, view),
  'new password delivered': (view) =>
    resetStep(
      { ...choose, state: 'x' },
      { ...view, action: (step) => `/auth/v1/form/reset-password/${step}` },
    ),
  'new password too short': (view) =>
    resetStep(choose, { ...view, ...failure('weak-password', { reasons: ['too-short'] }) }),
  'new password, common': (view) =>
    resetStep(choose, { ...view, ...failure('weak-password', { reasons: ['common'] }) }),
  'new password with the present one': (view) => newPasswordStep(change, view, words),
  'present password wrong': (view) =>
    newPasswordStep(change, { ...view, ...failure('invalid-credentials') }, words),
  'not me': (view) => resetStep({ step: 'confirm', goal: 'reset-password', about: email }, view),
  'reset done': (view) => doneStep(view, 'x', 'y', 'z', link('/kirjaudu')),
};
const registerStates: Record<string, (view: RegisterView) => ReturnType<typeof identifierStep>> = {
  'new account': (view) => registerStep(account, view),
  'new account, name missing': (view) => registerStep(account, { ...view, ...missing('name') }),
  'new account, address refused': (view) =>
    registerStep(account, { ...view, ...failure('email-unavailable') }),
  'new account, password common': (view) =>
    registerStep(account, { ...view, ...failure('weak-password', { reasons: ['common'] }) }),
  'register mail sent': (view) =>
    registerStep({ step: 'mail-sent', goal: 'register', to: email, resend: 0 }, view),
  'register confirm': (view) => registerStep({ step: 'confirm', goal: 'register', about: email }, view),
  'register, in another browser': (view) =>
    registerStep({ step: 'new-password', goal: 'register', policy, needsCurrent: false }, view),
};
for (const code of errorCodes.filter((name) => name !== 'cancelled')) {
  states[`password, ${code}`] = (view) =>
    passwordStep(password, { ...view, ...failure(code, code === 'rate-limited' ? { retryAfter: 60 } : {}) });
}

function viewIn(messages: Messages, lang: string): LoginView & RegisterView {
  const none = {
    failure: undefined,
    resetHref: undefined,
    registerHref: undefined,
    returnHref: undefined,
    backHref: undefined,
  };
  return {
    ...messages,
    lang,
    level: 2,
    id: (name) => `avain-${name}`,
    busy: false,
    waiting: 'no',
    shown: false,
    onePage: false,
    ...none,
  };
}

describe('accessibility, every state in every language', () => {
  let holder: HTMLElement;
  before(() => {
    if (light.styleSheet) document.adoptedStyleSheets.push(light.styleSheet, tokenSheet());
  });
  beforeEach(() => {
    holder = document.createElement('main');
    document.body.append(holder);
  });
  afterEach(() => holder.remove());

  for (const [lang, messages] of Object.entries({ fi, sv, en, 'fi-simple': fiSimple })) {
    for (const [name, template] of Object.entries({ ...states, ...registerStates })) {
      it(`${name}, ${lang}`, async () => {
        holder.lang = lang;
        holder.innerHTML = '<avain-login-frame><div data-avain-root></div></avain-login-frame>';
        const root = holder.querySelector<HTMLElement>('[data-avain-root]') as HTMLElement;
        render(template(viewIn(messages, lang)), root);
        await expect(holder).to.be.accessible();
        expect(holder.scrollWidth).to.be.at.most(holder.clientWidth);
      });
    }

    for (const [name, here] of Object.entries({ nobody, erkki, 'long name': long })) {
      it(`user menu, ${name}, ${lang}`, async () => {
        const menu = await openMenu(here, lang);
        await expect(menu).to.be.accessible();
        for (const part of ['user', 'language']) {
          menu.renderRoot.querySelector<HTMLElement>(`[part=${part}]`)?.click();
          await menu.updateComplete;
          await expect(menu).to.be.accessible();
        }
      });
    }

    it(`user menu, could not log out, ${lang}`, async () => {
      const menu = await openMenu(erkki, lang, new AuthError('offline'));
      menu.renderRoot.querySelector<HTMLElement>('[part=logout]')?.click();
      await new Promise((resolve) => setTimeout(resolve));
      await menu.updateComplete;
      expect(menu.renderRoot.querySelector('[part=note]')).not.to.equal(null);
      await expect(menu).to.be.accessible();
    });
  }

  it('easy Finnish needs no more room for what stands above a form', () => {
    const height = (template: ReturnType<typeof identifierStep>, width: number): number => {
      holder.innerHTML = '<avain-login-frame><div data-avain-root></div></avain-login-frame>';
      // What the element itself would give.
      holder.style.cssText = `width: ${width}px; overflow-wrap: anywhere; line-height: 1.5; --_space: 1rem`;
      render(template, holder.querySelector<HTMLElement>('[data-avain-root]') as HTMLElement);
      return holder.querySelector('[data-avain-lead]')?.getBoundingClientRect().height ?? 0;
    };
    for (const width of [254, 272, 368])
      for (const [name, template] of Object.entries({ ...states, ...registerStates })) {
        const usual = [fi, sv, en].map((one) => height(template(viewIn(one, 'fi')), width));
        const easy = height(template(viewIn(fiSimple, 'fi-simple')), width);
        expect(easy, `${name}, ${width} px`).to.be.at.most(Math.max(...usual) + 0.5);
      }
  });

  it('finds faults where there are some', async () => {
    holder.innerHTML = '<label>Ilman kenttää</label><input><img src="data:,">';
    let found = '';
    try {
      await expect(holder).to.be.accessible();
    } catch (error) {
      found = String(error);
    }
    expect(found).to.contain('label').and.to.contain('image-alt');
  });

  async function openMenu(here: FakeBackend['here'], lang: string, next?: AuthError): Promise<AvainUserMenu> {
    const backend = new FakeBackend();
    backend.here = here;
    backend.next = next;
    holder.innerHTML = `<avain-user-menu lang="${lang}" login-href="/kirjaudu" settings-href="/omat"></avain-user-menu>`;
    const menu = holder.querySelector('avain-user-menu') as AvainUserMenu;
    menu.client = createClient({ backend, name: `a11y ${Math.random()}` });
    await menu.client.session.ready;
    await menu.updateComplete;
    return menu;
  }
});
