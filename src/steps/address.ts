import { html, nothing, type TemplateResult } from 'lit';
import { isEmail } from '../core/identifier.ts';
import type { IdentifierStep } from '../core/step.ts';
import { submitButton, textField } from './fields.ts';
import { frame } from './frame.ts';
import { identifierTexts } from './identifier-texts.ts';
import { loginLink } from './links.ts';
import { type StepError, stepError } from './step-error.ts';
import type { ResetView } from './view.ts';

/** Where should the link go? Also after a link that is too old: then with the address that is known. */
export function addressStep(step: IdentifierStep, view: ResetView): TemplateResult {
  const { heading, lead, expired } = view.reset;
  const error = stepError(view, { username: identifierTexts(view), '': { expired } });
  const body = html`${form(step, view, error)}
    <p data-avain-links>${loginLink(view)}</p>`;
  return frame(view, { heading, lead, ...error, body, busyText: view.mail.sending });
}

function form(step: IdentifierStep, view: ResetView, error: StepError): TemplateResult {
  const field = {
    name: 'username',
    label: view.login.email,
    autocomplete: 'username',
    inputmode: 'email',
    enterkeyhint: 'send',
    // A user name from before is no address.
    value: step.hint ?? (isEmail(view.typed ?? '') ? view.typed : ''),
  } as const;
  return html`<form
    id=${view.id('reset-form')}
    data-avain-step="identifier"
    method="post"
    action=${view.action?.('identifier') ?? nothing}
    aria-labelledby=${view.id('heading')}
  >
    ${textField(view, field, error.of('username'))} ${submitButton(view, view.reset.send, view.mail.sending)}
  </form>`;
}
