import { expect } from '@open-wc/testing';
import { render } from 'lit';
import '../../src/define/all.ts';
import '../../src/define/locale-en.ts';
import '../../src/define/locale-sv.ts';
import { createClient } from '../../src/client/client.ts';
import { AuthError, errorCodes, type ErrorInfo } from '../../src/core/errors.ts';
import { linkUrl } from '../../src/core/link-url.ts';
import type { AvainUserMenu } from '../../src/elements/user-menu/avain-user-menu.ts';
import * as en from '../../src/locales/en.ts';
import * as fi from '../../src/locales/fi.ts';
import type { Messages } from '../../src/locales/messages.ts';
import * as sv from '../../src/locales/sv.ts';
import { identifierStep } from '../../src/steps/identifier.ts';
import { blankStep, failedStep, redirectStep } from '../../src/steps/notices.ts';
import { onePageStep, passwordStep } from '../../src/steps/password.ts';
import { signedInStep } from '../../src/steps/signed-in.ts';
import type { LoginView } from '../../src/steps/view.ts';
import { light } from '../../src/styles/light.ts';
import { erkki, FakeBackend, identifierStep as identifier, nobody } from '../helpers/fake-backend.ts';

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
};
for (const code of errorCodes.filter((name) => name !== 'cancelled')) {
  states[`password, ${code}`] = (view) =>
    passwordStep(password, { ...view, ...failure(code, code === 'rate-limited' ? { retryAfter: 60 } : {}) });
}

function viewIn(messages: Messages, lang: string): LoginView {
  const { common, login } = messages;
  const none = {
    failure: undefined,
    resetHref: undefined,
    registerHref: undefined,
    returnHref: undefined,
    backHref: undefined,
  };
  return {
    common,
    login,
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
    if (light.styleSheet) document.adoptedStyleSheets.push(light.styleSheet);
  });
  beforeEach(() => {
    holder = document.createElement('main');
    document.body.append(holder);
  });
  afterEach(() => holder.remove());

  for (const [lang, messages] of Object.entries({ fi, sv, en })) {
    for (const [name, template] of Object.entries(states)) {
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
