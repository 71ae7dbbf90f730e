import { html, nothing, type TemplateResult } from 'lit';
import type { IdentifierStep } from '../core/step.ts';
import { identifierField, submitButton } from './fields.ts';
import { frame } from './frame.ts';
import { identifierTexts } from './identifier-texts.ts';
import { officialsEntry } from './officials.ts';
import { passkeyTexts } from './passkey-texts.ts';
import { otherWays, registerLink, resetLink } from './links.ts';
import { type StepError, stepError } from './step-error.ts';
import type { LoginView } from './view.ts';

/** Who are you? */
export function identifierStep(step: IdentifierStep, view: LoginView): TemplateResult {
  const { heading, identifierLead, identifier, email } = view.login;
  const refused = passkeyTexts(view);
  const error = stepError(view, { username: identifierTexts(view, step.accepts), '': refused });
  const label = step.accepts.includes('username') ? identifier : email;
  return frame(view, { heading, lead: identifierLead, ...error, body: form(step, view, label, error) });
}

function form(step: IdentifierStep, view: LoginView, label: string, error: StepError): TemplateResult {
  const { next } = view.login;
  return html`<form
      id=${view.id('identifier-form')}
      data-avain-step="identifier"
      method="post"
      action=${view.action?.('identifier') ?? nothing}
      aria-labelledby=${view.id('heading')}
    >
      ${identifierField(view, label, step.hint ?? view.typed ?? '', error.of('username'))}
      ${submitButton(view, next, next)}
    </form>
    <p data-avain-links>
      ${otherWays(step, view, 'identifier-form')} ${resetLink(view)} ${registerLink(view)}
      ${passkeyButton(view)}
    </p>
    ${officialsEntry(view)}`;
}

/** For who does not see, or cannot use, what autofill offers. Until that is known its place may be kept free. */
function passkeyButton({ canPasskey, passkeyRoom, code }: LoginView): TemplateResult | typeof nothing {
  return canPasskey || passkeyRoom
    ? html`<button type="button" data-avain-do="passkey" ?data-avain-empty=${!canPasskey}>
        ${code.others.passkey}
      </button>`
    : nothing;
}
