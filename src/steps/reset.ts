import { html, type TemplateResult } from 'lit';
import type {
  CodeStep,
  ConfirmStep,
  IdentifierStep,
  MailSentStep,
  NewPasswordStep,
  Step,
} from '../core/step.ts';
import { addressStep } from './address.ts';
import { mailedCodeStep } from './code.ts';
import { confirmStep } from './confirm.ts';
import { backLink, loginLink } from './links.ts';
import { mailSentStep } from './mail-sent.ts';
import { newPasswordStep } from './new-password.ts';
import { type FormReading, gave } from './read.ts';
import { readAddress, readCode, readNewPassword } from './read-more.ts';
import type { ResetView } from './view.ts';

/** The steps between "I have forgotten it" and a new password. */
export type ResetStep = (IdentifierStep | MailSentStep | CodeStep | NewPasswordStep | ConfirmStep) & {
  readonly goal: 'reset-password';
};

const STEPS: readonly string[] = ['identifier', 'mail-sent', 'code', 'new-password', 'confirm'];

/** Whether a step is one of a forgotten password, and not of the login after it. */
export const isResetStep = (step: Step): step is ResetStep =>
  step.goal === 'reset-password' && STEPS.includes(step.step);

/** What a step of a forgotten password looks like. */
export function resetStep(step: ResetStep, view: ResetView): TemplateResult {
  const { mailSent, newHeading, newLead, notMeHeading, notMeLead, notMe } = view.reset;
  const links = loginLink(view);
  switch (step.step) {
    case 'identifier':
      return addressStep(step, view);
    case 'mail-sent':
      return mailSentStep(step, view, mailSent(step.to ?? ''), links);
    case 'code':
      return mailedCodeStep(step, view, links);
    case 'new-password':
      return newPasswordStep(step, view, {
        heading: newHeading,
        lead: newLead,
        links: html`${backLink(view, view.mail.otherAddress)} ${links}`,
      });
    case 'confirm':
      return confirmStep(step, view, {
        heading: notMeHeading,
        lead: notMeLead(step.about ?? ''),
        yes: notMe,
        links,
      });
  }
}

/** What a form of these steps says. */
export function readReset(step: ResetStep, data: FormData): FormReading {
  if (step.step === 'identifier') return readAddress(data);
  if (step.step === 'code') return readCode(step, data);
  if (step.step === 'new-password') return readNewPassword(step, data);
  return step.step === 'confirm' ? gave({ confirmed: true }) : gave({ resend: true });
}
