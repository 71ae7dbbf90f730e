import type { TemplateResult } from 'lit';
import type {
  CodeStep,
  ConfirmStep,
  MailSentStep,
  NewAccountStep,
  NewPasswordStep,
  Step,
} from '../core/step.ts';
import { mailedCodeStep } from './code.ts';
import { confirmStep } from './confirm.ts';
import { backLink } from './links.ts';
import { mailSentStep } from './mail-sent.ts';
import { newAccountStep } from './new-account.ts';
import { newPasswordStep } from './new-password.ts';
import { type FormReading, gave } from './read.ts';
import { readCode, readNewAccount, readNewPassword } from './read-more.ts';
import type { RegisterView } from './view.ts';

/** The steps between nothing and an account. */
export type RegisterStep = (NewAccountStep | MailSentStep | CodeStep | ConfirmStep | NewPasswordStep) & {
  readonly goal: 'register';
};

const STEPS: readonly string[] = ['new-account', 'mail-sent', 'code', 'confirm', 'new-password'];

export const isRegisterStep = (step: Step): step is RegisterStep =>
  step.goal === 'register' && STEPS.includes(step.step);

/** What a step of a new account looks like. */
export function registerStep(step: RegisterStep, view: RegisterView): TemplateResult {
  const { mailSent, confirmHeading, confirmLead, confirm, newHeading, newLead } = view.register;
  const links = backLink(view, view.mail.otherAddress);
  switch (step.step) {
    case 'new-account':
      return newAccountStep(step, view);
    case 'mail-sent':
      return mailSentStep(step, view, mailSent(step.to ?? ''));
    case 'code':
      return mailedCodeStep(step, view);
    case 'confirm':
      return confirmStep(step, view, {
        heading: confirmHeading,
        lead: confirmLead(step.about ?? ''),
        yes: confirm,
        links,
      });
    case 'new-password':
      return newPasswordStep(step, view, { heading: newHeading, lead: newLead, links });
  }
}

/** What a form of these steps says. */
export function readRegister(step: RegisterStep, data: FormData): FormReading {
  if (step.step === 'new-account') return readNewAccount(step, data);
  if (step.step === 'code') return readCode(step, data);
  if (step.step === 'new-password') return readNewPassword(step, data);
  return step.step === 'confirm' ? gave({ confirmed: true }) : gave({ resend: true });
}
