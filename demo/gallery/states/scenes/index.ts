import type { StepKind } from '../../../../src/core/step.ts';
import type { Scene } from '../scene.ts';
import * as own from './account.ts';
import * as signIn from './sign-in.ts';

/**
 * Where each step comes up, and how to get there. A step that is new to the widgets does not compile until it is here.
 */
export const scenes = {
  identifier: signIn.identifier,
  password: signIn.password,
  code: signIn.code,
  passkey: signIn.passkey,
  'signed-in': signIn.signedIn,
  'signed-out': signIn.signedOut,
  redirect: signIn.redirect,
  'new-account': own.newAccount,
  'new-password': own.newPasswords,
  'new-email': own.newEmail,
  'mail-sent': own.mailSent,
  'new-passkey': own.newPasskey,
  'new-totp': own.newTotp,
  'recovery-codes': own.recoveryCodes,
  account: own.overview,
  confirm: own.confirm,
} as const satisfies Readonly<Record<StepKind, readonly [Scene, ...Scene[]]>>;

type Scenes = (typeof scenes)[StepKind][number];

/** A scene whose answer goes to a server, which may refuse it. */
export type AskingSceneId = Extract<Scenes, { call: string }>['id'];
