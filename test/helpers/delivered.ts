import { render, type TemplateResult } from 'lit';
import { linkUrl } from '../../src/core/link-url.ts';
import * as fi from '../../src/locales/fi.ts';
import type { LoginView, RegisterView } from '../../src/steps/view.ts';

/** What a server gives the templates: forms and links lead somewhere, nothing is busy. */
export function serverView(goal: string, more: Partial<LoginView> = {}): LoginView & RegisterView {
  return {
    ...fi,
    lang: 'fi',
    level: 2,
    id: (name) => `avain-${name}`,
    failure: undefined,
    busy: false,
    waiting: 'no',
    shown: false,
    onePage: false,
    action: (step) => `/auth/v1/form/${goal}/${step}`,
    backHref: linkUrl('/takaisin', location.href),
    ...more,
  };
}

/** The markup that a server delivers: the same template, as text without what Lit leaves in it. */
export function delivered(template: TemplateResult): string {
  const holder = document.createElement('div');
  render(template, holder);
  return `<div data-avain-root lang="fi">${holder.innerHTML.replaceAll(/<!--.*?-->/g, '')}</div>`;
}
