import { AuthError, errorCodes } from '../../core/errors.ts';
import type { Step } from '../../core/step.ts';

/** The step of a form that the page already contained: a pending password step, or nothing to go on from. */
export function deliveredStep(form: HTMLFormElement | null, onePage: boolean): Step | undefined {
  if (onePage || form?.dataset['avainStep'] !== 'password') return undefined;
  const value = (name: string): string =>
    (form.elements.namedItem(name) as HTMLInputElement | null)?.value ?? '';
  return {
    step: 'password',
    goal: 'sign-in',
    identifier: value('username'),
    remember: Number(value('remember')) || 0,
  };
}

/** What the delivered form says went wrong: it stays said when the script takes over. */
export function deliveredFailure({
  root,
}: {
  readonly root: HTMLElement | undefined;
}): { error: AuthError; retryAt?: number } | undefined {
  const said = root?.querySelector<HTMLElement>('[data-avain-error]')?.dataset;
  const code = errorCodes.find((known) => known === said?.['avainError']);
  if (!said || !code) return undefined;
  const { avainField: field, avainReason: reason, avainRetryAt: retryAt } = said;
  const error = new AuthError(code, { ...(field && { field }), ...(reason && { reasons: [reason] }) });
  return { error, ...(retryAt && { retryAt: Number(retryAt) }) };
}
