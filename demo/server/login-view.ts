import type { Goal } from '../../src/core/goal.ts';
import type { SafeUrl } from '../../src/core/platform.ts';
import type { Step } from '../../src/core/step.ts';
import type { AccountView } from '../../src/steps/account/view.ts';
import type { LoginView, RegisterView } from '../../src/steps/view.ts';
import * as en from '../../src/locales/en.ts';
import * as fiSimple from '../../src/locales/fi-simple.ts';
import * as fi from '../../src/locales/fi.ts';
import * as sv from '../../src/locales/sv.ts';
import type { LoginMessages, Messages } from '../../src/locales/messages.ts';
import { BASE } from '../rules/base.ts';
import { pages } from '../rules/form-pages.ts';
import { AFRESH, type PageFlow } from '../rules/page-flow.ts';
import type { PageLang } from '../pages/texts.ts';

const locales: Readonly<Record<PageLang, Messages>> = { fi, sv, en, 'fi-simple': fiSimple };

/** What any step is given that a server renders. */
export type ServerView = LoginView & RegisterView & AccountView;

/** Nothing is busy, and forms and links lead somewhere. */
export function loginView(flow: PageFlow, lang: PageLang, onePage: boolean): ServerView {
  const { step, failure, returnTo, resent = false, typed } = flow;
  const texts = locales[lang];
  const back = returnTo ? `return-to=${encodeURIComponent(returnTo)}` : '';
  const query = [`lang=${lang}`, back].filter(Boolean).join('&');
  return {
    ...texts,
    login: { ...texts.login, ...afterGoal(flow, texts) },
    lang,
    level: 1,
    id: (name) => `avain-${name}`,
    failure: failure && { ...failure, count: 1 },
    busy: false,
    waiting: 'no',
    shown: false,
    resent,
    onePage,
    said: '',
    passkeys: false,
    fromLink: false,
    typedName: typed?.name,
    action: (name) => `${BASE}/form/${step.goal}/${name}?${query}`,
    backHref: path(firstPage(step)),
    resetHref: path(pages.reset, back),
    passkeyRoom: true,
    registerHref: path(pages.register, back),
    loginHref: path(pages.identifier, back),
    returnHref: path(returnTo || pages.home),
  };
}

/** Who comes from another goal is told that it has been reached. */
function afterGoal({ reached, step }: PageFlow, texts: Messages): Partial<LoginMessages> {
  const { reset, register, account } = texts;
  const identifier = 'identifier' in step ? (step.identifier ?? '') : '';
  const said: Partial<Record<Goal, readonly string[]>> = {
    'reset-password': [reset.done, reset.doneLead],
    register: [register.done, register.doneLead(identifier)],
    'change-email': [account.emailChanged, account.emailChangedLead],
  };
  const passwordLead = reached && said[reached]?.join('. ');
  return passwordLead ? { passwordLead } : {};
}

/** Where a flow goes back to. */
function firstPage({ goal }: Step): string {
  if (goal === 'reset-password') return `${pages.reset}?${AFRESH}`;
  return goal === 'register' ? `${pages.register}?${AFRESH}` : pages.identifier;
}

/** Every path here is ours, or has been checked by the rules. */
const path = (ours: string, query = ''): SafeUrl => (query ? `${ours}?${query}` : ours) as SafeUrl;
