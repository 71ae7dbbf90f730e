import { html, type TemplateResult } from 'lit';
import type { Shown } from '../../controllers/light-controller.ts';
import type { FlowState } from '../../core/flow.ts';
import { linkUrl } from '../../core/link-url.ts';
import type { WebAuthnJson } from '../../core/platform.ts';
import type { SessionState } from '../../core/session.ts';
import type { Other, SignInOptions, Step } from '../../core/step.ts';
import { codeStep } from '../../steps/code.ts';
import { frame } from '../../steps/frame.ts';
import { identifierStep } from '../../steps/identifier.ts';
import { othersOf } from '../../steps/links.ts';
import { mailSentStep } from '../../steps/mail-sent.ts';
import { blankStep, failedStep, redirectStep } from '../../steps/notices.ts';
import { passkeyStep } from '../../steps/passkey.ts';
import { onePageStep, passwordStep } from '../../steps/password.ts';
import { isResetStep, resetStep } from '../../steps/reset.ts';
import { signedInStep } from '../../steps/signed-in.ts';
import type { LoginView } from '../../steps/view.ts';

/**
 * The step to show. Who is logged in is the session's to say; a form that somebody has typed into, or whose answer is
 * under way, is not taken away for it. Without the session's word nobody's name is shown.
 * A log-out that the server does not know of stands before everything else.
 */
export function stepOnScreen(flow: FlowState, session: SessionState, touched: boolean): Step | undefined {
  const free = flow.status !== 'busy' && !touched;
  if (session.status === 'signed-in' && free) return session.step;
  if ('unended' in session && free) return undefined;
  const step = 'step' in flow ? flow.step : undefined;
  return step?.step === 'signed-in' ? undefined : step;
}

const offer = (session: SessionState): SignInOptions | undefined =>
  session.status === 'signed-out' ? session.step?.signIn : undefined;

/** Days that "remember me" would last, as far as is known before the password step; 0 when it is not. */
function rememberDays(step: Step, session: SessionState): number {
  return step.step === 'password' ? step.remember : (offer(session)?.remember ?? 0);
}

/** Options for a passkey beside the identifier; the session's are the newer ones. None while both are asked at once. */
export function passkeyBeside(
  step: Step | undefined,
  session: SessionState,
  onePage: boolean,
): WebAuthnJson | undefined {
  if (onePage || step?.step !== 'identifier' || step.goal !== 'sign-in') return undefined;
  return offer(session)?.passkey ?? step.passkey;
}

/** The way to a passkey beside the identifier, where its options have yet to be asked for. */
export function passkeyWay(
  step: Step | undefined,
  session: SessionState,
  onePage: boolean,
): Other | undefined {
  if (onePage || step?.step !== 'identifier' || step.goal !== 'sign-in') return undefined;
  return (offer(session)?.beside ?? othersOf(step)).find(({ kind }) => kind === 'passkey');
}

/** What a step looks like, and the name of the form in it. */
export function loginTemplate(step: Step | undefined, view: LoginView, session: SessionState): Shown {
  if (!step && 'unended' in session) return { template: unendedStep(view), form: '' };
  if (!step) return { template: view.failure ? failedStep(view) : blankStep(view), form: '' };
  if (isResetStep(step)) return { template: resetStep(step, { ...view, inLogin: true }), form: step.step };
  if (step.step === 'signed-in') return { template: signedInStep(step, view), form: '' };
  if (step.step === 'redirect')
    return { template: redirectStep(view, linkUrl(step.url, location.href)), form: '' };
  if (step.step === 'code') return { template: codeStep(step, view), form: 'code' };
  // The right password of an address that is not proved yet.
  if (step.step === 'mail-sent')
    return { template: mailSentStep(step, view, view.reset.mailSent(step.to ?? '')), form: 'mail-sent' };
  if (step.step === 'passkey') return { template: passkeyStep(step, view), form: 'passkey' };
  if (step.step !== 'identifier' && step.step !== 'password') return { template: failedStep(view), form: '' };
  if (view.onePage)
    return { template: onePageStep(step, view, rememberDays(step, session)), form: 'password' };
  const template = step.step === 'identifier' ? identifierStep(step, view) : passwordStep(step, view);
  return { template, form: step.step };
}

function unendedStep(view: LoginView): TemplateResult {
  const body = html`<p data-avain-links>
    <button type="button" data-avain-do="retry">${view.common.retry}</button>
  </p>`;
  return frame(view, { heading: view.login.heading, lead: '', error: view.common.unended, body });
}
