import { html, nothing, type TemplateResult } from 'lit';
import { textField } from '../fields.ts';
import { frame } from '../frame.ts';
import { type StepError, stepError } from '../step-error.ts';
import { backLinks } from './parts.ts';
import type { AccountView } from './view.ts';

/** Create a passkey. A browser that cannot is told from the start, with what to do instead. */
export function newPasskeyStep(view: AccountView): TemplateResult {
  const { addPasskey, newPasskeyLead, noPasskeySupport, creatingPasskey } = view.account;
  const { passkeyKnown: known, passkeyCancelled: missing } = view.account;
  const error = stepError(view, {
    'passkey-name': {},
    '': { known, missing, unsupported: noPasskeySupport },
  });
  const lead = view.passkeys ? view.said || newPasskeyLead : noPasskeySupport;
  const body = html`${view.passkeys ? form(view, error) : nothing} ${backLinks(view)}`;
  return frame(view, {
    heading: addPasskey,
    lead,
    ...error,
    body,
    busyText: creatingPasskey,
    said: view.said,
  });
}

/** The button is an action of its own, also for the Enter key: the device is asked before anything can be sent. */
function form(view: AccountView, error: StepError): TemplateResult {
  const { passkeyName, passkeyNameHint, createPasskey, creatingPasskey } = view.account;
  const name = {
    name: 'passkey-name',
    label: passkeyName,
    hint: passkeyNameHint,
    autocomplete: 'off',
    autocapitalize: 'words',
    enterkeyhint: 'go',
    optional: true,
  } as const;
  return html`<form
    id=${view.id('new-passkey-form')}
    data-avain-step="new-passkey"
    method="post"
    aria-labelledby=${view.id('heading')}
  >
    ${textField(view, name, error.of('passkey-name'))}
    <button
      type="submit"
      data-avain-primary
      data-avain-do="create-passkey"
      aria-disabled=${view.busy ? 'true' : nothing}
    >
      ${view.waiting === 'no' ? createPasskey : creatingPasskey}
    </button>
  </form>`;
}
