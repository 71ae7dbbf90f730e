import type { Context } from '../../core/backend.ts';
import type { ErrorCode } from '../../core/errors.ts';
import type { User } from '../../core/step.ts';

/** A call of a verb: the language, where the person was going, and a signal to hand to `fetch`. */
export interface VerbContext extends Context {
  readonly signal: AbortSignal;
}

/** What came of a verb: nothing more if it was done, else the code of what went wrong. Throwing an `AuthError` does too. */
export type Outcome = ErrorCode | void;

/**
 * What a service of one's own can do, as plain functions. A goal whose verbs are absent is not offered. None of them may
 * tell by what it says whether somebody has an account.
 */
export interface Verbs {
  /** Who is logged in; `undefined` or `null` for nobody. */
  me(context: VerbContext): Promise<User | null | undefined>;
  /** `invalid-credentials` for a wrong password and for nobody alike. */
  signIn(
    given: { readonly identifier: string; readonly password: string; readonly remember: boolean },
    context: VerbContext,
  ): Promise<Outcome>;
  signOut(given: { readonly scope: 'here' | 'everywhere' }, context: VerbContext): Promise<Outcome>;
  /** Mails a link, if somebody has the address. With {@link resetPassword} this is the goal `reset-password`. */
  requestReset?(given: { readonly email: string }, context: VerbContext): Promise<Outcome>;
  /** Takes the token of that link. `expired` when it counts no more. */
  resetPassword?(
    given: { readonly token: string; readonly newPassword: string },
    context: VerbContext,
  ): Promise<Outcome>;
  /** Makes an account; or mails a link to make it with, if there is {@link confirmAccount}. */
  register?(
    given: { readonly name: string; readonly email: string; readonly newPassword: string },
    context: VerbContext,
  ): Promise<Outcome>;
  confirmAccount?(given: { readonly token: string }, context: VerbContext): Promise<Outcome>;
  /** Changes the address; or mails a link to the new one, if there is {@link confirmEmail}. */
  changeEmail?(
    given: { readonly newEmail: string; readonly currentPassword: string },
    context: VerbContext,
  ): Promise<Outcome>;
  confirmEmail?(given: { readonly token: string }, context: VerbContext): Promise<Outcome>;
  /** `invalid-credentials` for a wrong present password. */
  changePassword?(
    given: { readonly current: string; readonly newPassword: string },
    context: VerbContext,
  ): Promise<Outcome>;
}

/** What else the widgets have to know. */
export interface VerbOptions {
  /** Which identifiers are understood. Default: e-mail addresses. */
  readonly accepts?: readonly ('email' | 'username')[];
  /** Days that "remember me" lasts. Default 0: it is not offered. */
  readonly remember?: number;
  /** Shortest new password. Default 15. */
  readonly minLength?: number;
  /** Milliseconds after which a verb is given up. Default 20 000. */
  readonly timeout?: number;
}
