import { html, nothing, type TemplateResult } from 'lit';
import type { AccountStep } from '../../core/step.ts';
import { frame } from '../frame.ts';
import { stepError } from '../step-error.ts';
import { goButton, section } from './parts.ts';
import { passkeySection } from './passkey-section.ts';
import { sessionSection } from './session-section.ts';
import type { AccountView } from './view.ts';

/** The account at a glance: what there is, and the way to change it. What the backend cannot do is not offered. */
export function accountStep(step: AccountStep, view: AccountView): TemplateResult {
  const { account, said, returnHref, login } = view;
  const { user } = step;
  const body = html`<div>
      ${emailSection(step, view)} ${passwordSection(step, view)} ${passkeySection(step, view)}
      ${totpSection(step, view)} ${sessionSection(step, view)} ${closingSection(step, view)}
    </div>
    ${returnHref ? html`<p data-avain-links><a href=${returnHref}>${login.goOn}</a></p>` : nothing}`;
  const lead = said || account.lead(user.name || user.email);
  return frame(view, { heading: account.heading, lead, ...stepError(view), body, said });
}

function emailSection({ user, can }: AccountStep, view: AccountView): TemplateResult {
  const { email, emailHint, oldUsername, changeEmail } = view.account;
  const old = user.username ? oldUsername(user.username) : '';
  return section(
    view,
    email,
    html`<p data-avain-value translate="no">${user.email}</p>
      <p data-avain-hint>${emailHint} ${old}</p>
      ${goButton(can, 'change-email', changeEmail)}`,
  );
}

function passwordSection({ can }: AccountStep, view: AccountView): TemplateResult | typeof nothing {
  if (!can.includes('change-password')) return nothing;
  const { password, passwordHint, changePassword } = view.account;
  return section(
    view,
    password,
    html`<p data-avain-hint>${passwordHint}</p>
      ${goButton(can, 'change-password', changePassword)}`,
  );
}

function totpSection({ can, totp }: AccountStep, view: AccountView): TemplateResult | typeof nothing {
  if (!can.includes('set-up-totp')) return nothing;
  const { codes, codesOn, codesOff, turnOn, turnOff } = view.account;
  return section(
    view,
    codes,
    html`${totp === undefined ? nothing : html`<p data-avain-hint>${totp ? codesOn : codesOff}</p>`}
    ${goButton(can, 'set-up-totp', totp ? turnOff : turnOn)}`,
  );
}

function closingSection({ can }: AccountStep, view: AccountView): TemplateResult | typeof nothing {
  if (!can.includes('delete-account')) return nothing;
  const { closing, closingHint, deleteAccount } = view.account;
  return section(
    view,
    closing,
    html`<p data-avain-hint>${closingHint}</p>
      ${goButton(can, 'delete-account', deleteAccount)}`,
  );
}
