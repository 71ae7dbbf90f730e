import type { TemplateResult } from 'lit';
import type { CodeStep, ConfirmStep, MailSentStep, NewPasswordStep, PasswordStep } from '../../core/step.ts';
import { codeStep } from '../code.ts';
import { confirmStep, type ConfirmParts } from '../confirm.ts';
import { mailSentStep } from '../mail-sent.ts';
import { newPasswordStep } from '../new-password.ts';
import { sensitiveStep } from '../sensitive.ts';
import { waysOut } from './parts.ts';
import type { AccountView } from './view.ts';

// Steps that other widgets have too, in the words of the account and with its way back.

export function accountMailSent(step: MailSentStep, view: AccountView): TemplateResult {
  return mailSentStep(step, view, view.account.mailSent(step.to ?? ''), waysOut(view));
}

export function accountPassword(step: PasswordStep, view: AccountView): TemplateResult {
  return sensitiveStep(step, view, waysOut(view));
}

export function accountCode(step: CodeStep, view: AccountView): TemplateResult {
  return codeStep(step, { ...view, login: { ...view.login, otherIdentifier: view.account.back } });
}

export function accountNewPassword(step: NewPasswordStep, view: AccountView): TemplateResult {
  const { changePassword, newPasswordLead } = view.account;
  return newPasswordStep(step, view, {
    heading: changePassword,
    lead: newPasswordLead,
    said: view.said,
    links: waysOut(view),
  });
}

export function accountConfirm(step: ConfirmStep, view: AccountView): TemplateResult {
  return confirmStep(step, view, { ...question(step, view), links: waysOut(view) });
}

function question({ goal, about = '' }: ConfirmStep, { account }: AccountView): ConfirmParts {
  if (goal === 'delete-account')
    return { heading: account.confirmDelete, lead: account.confirmDeleteLead, yes: account.deleteAccount };
  if (goal === 'set-up-totp')
    return { heading: account.turnOff, lead: account.turnOffLead, yes: account.turnOff };
  return {
    heading: account.confirmEmail,
    lead: account.confirmEmailLead(about),
    yes: account.confirmEmailYes,
  };
}
