import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { errorCodes, type ErrorInfo } from '../../src/core/errors.ts';
import { linkUrl } from '../../src/core/link-url.ts';
import type { SafeUrl } from '../../src/core/platform.ts';
import type { PasswordStep, Step } from '../../src/core/step.ts';
import { accountTemplate } from '../../src/elements/account/account-template.ts';
import * as en from '../../src/locales/en.ts';
import * as fiSimple from '../../src/locales/fi-simple.ts';
import * as fi from '../../src/locales/fi.ts';
import type { Messages } from '../../src/locales/messages.ts';
import * as sv from '../../src/locales/sv.ts';
import type { AccountView } from '../../src/steps/account/view.ts';
import { account as sheet } from '../../src/styles/account.ts';
import { account, CODES, nobody, OTPAUTH, SECRET, signedIn } from '../helpers/account-backend.ts';
import { tokenSheet } from '../helpers/token-sheet.ts';

const link = (href: string): SafeUrl | undefined => linkUrl(href, location.href);
const email = 'maria.annikki.korkeamaki-lahdesmaki@example.com';
const newEmail: Step = { step: 'new-email', goal: 'change-email', current: email, needsCurrent: true };
const newPasskey: Step = { step: 'new-passkey', goal: 'add-passkey', options: {} };
const newTotp: Step = { step: 'new-totp', goal: 'set-up-totp', secret: SECRET, url: OTPAUTH };
const codes: Step = { step: 'recovery-codes', goal: 'set-up-totp', codes: [...CODES, ...CODES, ...CODES] };
const sensitive: PasswordStep = {
  step: 'password',
  goal: 'delete-account',
  identifier: email,
  remember: 0,
  why: 'sensitive',
};
const newPassword: Step = {
  step: 'new-password',
  goal: 'change-password',
  policy: { minLength: 15 },
  needsCurrent: true,
  identifier: email,
};

const failed = (code: (typeof errorCodes)[number], info: ErrorInfo = {}): Partial<AccountView> => ({
  failure: { code, info, count: 1 },
});
const missing = (field: string): Partial<AccountView> =>
  failed('invalid-input', { field, reasons: ['missing'] });
const loginHref = { loginHref: link('/kirjaudu') };

type State = readonly [
  step: Step | undefined,
  view?: Partial<AccountView> | ((texts: Messages) => Partial<AccountView>),
];

/** Everything that the account can show, by name. */
const states: Record<string, State> = {
  overview: [account],
  'overview, done': [
    account,
    ({ account: { done } }) => ({ said: done['change-password'], returnHref: link('/omat') }),
  ],
  'overview, codes on, nothing else': [{ ...account, totp: true, passkeys: [], sessions: [] }],
  'overview, nothing to change': [{ ...account, can: [] }],
  'overview, long texts': [
    {
      ...account,
      user: { id: 'r2', name: 'Maria Annikki Korkeamäki-Lähdesmäki os. Vanhanen-Pitkäniemi', email },
      passkeys: [{ id: 'p', name: `Äidin vanha puhelin ${'x'.repeat(60)}`, created: '2026-01-01T00:00:00Z' }],
    },
  ],
  'overview, error': [account, failed('offline')],
  'new email': [newEmail],
  'new email missing': [newEmail, missing('email')],
  'new email, same': [newEmail, failed('invalid-input', { field: 'email', reasons: ['same'] })],
  'new email, password wrong': [newEmail, failed('invalid-credentials')],
  'new email, session ended': [newEmail, { ...loginHref, ...failed('forbidden', { next: nobody }) }],
  'new email, busy': [newEmail, { busy: true, waiting: 'yes' }],
  'mail sent': [{ step: 'mail-sent', goal: 'change-email', to: email, resend: 60 }, { resendAt: Date.now() }],
  'confirm email': [{ step: 'confirm', goal: 'change-email', about: email }],
  'email changed': [{ ...sensitive, goal: 'sign-in' }, loginHref],
  'new password': [newPassword],
  'new password, too short': [
    newPassword,
    failed('weak-password', { field: 'new-password', reasons: ['too-short'] }),
  ],
  'new passkey': [newPasskey],
  'new passkey, cancelled': [newPasskey, ({ account: { passkeyCancelled } }) => ({ said: passkeyCancelled })],
  'new passkey, known': [newPasskey, failed('invalid-input', { field: 'passkey', reasons: ['known'] })],
  'new passkey, unsupported': [newPasskey, { passkeys: false }],
  'new codes': [newTotp],
  'new codes, copied': [newTotp, ({ account: { copied } }) => ({ said: copied })],
  'new codes, wrong': [newTotp, failed('invalid-code')],
  'recovery codes': [codes],
  'recovery codes, not copied': [codes, ({ account: { notCopied } }) => ({ said: notCopied })],
  'turn codes off': [{ step: 'confirm', goal: 'set-up-totp' }],
  'sensitive password': [sensitive],
  'sensitive password missing': [sensitive, missing('password')],
  'sensitive code': [{ step: 'code', goal: 'delete-account', via: 'totp', trust: false }],
  'delete account': [{ step: 'confirm', goal: 'delete-account' }],
  'log in first': [nobody, loginHref],
  'link too old': [nobody, { ...loginHref, fromLink: true, ...failed('expired', { next: nobody }) }],
  'on its way': [signedIn(account)],
  blank: [undefined],
  failed: [undefined, failed('offline')],
  redirect: [{ step: 'redirect', goal: 'account', url: 'https://tunnistus.example.fi/' }],
};
for (const code of errorCodes.filter((name) => name !== 'cancelled'))
  states[`new codes, ${code}`] = [newTotp, failed(code)];

