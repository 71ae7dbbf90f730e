import { html, nothing, type TemplateResult } from 'lit';
import type { CodeStep } from '../core/step.ts';
import { again } from './again.ts';
import { checkBox, stateField, submitButton, textField } from './fields.ts';
import { frame } from './frame.ts';
import { backLink, otherWays } from './links.ts';
import { type StepError, stepError } from './step-error.ts';
import type { CodeView, MailView } from './view.ts';

/** Goals that prove an address which is nobody's yet. */
const NEW_ADDRESS: readonly CodeStep['goal'][] = ['register', 'change-email'];

/** Prove it with a one-time code. `links` are further ways out. */
export function codeStep(
  step: CodeStep,
  view: CodeView,
  links: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const { heading, missing, resent } = view.code;
  const error = stepError(view, { code: { missing } });
  const body = html`${form(step, view, error)}
    <p data-avain-links>
      ${again(view, 'code-form', step.resend, view.code)} ${otherWays(step, view, 'code-form')}
      ${backLink(view, view.login.otherIdentifier)} ${links}
    </p>`;
  const said = view.resent ? resent : '';
  return frame(view, { heading, lead: `${said} ${lead(step, view)}`.trim(), said, ...error, body });
}

/** The code of a mail whose address was typed before: the way back leads to another address. */
export function mailedCodeStep(
  step: CodeStep,
  view: CodeView & MailView,
  links: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const login = { ...view.login, otherIdentifier: view.mail.otherAddress };
  return codeStep(step, { ...view, login }, links);
}

function form(step: CodeStep, view: CodeView, error: StepError): TemplateResult {
  const { trust, trustHint } = view.code;
  const box = { name: 'trust', label: trust, hint: trustHint, value: 1 };
  return html`<form
    id=${view.id('code-form')}
    data-avain-step="code"
    data-avain-via=${step.via}
    data-avain-to=${step.to ?? nothing}
    method="post"
    action=${view.action?.('code') ?? nothing}
    aria-labelledby=${view.id('heading')}
  >
    ${stateField(step, view)} ${field(step, view, error)} ${step.trust ? checkBox(view, box) : nothing}
    ${submitButton(view, view.login.next, view.login.next)}
  </form>`;
}

/** A recovery code has letters in it, and no phone fills it in. What was typed for one kind is not left for the other. */
function field({ via }: CodeStep, view: CodeView, error: StepError): TemplateResult {
  const { code, recoveryCode } = view.code;
  // Where the code comes from is heard with the field, which has the focus at once. An error says itself.
  const about = view.failure ? undefined : 'lead';
  const parts = { name: 'code', enterkeyhint: 'go', about } as const;
  const state = error.of('code');
  return via === 'recovery-code'
    ? html`<div>${textField(view, { ...parts, label: recoveryCode, autocomplete: 'off' }, state)}</div>`
    : textField(view, { ...parts, label: code, autocomplete: 'one-time-code', inputmode: 'numeric' }, state);
}

function lead({ goal, via, to = '' }: CodeStep, { code }: CodeView): string {
  switch (via) {
    case 'email':
      return NEW_ADDRESS.includes(goal) ? code.sentToNew(to) : code.sentByMail(to);
    case 'sms':
      return code.sentByPhone(to);
    case 'totp':
      return code.fromApp;
    case 'recovery-code':
      return code.fromList;
  }
}
