import type { WebAuthnJson } from './platform.ts';

/**
 * What the person answered to a step. Every kind has a key of its own, so an answer says what it is; `password` is
 * always the present one, `newPassword` the one to be.
 */
export type Answer =
  | { readonly identifier: string }
  | { readonly password: string; readonly remember?: boolean }
  | { readonly code: string; readonly trust?: boolean }
  | { readonly assertion: WebAuthnJson }
  | { readonly newAccount: { readonly name: string; readonly email: string; readonly newPassword: string } }
  | { readonly newPassword: string; readonly current?: string }
  | { readonly newEmail: string; readonly currentPassword?: string }
  | { readonly newPasskey: WebAuthnJson; readonly name?: string }
  | { readonly totpCode: string }
  | { readonly removePasskey: string }
  | { readonly endSession: string }
  | { readonly confirmed: true }
  | { readonly saved: true }
  | { readonly resend: true }
  | { readonly other: string }
  | { readonly back: true };