function viewIn(messages: Messages, lang: string, state: State): AccountView {
  const [, more = {}] = state;
  return {
    ...messages,
    lang,
    level: 2,
    id: (name) => `avain-${name}`,
    busy: false,
    waiting: 'no',
    shown: false,
    said: '',
    passkeys: true,
    fromLink: false,
    ...(typeof more === 'function' ? more(messages) : more),
  };
}

describe('accessibility of the account, every state in every language', () => {
  let holder: HTMLElement;
  before(() => {
    if (sheet.styleSheet) document.adoptedStyleSheets.push(sheet.styleSheet, tokenSheet());
  });
  beforeEach(() => {
    holder = document.createElement('main');
    document.body.append(holder);
  });
  afterEach(() => holder.remove());

  const show = (state: State, messages: Messages, lang: string, deleted = false): HTMLElement => {
    holder.lang = lang;
    const root = document.createElement('div');
    root.dataset['avainRoot'] = '';
    holder.append(root);
    render(accountTemplate(state[0], viewIn(messages, lang, state), deleted).template, root);
    return root;
  };

  for (const [lang, messages] of Object.entries({ fi, sv, en, 'fi-simple': fiSimple })) {
    for (const [name, state] of Object.entries(states)) {
      it(`${name}, ${lang}`, async () => {
        const root = show(state, messages, lang);
        for (const details of root.querySelectorAll('details')) details.open = true;
        await expect(holder).to.be.accessible();
        expect(root.textContent).not.to.match(/undefined|\[object/);
      });
    }

    it(`deleted, ${lang}`, async () => {
      show([nobody], messages, lang, true);
      await expect(holder).to.be.accessible();
    });
  }

  it('fits a narrow page, with targets that a finger can hit', () => {
    const languages: Record<string, Messages> = { fi, 'fi-simple': fiSimple };
    for (const [name, state, lang] of Object.entries(states).flatMap(([key, one]) =>
      Object.keys(languages).map((tag) => [key, one, tag] as const),
    )) {
      holder.replaceChildren();
      // What the element itself would give.
      holder.style.cssText = 'width: 272px; overflow: auto; overflow-wrap: anywhere';
      const root = show(state, languages[lang] ?? fi, lang);
      expect(holder.scrollWidth, `${name}, ${lang}`).to.be.at.most(holder.clientWidth);
      for (const target of root.querySelectorAll('button, summary, a[data-avain-primary], input'))
        expect(target.getBoundingClientRect().height, `${name}: ${target.textContent}`).to.be.at.least(44);
    }
  });

  it('has an id once, and a heading level below its own', () => {
    const root = show([account], fi, 'fi');
    const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    for (const node of root.querySelectorAll('[aria-describedby]'))
      expect(root.querySelector(`#${node.getAttribute('aria-describedby')}`)).not.to.equal(null);
  });
});
