import { checkIdentifier, cleanIdentifier } from '../core/identifier.ts';
import { checkNewPassword } from '../core/password.ts';
import type { CodeStep, NewAccountStep, NewPasswordStep } from '../core/step.ts';
import { type FormReading, gave, text, wrong } from './read.ts';

// One reader for each step: a widget carries only those of its own steps.

/** A code, without the spaces that people and mails put between digits. */
export function readCode(step: CodeStep, data: FormData): FormReading {
  const code = text(data, 'code').replaceAll(/\s/g, '');
  if (!code) return wrong('code');
  return gave({ code, ...(step.trust && { trust: data.has('trust') }) });
}

export function readNewPassword(step: NewPasswordStep, data: FormData): FormReading {
  const current = text(data, 'password');
  if (step.needsCurrent && !current) return wrong('password');
  const newPassword = text(data, 'new-password');
  const reason = checkNewPassword(newPassword, step.policy);
  if (reason) return wrong('new-password', reason);
  return gave({ newPassword, ...(step.needsCurrent && { current }) });
}

export function readNewAccount(step: NewAccountStep, data: FormData): FormReading {
  const name = text(data, 'name').trim();
  if (!name) return wrong('name');
  const email = cleanIdentifier(text(data, 'email'));
  const reason = checkIdentifier(email, ['email']);
  if (reason) return wrong('email', reason);
  const newPassword = text(data, 'new-password');
  const weak = checkNewPassword(newPassword, step.policy);
  if (weak) return wrong('new-password', weak);
  return gave({ newAccount: { name, email, newPassword } });
}

/** The address that a link is to be mailed to. */
export function readAddress(data: FormData): FormReading {
  const identifier = cleanIdentifier(text(data, 'username'));
  const reason = checkIdentifier(identifier, ['email']);
  return reason ? wrong('username', reason) : gave({ identifier });
}
