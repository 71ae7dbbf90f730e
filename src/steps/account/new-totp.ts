import { html, type TemplateResult } from 'lit';
import type { NewTotpStep } from '../../core/step.ts';
import { submitButton, textField } from '../fields.ts';
import { frame } from '../frame.ts';
import { type StepError, stepError } from '../step-error.ts';
import { backLinks, copyButton, inFours } from './parts.ts';
import { qrCode } from './qr.ts';
import type { AccountView } from './view.ts';

/** Set up time-based codes (RFC 6238): the secret as a picture for a camera and as text, then a first code. */
export function newTotpStep(step: NewTotpStep, view: AccountView): TemplateResult {
  const { turnOn, newTotpLead, missingCode } = view.account;
  const error = stepError(aboutCode(view), { 'totp-code': { missing: missingCode } });
  const body = html`${instructions(step, view)} ${form(view, error)} ${backLinks(view)}`;
  return frame(view, { heading: turnOn, lead: newTotpLead, ...error, body, said: view.said });
}

/** A wrong code is about the one field there is, whatever a server calls it. */
function aboutCode(view: AccountView): AccountView {
  const { failure } = view;
  if (failure?.code !== 'invalid-code') return view;
  return { ...view, failure: { ...failure, info: { ...failure.info, field: 'totp-code' } } };
}

function instructions({ secret, url }: NewTotpStep, view: AccountView): TemplateResult {
  const { openApp, scan, typeCode, qrCode: name, secret: label, copySecret } = view.account;
  return html`<ol>
    <li>${openApp}</li>
    <li>
      ${scan} ${qrCode(url, name)}
      <p>${label}: <code translate="no">${inFours(secret)}</code></p>
      ${copyButton(view, secret, copySecret)}
    </li>
    <li>${typeCode}</li>
  </ol>`;
}

function form(view: AccountView, error: StepError): TemplateResult {
  const { totpCode, confirmCode } = view.account;
  const code = {
    name: 'totp-code',
    label: totpCode,
    autocomplete: 'one-time-code',
    inputmode: 'numeric',
    enterkeyhint: 'go',
  } as const;
  return html`<form
    id=${view.id('new-totp-form')}
    data-avain-step="new-totp"
    data-avain-late
    method="post"
    aria-labelledby=${view.id('heading')}
  >
    ${textField(view, code, error.of('totp-code'))} ${submitButton(view, confirmCode, confirmCode)}
  </form>`;
}
