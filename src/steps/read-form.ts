import type { Answer } from '../core/answer.ts';
import { checkIdentifier, cleanIdentifier } from '../core/identifier.ts';
import type { IdentifierStep, PasswordStep, Step } from '../core/step.ts';
import { type FormReading, gave, text, wrong } from './read.ts';

/** Reads a submitted form once, from its fields, at that moment: managers fill without telling, and fill late. */
export function readForm(step: Step, data: FormData, onePage: boolean): FormReading {
  if (step.step !== 'identifier' && step.step !== 'password') return gave();
  const reason = asksWho(step, onePage) && wrongIdentifier(step, data);
  if (reason) return wrong('username', reason);
  if (asksPassword(step, onePage) && !text(data, 'password')) return wrong('password');
  return gave(...answers(step, data, onePage));
}

const asksWho = (step: Step, onePage: boolean): boolean => onePage || step.step === 'identifier';
const asksPassword = (step: Step, onePage: boolean): boolean => onePage || step.step === 'password';

function answers(step: Step, data: FormData, onePage: boolean): readonly Answer[] {
  const identifier = { identifier: cleanIdentifier(text(data, 'username')) };
  const password = { password: text(data, 'password'), remember: data.has('remember') };
  if (!onePage) return step.step === 'identifier' ? [identifier] : [password];
  return step.step === 'identifier' ? [identifier, password] : [{ back: true }, identifier, password];
}

function wrongIdentifier(step: IdentifierStep | PasswordStep, data: FormData): string | undefined {
  const accepts = step.step === 'identifier' ? step.accepts : ['username' as const];
  return checkIdentifier(text(data, 'username'), accepts);
}
