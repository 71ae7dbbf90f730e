import type { LightController } from '../controllers/light-controller.ts';
import type { Delivered } from '../controllers/widget.ts';
import { AuthError, errorCodes } from '../core/errors.ts';
import type { Goal } from '../core/goal.ts';
import { defaultPolicy } from '../core/password.ts';
import type { CodeStep, Other, PasswordPolicy, Step, StepBase } from '../core/step.ts';

/** Reads the step that a delivered form is for. Each widget has those of its own steps, by the name of the step. */
export type StepReaders = Readonly<Record<string, (form: HTMLFormElement, base: StepBase) => Step>>;

/** What the page already contained: the step of its form, towards `goal`, and what that form says went wrong. */
export function delivered({ root, form }: LightController, goal: Goal, readers: StepReaders): Delivered {
  const name = form?.dataset['avainStep'] ?? '';
  const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
  return { step: form ? read?.(form, base(form, goal)) : undefined, failed: failure(root) };
}

export const identifierIn = (_: HTMLFormElement, from: StepBase): Step => ({
  ...from,
  step: 'identifier',
  accepts: ['email'],
});

export const passwordIn = (form: HTMLFormElement, from: StepBase): Step => ({
  ...from,
  step: 'password',
  identifier: value(form, 'username'),
  remember: Number(value(form, 'remember')) || 0,
});

export const codeIn = (form: HTMLFormElement, from: StepBase): Step => ({
  ...from,
  ...sent(form),
  step: 'code',
  via: form.dataset['avainVia'] as CodeStep['via'],
  trust: has(form, 'trust'),
});

export const mailSentIn = (form: HTMLFormElement, from: StepBase): Step => ({
  ...from,
  ...sent(form),
  step: 'mail-sent',
});

export const newAccountIn = (form: HTMLFormElement, from: StepBase): Step => ({
  ...from,
  step: 'new-account',
  policy: policy(form),
});

export function newPasswordIn(form: HTMLFormElement, from: StepBase): Step {
  const identifier = value(form, 'username');
  return {
    ...from,
    step: 'new-password',
    policy: policy(form),
    needsCurrent: has(form, 'password'),
    ...(identifier && { identifier }),
  };
}

export function confirmIn({ dataset: { avainAbout: about } }: HTMLFormElement, from: StepBase): Step {
  return { ...from, step: 'confirm', ...(about && { about }) };
}

/** What every step may have: its state, and the other ways to go on. */
function base(form: HTMLFormElement, goal: Goal): StepBase {
  const state = value(form, 'state');
  const others = [...form.elements].filter((node) => node.getAttribute('name') === 'other').map(otherIn);
  return { goal, ...(state && { state }), ...(others.length > 0 && { others }) };
}

function otherIn(button: Element): Other {
  const { value: id, dataset } = button as HTMLButtonElement;
  const { avainKind: kind, avainLabel: label } = dataset;
  return { id, kind: kind as Other['kind'], ...(label && { label }) };
}

/** Where a mail or code went. A form that has the button says that another may be asked for. */
function sent(form: HTMLFormElement): { readonly to?: string; readonly resend?: number } {
  const { avainTo: to } = form.dataset;
  return { ...(to && { to }), ...(has(form, 'do') && { resend: 0 }) };
}

function policy({ dataset }: HTMLFormElement): PasswordPolicy {
  return { minLength: Number(dataset['avainLength']) || defaultPolicy.minLength };
}

const has = (form: HTMLFormElement, name: string): boolean => form.elements.namedItem(name) !== null;

const value = (form: HTMLFormElement, name: string): string =>
  (form.elements.namedItem(name) as HTMLInputElement | null)?.value ?? '';

/** What the delivered form says went wrong: it stays said when the script takes over. */
function failure(root: HTMLElement | undefined): Delivered['failed'] {
  const said = root?.querySelector<HTMLElement>('[data-avain-error]')?.dataset;
  const code = errorCodes.find((known) => known === said?.['avainError']);
  if (!said || !code) return undefined;
  const { avainField: field, avainReason: reason, avainRetryAt: retryAt } = said;
  const error = new AuthError(code, { ...(field && { field }), ...(reason && { reasons: [reason] }) });
  return { error, ...(retryAt && { retryAt: Number(retryAt) }) };
}
