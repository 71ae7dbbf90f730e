import { checkIdentifier, cleanIdentifier } from '../../core/identifier.ts';
import type { NewEmailStep, Step, StepKind } from '../../core/step.ts';
import { type FormReading, gave, text, wrong } from '../read.ts';
import { readCode, readNewPassword } from '../read-more.ts';

const readers: {
  readonly [Kind in StepKind]?: (step: Extract<Step, { step: Kind }>, data: FormData) => FormReading;
} = {
  password: (_, data) => readPassword(data),
  code: readCode,
  'new-email': readNewEmail,
  'new-password': readNewPassword,
  'new-totp': (_, data) => readTotp(data),
  'recovery-codes': () => gave({ saved: true }),
  confirm: () => gave({ confirmed: true }),
};

/** Reads a form of the account once, at the moment when it is submitted. */
export function readAccount(step: Step, data: FormData): FormReading {
  const read = readers[step.step] as ((step: Step, data: FormData) => FormReading) | undefined;
  return read?.(step, data) ?? gave();
}

function readPassword(data: FormData): FormReading {
  const password = text(data, 'password');
  return password ? gave({ password }) : wrong('password');
}

function readNewEmail(step: NewEmailStep, data: FormData): FormReading {
  const newEmail = cleanIdentifier(text(data, 'email'));
  const reason = checkIdentifier(newEmail, ['email']) ?? (newEmail === step.current ? 'same' : undefined);
  if (reason) return wrong('email', reason);
  const currentPassword = text(data, 'password');
  if (step.needsCurrent && !currentPassword) return wrong('password');
  return gave({ newEmail, ...(step.needsCurrent && { currentPassword }) });
}

/** The code, without the spaces that an app puts between the digits. */
function readTotp(data: FormData): FormReading {
  const totpCode = text(data, 'totp-code').replaceAll(/\s/g, '');
  return totpCode ? gave({ totpCode }) : wrong('totp-code');
}
