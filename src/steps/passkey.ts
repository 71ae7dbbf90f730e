import { html, nothing, type TemplateResult } from 'lit';
import type { PasskeyStep } from '../core/step.ts';
import { frame } from './frame.ts';
import { backLink, otherWays } from './links.ts';
import { passkeyTexts } from './passkey-texts.ts';
import { stepError } from './step-error.ts';
import type { CodeView } from './view.ts';

/** Prove it with a passkey. It needs a script, so the form is there for the other ways only. */
export function passkeyStep(step: PasskeyStep, view: CodeView): TemplateResult {
  const { passkeyHeading, passkeyLead, passkey } = view.code;
  const { error } = stepError(view, { '': passkeyTexts(view) });
  const body = html`<form
      id=${view.id('passkey-form')}
      data-avain-step="passkey"
      method="post"
      action=${view.action?.('passkey') ?? nothing}
      aria-labelledby=${view.id('heading')}
    >
      <button type="button" data-avain-primary data-avain-do="passkey">${passkey}</button>
    </form>
    <p data-avain-links>
      ${otherWays(step, view, 'passkey-form')} ${backLink(view, view.login.otherIdentifier)}
    </p>`;
  return frame(view, { heading: passkeyHeading, lead: passkeyLead, error, body });
}
