import { AuthError } from '../../core/errors.ts';
import type { Goal } from '../../core/goal.ts';
import type { PasswordStep } from '../../core/step.ts';
import { refusal, type Calls, type Heard } from './calls.ts';
import { failureIn } from './codes.ts';
import type { Flow, FlowKind } from './flow.ts';
import type { Settings } from './options.ts';

/** What every part of the adapter works with. */
export interface Run extends Calls {
  readonly settings: Settings;
}

/** What somebody wants, to go on with once they have proved who they are. */
export interface Asked {
  readonly goal: Goal;
  /** The passkey to remove. */
  readonly passkey?: string;
  /** The settings flow that a recovery led to. */
  readonly recovered?: string;
}

/** Nothing but the login itself. */
export const SIGN_IN: Asked = { goal: 'sign-in' };

/** Seconds until another mail may be asked for. Kratos has no limit of its own. */
export const RESEND = 30;

/** The flow that a call came back with, free of errors. @throws AuthError */
export function flowOf(heard: Heard, kind: FlowKind): Flow {
  if (!heard.flow) throw refusal(heard);
  const failure = failureIn(heard.flow, kind);
  if (failure) throw failure;
  return heard.flow;
}

/** A new flow. @throws AuthError `unsupported` where the server's settings have none of this kind */
export async function opened(run: Run, kind: FlowKind, query?: string): Promise<Flow> {
  const heard = await run.start(kind, query);
  if (heard.flow) return heard.flow;
  const { code, info } = refusal(heard);
  const disabled = !heard.error && (heard.status === 400 || heard.status === 404);
  throw new AuthError(disabled ? 'unsupported' : code, info);
}

/** Where a goal ends that proves an address, but not who sits there. */
export function logInWith(identifier: string): PasswordStep {
  return { step: 'password', goal: 'sign-in', identifier, remember: 0 };
}

/** Whom a mailed code or link may be sent for: for the templates of mails, `{{ .TransientPayload.locale }}`. */
export const mailed = ({ context }: Run): object => ({ transient_payload: { locale: context.locale } });

/** The step is not one of ours, or its answer is another's. */
export const misfit = (): AuthError => new AuthError('server', { detail: 'no such answer to this step' });
