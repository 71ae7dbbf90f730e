import type { Step } from '../../core/step.ts';
import { readForm } from '../../steps/read-form.ts';
import { readCode } from '../../steps/read-more.ts';
import { type FormReading, gave } from '../../steps/read.ts';
import { isResetStep, readReset } from '../../steps/reset.ts';

/** What a form of the login says, whichever of its steps it is for. */
export function readLogin(step: Step, data: FormData, onePage: boolean): FormReading {
  if (isResetStep(step)) return readReset(step, data);
  if (step.step === 'mail-sent') return gave({ resend: true });
  return step.step === 'code' ? readCode(step, data) : readForm(step, data, onePage);
}
