import type { SafeUrl } from '../../src/core/platform.ts';
import type { LoginView } from '../../src/steps/view.ts';
import * as en from '../../src/locales/en.ts';
import * as fi from '../../src/locales/fi.ts';
import * as sv from '../../src/locales/sv.ts';
import { BASE } from '../rules/contract.ts';
import { type PageFlow, pages } from '../rules/form-profile.ts';
import type { Locale } from '../rules/ports.ts';

const locales = { fi, sv, en };

/** What a login step is given when a server renders it: nothing is busy, and forms and links lead somewhere. */
export function loginView(flow: PageFlow, lang: Locale, onePage: boolean): LoginView {
  const { common, login } = locales[lang];
  return {
    common,
    login,
    lang,
    level: 1,
    id: (name) => `avain-${name}`,
    failure: flow.failure && { ...flow.failure, count: 1 },
    busy: false,
    waiting: 'no',
    shown: false,
    onePage,
    action: (step) => `${BASE}/form/sign-in/${step}`,
    backHref: pages.identifier as string as SafeUrl,
  };
}
