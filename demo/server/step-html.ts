import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { html, type TemplateResult } from 'lit';
import type { SafeUrl } from '../../src/core/platform.ts';
import type { SignedInStep, Step } from '../../src/core/step.ts';
import { logInFirstStep } from '../../src/steps/account/outside.ts';
import { codeStep } from '../../src/steps/code.ts';
import { confirmStep } from '../../src/steps/confirm.ts';
import { doneStep } from '../../src/steps/done.ts';
import { identifierStep } from '../../src/steps/identifier.ts';
import { newPasswordStep } from '../../src/steps/new-password.ts';
import { onePageStep, passwordStep } from '../../src/steps/password.ts';
import { isRegisterStep, registerStep } from '../../src/steps/register.ts';
import { isResetStep, resetStep } from '../../src/steps/reset.ts';
import { pages } from '../rules/form-pages.ts';
import { REMEMBER_DAYS } from '../rules/session.ts';
import type { ServerView } from './login-view.ts';

/** What lit-ssr leaves for hydration. Texts and attributes are escaped, so these cannot be part of one. */
const MARKERS = /<!--.*?-->|<\?>/gs;

/** A step as plain markup, from the very template that the elements render in the browser. */
export function stepHtml(step: Step, view: ServerView): string {
  const shown = template(step, view);
  if (!shown) throw new Error(`no page shows the step ${step.step} of ${step.goal}`);
  return collectResultSync(render(shown)).replace(MARKERS, '');
}

function template(step: Step, view: ServerView): TemplateResult | undefined {
  if (isResetStep(step)) return resetStep(step, view);
  if (isRegisterStep(step)) return registerStep(step, view);
  return step.goal === 'sign-in' || step.goal === 'browse' ? loginStep(step, view) : accountStep(step, view);
}

function loginStep(step: Step, view: ServerView): TemplateResult | undefined {
  if (step.step === 'code') return codeStep(step, view);
  if (step.step === 'signed-in') return welcome(step, view);
  if (step.step === 'signed-out') return logInFirstStep(withLinkGone(view));
  if (step.step !== 'identifier' && step.step !== 'password') return undefined;
  if (view.onePage) return onePageStep(step, view, REMEMBER_DAYS);
  return step.step === 'identifier' ? identifierStep(step, view) : passwordStep(step, view);
}

/** Whoever sees this comes from a link, that is from a mail, or has never been logged in. */
function withLinkGone(view: ServerView): ServerView {
  const errors = { ...view.common.errors, expired: view.account.linkGone };
  return { ...view, common: { ...view.common, errors } };
}

/** A question that is not for whoever is logged in. */
function withLinkOfOther(view: ServerView): ServerView {
  const errors = { ...view.common.errors, forbidden: view.account.linkOfOther };
  return { ...view, common: { ...view.common, errors } };
}

/** For who logged in with an old user name: what it is from now on, and the way on. */
function welcome({ user }: SignedInStep, { login, returnHref, ...view }: ServerView): TemplateResult {
  return doneStep(view, login.loggedIn, login.migrated(user.email), login.goOn, returnHref);
}

/** Another address is asked for with a script only, so this page leads to where that is. */
function linkGone({ account, ...view }: ServerView): TemplateResult {
  return doneStep(view, account.confirmEmail, account.linkGone, account.heading, pages.settings as SafeUrl);
}

/** Forms of the account, with a link in place of the button that leads back to its overview. */
function accountStep(step: Step, view: ServerView): TemplateResult | undefined {
  const { changePassword, newPasswordLead, confirmEmail, confirmEmailLead, confirmEmailYes } = view.account;
  const links = html`<a href=${pages.settings}>${view.account.back}</a>`;
  if (step.step === 'new-password')
    return newPasswordStep(step, view, { heading: changePassword, lead: newPasswordLead, links });
  if (step.step === 'new-email') return linkGone(view);
  if (step.step !== 'confirm' || step.goal !== 'change-email') return undefined;
  const lead = confirmEmailLead(step.about ?? '');
  return confirmStep(step, withLinkOfOther(view), {
    heading: confirmEmail,
    lead,
    yes: confirmEmailYes,
    links,
  });
}
