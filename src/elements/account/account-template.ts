import type { TemplateResult } from 'lit';
import type { Shown } from '../../controllers/light-controller.ts';
import type { FlowState } from '../../core/flow.ts';
import { linkUrl } from '../../core/link-url.ts';
import type { SessionState } from '../../core/session.ts';
import type { Step, StepKind } from '../../core/step.ts';
import { newEmailStep } from '../../steps/account/new-email.ts';
import { newPasskeyStep } from '../../steps/account/new-passkey.ts';
import { newTotpStep } from '../../steps/account/new-totp.ts';
import { deletedStep, emailChangedStep, logInFirstStep } from '../../steps/account/outside.ts';
import { accountStep } from '../../steps/account/overview.ts';
import { backButton, isEnded } from '../../steps/account/parts.ts';
import { recoveryCodesStep } from '../../steps/account/recovery-codes.ts';
import {
  accountCode,
  accountConfirm,
  accountMailSent,
  accountNewPassword,
  accountPassword,
} from '../../steps/account/shared.ts';
import type { AccountView } from '../../steps/account/view.ts';
import { blankStep, failedStep, redirectStep } from '../../steps/notices.ts';

/** Whether a step needs nobody to be logged in: what the link in a mail leads to, and what comes after it. */
export function isPublic({ step, goal }: Step): boolean {
  return (step === 'confirm' && goal === 'change-email') || (step === 'password' && goal === 'sign-in');
}

/** The step to show. While nobody knows who is here, for example on a page that has just come back, none that tells. */
export function accountOnScreen(flow: FlowState, session: SessionState): Step | undefined {
  const step = 'step' in flow ? flow.step : undefined;
  return step && (session.status !== 'unknown' || isPublic(step)) ? step : undefined;
}

/** What a step looks like, and the name of the form in it. `deleted`: the account has just been deleted here. */
export function accountTemplate(step: Step | undefined, view: AccountView, deleted: boolean): Shown {
  const own = spoken(view);
  const { heading } = view.account;
  if (!step && !view.failure) return { template: blankStep(own, heading), form: '' };
  const template = deleted ? deletedStep(own) : step && stepTemplate(step, own);
  return {
    template: template ?? failedStep(own, heading, backButton(own)),
    form: template && step ? step.step : '',
  };
}

/** Errors that mean something else where somebody is logged in: the user name is no question here. */
function spoken(view: AccountView): AccountView {
  const { common, account, newPassword } = view;
  const errors = {
    ...common.errors,
    'invalid-credentials': newPassword.wrongCurrent,
    ...(isEnded(view) && { forbidden: account.sessionGone, expired: account.sessionGone }),
    ...(view.fromLink && { expired: account.linkGone, forbidden: account.linkOfOther }),
  };
  return { ...view, common: { ...common, errors } };
}

/** What each step looks like; what is not here is shown as an error. */
const templates: {
  readonly [Kind in StepKind]?: (step: Extract<Step, { step: Kind }>, view: AccountView) => TemplateResult;
} = {
  account: accountStep,
  'signed-out': (_, view) => logInFirstStep(view),
  'signed-in': (_, view) => blankStep(view, view.account.heading),
  redirect: ({ url }, view) => redirectStep(view, linkUrl(url, location.href)),
  password: (step, view) => (step.goal === 'sign-in' ? emailChangedStep(view) : accountPassword(step, view)),
  code: accountCode,
  'new-email': newEmailStep,
  'new-password': accountNewPassword,
  'new-passkey': (_, view) => newPasskeyStep(view),
  'new-totp': newTotpStep,
  'recovery-codes': recoveryCodesStep,
  'mail-sent': accountMailSent,
  confirm: accountConfirm,
};

function stepTemplate(step: Step, view: AccountView): TemplateResult | undefined {
  const make = templates[step.step] as ((step: Step, view: AccountView) => TemplateResult) | undefined;
  return make?.(step, view);
}
