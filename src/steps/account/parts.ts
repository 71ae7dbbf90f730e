import { html, nothing, type TemplateResult } from 'lit';
import type { Goal } from '../../core/goal.ts';
import type { AccountView } from './view.ts';

/** A part of the overview, one level below the heading of the widget. */
export function section({ level }: AccountView, heading: string, body: TemplateResult): TemplateResult {
  return html`<div data-avain-section>
    <h3 aria-level=${level === 2 ? nothing : level + 1}>${heading}</h3>
    ${body}
  </div>`;
}

/** The button that begins a goal; nothing where the backend cannot do it. */
export function goButton(can: readonly Goal[], goal: Goal, text: string): TemplateResult | typeof nothing {
  if (!can.includes(goal)) return nothing;
  return html`<p>
    <button type="button" data-avain-do="begin" data-avain-with=${goal}>${text}</button>
  </p>`;
}

/** Copies a text; what came of it is said beside the button. */
export function copyButton({ account, said }: AccountView, text: string, label: string): TemplateResult {
  return html`<p>
    <button type="button" data-avain-do="copy" data-avain-with=${text}>${label}</button>
    ${
      said === account.copied || said === account.notCopied
        ? html`<span data-avain-hint>${said}</span>`
        : nothing
    }
  </p>`;
}

/** Whether the form on screen failed because the session under it has ended. */
export const isEnded = ({ failure }: AccountView): boolean => failure?.info.next?.step === 'signed-out';

/** Back to the overview. What is half-way stays undone. */
export function backButton({ account }: AccountView): TemplateResult {
  return html`<button type="button" data-avain-plain data-avain-do="overview">${account.back}</button>`;
}

/** The ways on from a form: back; or, when the session has ended, to a login in a tab of its own, so the form stays. */
export function waysOut(view: AccountView): TemplateResult {
  const { loginHref, account } = view;
  return isEnded(view) && loginHref
    ? html`<a data-avain-primary href=${loginHref} target="_blank" rel="noopener"
        >${account.logInElsewhere}</a
      >`
    : backButton(view);
}

export const backLinks = (view: AccountView): TemplateResult =>
  html`<p data-avain-links>${waysOut(view)}</p>`;

/** A secret in groups of four, as it is read aloud and typed. */
export const inFours = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/g, '$1 ');
