import { html, nothing, type TemplateResult } from 'lit';
import type { StepBase } from '../core/step.ts';
import type { FieldsView, LoginView, StepView } from './view.ts';

/** Which words describe a field: its own error where it has one, else the summary when that is about this field. */
export interface FieldState {
  readonly invalid: boolean;
  /** The words under the field; empty when the summary says it all. */
  readonly error: string;
}

/** A field of one line. `name` is what its ids are made from too. */
export interface FieldParts {
  readonly name: string;
  readonly label: string;
  readonly autocomplete: 'username' | 'username webauthn' | 'name' | 'email' | 'one-time-code' | 'off';
  readonly inputmode?: 'email' | 'numeric';
  readonly enterkeyhint?: 'next' | 'go' | 'send';
  readonly autocapitalize?: 'none' | 'words' | 'characters';
  readonly value?: string | undefined;
  /** What to know before typing. */
  readonly hint?: string;
  /** Name of what else describes it, for example `lead`. */
  readonly about?: string | undefined;
  readonly optional?: boolean;
}

/** A password. Only one of a form has the button that shows it, and then all are shown. */
export interface PasswordParts {
  readonly name: 'password' | 'new-password';
  readonly label: string;
  readonly hint?: string;
  readonly last?: boolean;
}

const fieldHint = (view: StepView, name: string, hint = ''): TemplateResult | typeof nothing =>
  hint ? html`<p id=${view.id(`${name}-hint`)} data-avain-hint>${hint}</p>` : nothing;

const fieldError = (view: StepView, name: string, { error }: FieldState): TemplateResult =>
  html`<p id=${view.id(`${name}-error`)} data-avain-field-error ?hidden=${!error}>${error}</p>`;

const ariaInvalid = ({ invalid }: FieldState): 'true' | typeof nothing => (invalid ? 'true' : nothing);

function describedBy(view: StepView, { name, hint, about }: Partial<FieldParts>, state: FieldState) {
  const ids = about ? [view.id(about)] : [];
  if (hint) ids.push(view.id(`${name}-hint`));
  if (state.invalid) ids.push(view.id(state.error ? `${name}-error` : 'error'));
  return ids.join(' ') || nothing;
}

/** A line to type something into. */
export function textField(view: StepView, parts: FieldParts, state: FieldState): TemplateResult {
  const { name, label, autocomplete, hint, value } = parts;
  return html`<label for=${view.id(name)}>${label}</label>
    ${fieldHint(view, name, hint)}
    <input
      id=${view.id(name)}
      name=${name}
      type="text"
      inputmode=${parts.inputmode ?? nothing}
      autocomplete=${autocomplete}
      autocapitalize=${parts.autocapitalize ?? 'none'}
      autocorrect="off"
      spellcheck="false"
      enterkeyhint=${parts.enterkeyhint ?? 'next'}
      ?required=${!parts.optional}
      value=${value || nothing}
      aria-invalid=${ariaInvalid(state)}
      aria-describedby=${describedBy(view, parts, state)}
    />
    ${fieldError(view, name, state)}`;
}

/** The identifier, to type. */
export function identifierField(
  view: LoginView,
  label: string,
  value: string,
  state: FieldState,
): TemplateResult {
  const autocomplete = view.onePage ? 'username' : 'username webauthn';
  return textField(view, { name: 'username', label, inputmode: 'email', autocomplete, value }, state);
}

/** The identifier, to read: visible, so that the person and the password manager see whose password is asked for. */
export function identifierShown(view: StepView, label: string, value: string): TemplateResult {
  return html`<label for=${view.id('username')}>${label}</label>
    <input
      id=${view.id('username')}
      name="username"
      type="text"
      autocomplete="username"
      readonly
      value=${value}
    />`;
}

/** A password. Its text lives in this input only. */
export function passwordInput(view: FieldsView, parts: PasswordParts, state: FieldState): TemplateResult {
  const { name, label, hint } = parts;
  return html`<label for=${view.id(name)}>${label}</label>
    ${fieldHint(view, name, hint)}
    <div data-avain-row>
      <input
        id=${view.id(name)}
        name=${name}
        type=${view.shown ? 'text' : 'password'}
        autocomplete=${name === 'password' ? 'current-password' : 'new-password'}
        autocapitalize="none"
        autocorrect="off"
        spellcheck="false"
        enterkeyhint=${parts.last === false ? 'next' : 'go'}
        required
        aria-invalid=${ariaInvalid(state)}
        aria-describedby=${describedBy(view, parts, state)}
      />
      ${parts.last === false ? nothing : showButton(view)}
    </div>
    ${fieldError(view, name, state)}`;
}

/** The present password. */
export function passwordField(view: FieldsView, state: FieldState): TemplateResult {
  return passwordInput(view, { name: 'password', label: view.login.password }, state);
}

function showButton({ shown, login }: FieldsView): TemplateResult {
  return html`<button
    type="button"
    data-avain-do="show"
    aria-label=${login.showPassword}
    aria-pressed=${shown ? 'true' : 'false'}
  >
    ${login.show}
  </button>`;
}

/** "Remember me", off; it says for how long. `days` is 0 while that is not known: then its place is kept free. */
export function rememberBox(view: FieldsView, days: number): TemplateResult {
  const { remember, rememberHint } = view.login;
  const parts = { name: 'remember', label: remember, hint: rememberHint(days), value: days };
  return checkBox(view, parts, days === 0);
}

/** Something to choose, off, with what it means. */
export function checkBox(
  view: StepView,
  { name, label, hint, value }: { name: string; label: string; hint: string; value: number },
  empty: boolean = false,
): TemplateResult {
  return html`<div data-avain-check ?data-avain-empty=${empty}>
    <input
      id=${view.id(name)}
      name=${name}
      type="checkbox"
      value=${value}
      aria-describedby=${view.id(`${name}-hint`)}
    />
    <label for=${view.id(name)}>${label}</label>
    <p id=${view.id(`${name}-hint`)} data-avain-hint>${hint}</p>
  </div>`;
}

/** What the step must bring back, in a form that is posted without a script. A script has it in the step. */
export function stateField({ state }: StepBase, view: StepView): TemplateResult | typeof nothing {
  return view.action && typeof state === 'string'
    ? html`<input type="hidden" name="state" value=${state} />`
    : nothing;
}

/**
 * The button that goes on. Never disabled: it says that it is busy, and keeps its place and the focus. `does` is for
 * forms without fields: what the button then says to a server.
 */
export function submitButton(
  view: StepView,
  label: string,
  busyLabel: string,
  does: string = '',
): TemplateResult {
  const text = view.waiting === 'no' ? label : busyLabel;
  const off = view.busy ? 'true' : nothing;
  return does
    ? html`<button type="submit" name="do" value=${does} aria-disabled=${off}>${text}</button>`
    : html`<button type="submit" aria-disabled=${off}>${text}</button>`;
}
