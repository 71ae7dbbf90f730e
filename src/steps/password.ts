import { html, nothing, type TemplateResult } from 'lit';
import type { IdentifierStep, PasswordStep } from '../core/step.ts';
import { identifierField, identifierShown, passwordField, rememberBox, submitButton } from './fields.ts';
import { frame } from './frame.ts';
import { identifierTexts } from './identifier-texts.ts';
import { backLink, otherWays, registerLink, resetLink } from './links.ts';
import { officialsEntry } from './officials.ts';
import { type StepError, stepError } from './step-error.ts';
import type { LoginView } from './view.ts';

/** Prove it with the password. */
export function passwordStep(step: PasswordStep, view: LoginView): TemplateResult {
  const { heading, passwordLead, identifier, otherIdentifier, missingPassword } = view.login;
  const error = stepError(view, { password: { missing: missingPassword } });
  const fields = identifierShown(view, identifier, step.identifier);
  const links = html`${otherWays(step, view, 'password-form')} ${backLink(view, otherIdentifier)}
  ${resetLink(view)}`;
  const body = form(view, { fields, days: step.remember, links, error });
  return frame(view, { heading, lead: passwordLead, ...error, body, busyText: view.login.loggingIn });
}

/** Both fields in one form, for people who log in every day and whose password manager fills both. */
export function onePageStep(
  step: IdentifierStep | PasswordStep,
  view: LoginView,
  days: number,
): TemplateResult {
  const { heading, identifierLead, identifier, email, missingPassword } = view.login;
  const accepts = step.step === 'identifier' ? step.accepts : (['username'] as const);
  const texts = { username: identifierTexts(view, accepts), password: { missing: missingPassword } };
  const error = stepError(view, texts);
  const label = accepts.includes('username') ? identifier : email;
  const value = step.step === 'identifier' ? (step.hint ?? view.typed ?? '') : step.identifier;
  const fields = identifierField(view, label, value, error.of('username'));
  // The others of a password step are ways to go on from an identifier that has been given.
  const ways = step.step === 'identifier' ? otherWays(step, view, 'password-form') : nothing;
  const links = html`${ways} ${resetLink(view)} ${registerLink(view)}`;
  const body = form(view, { fields, days, links, error });
  return frame(view, { heading, lead: identifierLead, ...error, body, busyText: view.login.loggingIn });
}

interface Parts {
  readonly fields: TemplateResult;
  readonly days: number;
  readonly links: TemplateResult;
  readonly error: StepError;
}

function form(view: LoginView, { fields, days, links, error }: Parts): TemplateResult {
  const { logIn, loggingIn } = view.login;
  return html`<form
      id=${view.id('password-form')}
      data-avain-step="password"
      method="post"
      action=${view.action?.('password') ?? nothing}
      aria-labelledby=${view.id('heading')}
    >
      ${fields} ${passwordField(view, error.of('password'))}
      ${days || view.onePage ? rememberBox(view, days) : nothing} ${submitButton(view, logIn, loggingIn)}
    </form>
    <p data-avain-links>${links}</p>
    ${view.onePage ? officialsEntry(view) : nothing}`;
}
