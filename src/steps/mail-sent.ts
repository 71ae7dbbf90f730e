import { html, nothing, type TemplateResult } from 'lit';
import type { MailSentStep } from '../core/step.ts';
import { again } from './again.ts';
import { failureText } from './failure-text.ts';
import { stateField } from './fields.ts';
import { frame } from './frame.ts';
import { backLink } from './links.ts';
import type { MailView } from './view.ts';

/** A mail is on its way. `lead` says it in the words of the goal. The form is there for asking again. */
export function mailSentStep(
  step: MailSentStep,
  view: MailView,
  lead: string,
  links: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const { heading, resent, sending, otherAddress } = view.mail;
  const error = view.failure ? failureText(view.failure, view.common) : '';
  const body = html`<form
      id=${view.id('mail-sent-form')}
      data-avain-step="mail-sent"
      data-avain-to=${step.to ?? nothing}
      method="post"
      action=${view.action?.('mail-sent') ?? nothing}
    >
      ${stateField(step, view)}
    </form>
    <p data-avain-links>
      ${again(view, 'mail-sent-form', step.resend, view.mail)} ${backLink(view, otherAddress)} ${links}
    </p>`;
  const said = view.resent ? resent : '';
  return frame(view, { heading, lead: `${said} ${lead}`.trim(), said, error, body, busyText: sending });
}
