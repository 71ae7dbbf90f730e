import { AuthError } from '../../src/core/errors.ts';
import type { CodeStep } from '../../src/core/step.ts';
import type { Proof } from './enter.ts';
import { type Body, createRun, type Kit, type Run, text } from './goal.ts';
import type { Account, Call } from './ports.ts';
import { randomText } from './random.ts';
import { recoveryHash, useTotpCode } from './totp.ts';

const KIND = 'pending-login';
const SECONDS = 10 * 60;
/** Wrong codes before the login has to be begun again. */
const TRIES = 5;

/** What the account remembers of a login that waits for a code. */
type Waiting = Pick<Proof, 'identifier' | 'remember' | 'fresh'>;

/** What the sealed state of a code step says. */
export interface PendingState {
  readonly via: 'totp' | 'recovery-code';
  readonly value: string;
}

/** A login whose account was found out. */
export interface Pending extends Waiting {
  readonly state: PendingState;
  readonly account: Account;
}

/** The password was right; the login waits for a code. It survives a reload of the page, by a sealed cookie. */
export async function askForCode(
  run: Run,
  { user }: Account,
  { identifier, remember, fresh }: Waiting,
): Promise<CodeStep> {
  const { ports, sealer, call } = run;
  const value = randomText();
  const endsAt = ports.clock.now() + SECONDS * 1000;
  const data: Waiting = { identifier, remember, fresh };
  await ports.tokens.put({ kind: KIND, value, data, endsAt, accountId: user.id });
  ports.jars.pending.set(call, await sealer.seal(KIND, { value }, SECONDS), SECONDS);
  return codeStep(run, { via: 'totp', value });
}

/** The code step of the login that waits in this browser, if one does. */
export async function pendingStep(kit: Kit, call: Call): Promise<CodeStep | undefined> {
  const state = await kept(kit, call);
  if (!state || !(await kit.ports.tokens.read(KIND, state.value))) return undefined;
  return codeStep(await createRun(kit, call, 'sign-in'), state);
}

/** The login that a call is about, by the step's state or else by the cookie; nothing when it is over. */
export async function readPending(run: Run, given: PendingState | undefined): Promise<Pending | undefined> {
  const state = given ?? (await kept(run, run.call));
  const token = state && (await run.ports.tokens.read(KIND, state.value));
  const account = token && (await run.ports.store.byId(token.accountId ?? ''));
  return account && { ...(token.data as Waiting), state, account };
}

/** Somebody goes back, and the login waits no more. */
export async function giveUp({ ports, call }: Run, { state }: Pending): Promise<void> {
  await ports.tokens.use(KIND, state.value);
  ports.jars.pending.clear(call);
}

/** The other way to give a code: from the app, or one of those on paper. */
export function otherCode(run: Run, { state }: Pending, other: unknown): Promise<CodeStep> {
  if (other !== 'totp' && other !== 'recovery-code')
    throw new AuthError('invalid-input', { detail: 'no such other way' });
  return codeStep(run, { ...state, via: other });
}

/**
 * Goes on when the code is right: it is used up, and the login waits no more, only together with what comes of it.
 * Returns nothing when the login does not wait. Counted per login and per account.
 *
 * @throws AuthError `invalid-input`, `invalid-code` or `rate-limited`
 */
export async function takeCode<Result>(
  run: Run,
  pending: Pending,
  { code }: Body,
  go: () => Promise<Result>,
): Promise<Result | undefined> {
  const { ports, limiter, call } = run;
  const { value } = pending.state;
  if (!text(code).trim()) throw new AuthError('invalid-input', { field: 'code' });
  const attempt = await limiter.take(`code of ${pending.account.user.id}`, call.env.address);
  const taken = await ports.atomically(async () => {
    if (!(await isRight(run, pending, text(code)))) return undefined;
    return { result: (await ports.tokens.use(KIND, value)) && (await go()) };
  });
  if (!taken) {
    if ((await ports.tokens.fail(KIND, value)) >= TRIES) await ports.tokens.use(KIND, value);
    throw new AuthError('invalid-code', { field: 'code' });
  }
  await attempt.succeeded();
  return taken.result;
}

async function isRight({ ports, sealer }: Run, { state, account }: Pending, code: string): Promise<boolean> {
  const { id } = account.user;
  if (state.via === 'totp') return useTotpCode(ports, sealer, id, code);
  return ports.factors.useRecoveryCode(id, await recoveryHash(sealer, id, code));
}

async function kept({ ports, sealer }: Kit, call: Call): Promise<PendingState | undefined> {
  const sealed = ports.jars.pending.get(call);
  const found = sealed ? ((await sealer.unseal(KIND, sealed)) as { value: string } | undefined) : undefined;
  return found && { via: 'totp', value: found.value };
}

async function codeStep(run: Run, state: PendingState): Promise<CodeStep> {
  const other =
    state.via === 'totp'
      ? ({ id: 'recovery-code', kind: 'recovery-code' } as const)
      : ({ id: 'totp', kind: 'code' } as const);
  return {
    step: 'code',
    goal: 'sign-in',
    via: state.via,
    trust: false,
    others: [other],
    state: await run.seal(state),
  };
}
