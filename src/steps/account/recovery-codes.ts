import { html, type TemplateResult } from 'lit';
import type { RecoveryCodesStep } from '../../core/step.ts';
import { submitButton } from '../fields.ts';
import { frame } from '../frame.ts';
import { stepError } from '../step-error.ts';
import { copyButton } from './parts.ts';
import type { AccountView } from './view.ts';

/** Recovery codes, shown once. There is no way back from here but to say that they are kept. */
export function recoveryCodesStep({ codes }: RecoveryCodesStep, view: AccountView): TemplateResult {
  const { recoveryCodes, recoveryCodesLead, codesSaved } = view.account;
  const { error } = stepError(view);
  const body = html`<ol data-avain-codes translate="no">
      ${codes.map((code) => html`<li><code>${code}</code></li>`)}
    </ol>
    ${keeping(codes.join('\n'), view)}
    <form
      id=${view.id('recovery-codes-form')}
      data-avain-step="recovery-codes"
      method="post"
      aria-labelledby=${view.id('heading')}
    >
      ${submitButton(view, codesSaved, codesSaved)}
    </form>`;
  return frame(view, { heading: recoveryCodes, lead: recoveryCodesLead, error, body, said: view.said });
}

function keeping(codes: string, view: AccountView): TemplateResult {
  const { copyCodes, downloadCodes, printCodes } = view.account;
  return html`<div data-avain-tools>
    ${copyButton(view, codes, copyCodes)}
    <p>
      <button type="button" data-avain-do="download" data-avain-with=${codes}>${downloadCodes}</button>
    </p>
    <p><button type="button" data-avain-do="print">${printCodes}</button></p>
  </div>`;
}
