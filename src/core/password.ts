import type { PasswordPolicy } from './step.ts';

/** The default policy: 15 code points, any character, no maximum (NIST SP 800-63B-4 §3.1.1.2). */
export const defaultPolicy: PasswordPolicy = { minLength: 15 };

/** Length as a person counts it nearly always: in Unicode code points. */
export function passwordLength(password: string): number {
  return [...password].length;
}

/** How a new password misses the policy, or nothing. Common passwords are the server's to refuse. */
export function checkNewPassword(
  password: string,
  policy: PasswordPolicy,
): 'missing' | 'too-short' | undefined {
  if (!password) return 'missing';
  return passwordLength(password) < policy.minLength ? 'too-short' : undefined;
}
