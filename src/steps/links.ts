import { html, nothing, type TemplateResult } from 'lit';
import type { Other, StepBase } from '../core/step.ts';
import type { CodeView, LoginView, ResetView, StepView } from './view.ts';

type Link = TemplateResult | typeof nothing;

/** The way out for who has forgotten: another page, or the same widget; only where there is one. */
export function resetLink({ resetHref, canReset, login }: LoginView): Link {
  if (resetHref) return html`<a data-avain-reset href=${resetHref}>${login.forgotten}</a>`;
  return canReset
    ? html`<button type="button" data-avain-plain data-avain-do="forgot">${login.forgotten}</button>`
    : nothing;
}

/** The way in for who has no account; only where there is one. */
export function registerLink({ registerHref, login }: LoginView): Link {
  return registerHref ? html`<a href=${registerHref}>${login.register}</a>` : nothing;
}

/** One step back. */
export function backLink({ backHref }: StepView, text: string): Link {
  return backHref
    ? html`<a href=${backHref}>${text}</a>`
    : html`<button type="button" data-avain-do="back">${text}</button>`;
}

/** Back to the login: another page, or the same widget; only where there is one. */
export function loginLink({ loginHref, inLogin, reset }: ResetView): Link {
  if (loginHref) return html`<a href=${loginHref}>${reset.backToLogin}</a>`;
  return inLogin
    ? html`<button type="button" data-avain-plain data-avain-do="to-login">${reset.backToLogin}</button>`
    : nothing;
}

/** The step's own: what somebody put into `Object.prototype` is no way on. */
export function othersOf(step: StepBase): readonly Other[] {
  return (Object.hasOwn(step, 'others') && step.others) || [];
}

/** Other ways to go on from a step. Without a script they post the form of the step, whose fields then do not count. */
export function otherWays(step: StepBase, view: CodeView, form: string): readonly Link[] {
  return othersOf(step).map(
    (other) =>
      html`<button
        type="submit"
        ?data-avain-plain=${other.kind !== 'provider'}
        form=${view.id(form)}
        formnovalidate
        name="other"
        value=${other.id}
        data-avain-do="other"
        data-avain-kind=${other.kind}
        data-avain-with=${other.id}
        data-avain-label=${other.label ?? nothing}
      >
        ${otherText(other, view)}
      </button>`,
  );
}

/** The login with a code that is mailed and the one with a code of an app are of one kind. */
function otherText({ id, kind, label }: Other, { code, login }: CodeView): string {
  if (kind === 'provider') return login.withProvider(label ?? id);
  return id === 'email-code' ? code.others.mailedCode : code.others[kind];
}
