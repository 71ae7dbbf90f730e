import { html, nothing, type TemplateResult } from 'lit';
import type { LoginView, StepView } from './view.ts';

/** Which words describe a field: its own error where it has one, else the summary when that is about this field. */
export interface FieldState {
  readonly invalid: boolean;
  /** The words under the field; empty when the summary says it all. */
  readonly error: string;
}

const fieldError = (view: StepView, name: string, { error }: FieldState): TemplateResult =>
  html`<p id=${view.id(`${name}-error`)} data-avain-field-error ?hidden=${!error}>${error}</p>`;

const describedBy = (view: StepView, name: string, { invalid, error }: FieldState): string | typeof nothing =>
  invalid ? view.id(error ? `${name}-error` : 'error') : nothing;

const ariaInvalid = ({ invalid }: FieldState): 'true' | typeof nothing => (invalid ? 'true' : nothing);

/** The identifier, to type. */
export function identifierField(
  view: LoginView,
  label: string,
  value: string,
  state: FieldState,
): TemplateResult {
  const autocomplete = view.onePage ? 'username' : 'username webauthn';
  return html`<label for=${view.id('username')}>${label}</label>
    <input
      id=${view.id('username')}
      name="username"
      type="text"
      inputmode="email"
      autocomplete=${autocomplete}
      autocapitalize="none"
      autocorrect="off"
      spellcheck="false"
      enterkeyhint="next"
      required
      value=${value || nothing}
      aria-invalid=${ariaInvalid(state)}
      aria-describedby=${describedBy(view, 'username', state)}
    />
    ${fieldError(view, 'username', state)}`;
}

/** The identifier, to read: visible, so that the person and the password manager see whose password is asked for. */
export function identifierShown(view: LoginView, label: string, value: string): TemplateResult {
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

/** The present password. Its text lives in this input only. */
export function passwordField(view: LoginView, state: FieldState): TemplateResult {
  const { password, show, showPassword } = view.login;
  return html`<label for=${view.id('password')}>${password}</label>
    <div data-avain-row>
      <input
        id=${view.id('password')}
        name="password"
        type=${view.shown ? 'text' : 'password'}
        autocomplete="current-password"
        autocapitalize="none"
        autocorrect="off"
        spellcheck="false"
        enterkeyhint="go"
        required
        aria-invalid=${ariaInvalid(state)}
        aria-describedby=${describedBy(view, 'password', state)}
      />
      <button
        type="button"
        data-avain-do="show"
        aria-label=${showPassword}
        aria-pressed=${view.shown ? 'true' : 'false'}
      >
        ${show}
      </button>
    </div>
    ${fieldError(view, 'password', state)}`;
}

/** "Remember me", off; it says for how long. `days` is 0 while that is not known: then its place is kept free. */
export function rememberBox(view: LoginView, days: number): TemplateResult {
  const { remember, rememberHint } = view.login;
  return html`<div data-avain-check ?data-avain-empty=${days === 0}>
    <input
      id=${view.id('remember')}
      name="remember"
      type="checkbox"
      value=${days}
      aria-describedby=${view.id('remember-hint')}
    />
    <label for=${view.id('remember')}>${remember}</label>
    <p id=${view.id('remember-hint')} data-avain-hint>${rememberHint(days)}</p>
  </div>`;
}

/** The button that goes on. Never disabled: it says that it is busy, and keeps its place and the focus. */
export function submitButton(view: StepView, label: string, busyLabel: string): TemplateResult {
  const text = view.waiting === 'no' ? label : busyLabel;
  return html`<button type="submit" aria-disabled=${view.busy ? 'true' : nothing}>${text}</button>`;
}
