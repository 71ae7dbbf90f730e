import { AuthError } from '../../src/core/errors.ts';
import type { PasswordStep, Step, StepKind } from '../../src/core/step.ts';
import { accountStep } from './account-step.ts';
import { proveAgain } from './again.ts';
import { type Body, type Run, sessionOf, text } from './goal.ts';
import type { OpenSession } from './ports.ts';
import { rotateSession } from './session.ts';

/** How long a password counts for what it protects. */
const FRESH_MS = 10 * 60_000;

/** What happens once the person has proved who they are, with what was asked for before. */
export type Go<Asked> = (run: Run, asked: Asked) => Promise<Step>;

/**
 * What a sealed state remembers: for whom, since another person may have logged in here meanwhile, and which step it
 * answers. The one that came with the question for the password is in the hands of who cannot answer that.
 */
interface Owned<Asked> {
  readonly accountId: string;
  readonly step: StepKind;
  readonly asked: Asked;
}

/**
 * Goes on at once when the password was given within ten minutes; else asks for it first.
 *
 * @throws AuthError `forbidden` when nobody is logged in
 */
export async function sudo<Asked extends object>(run: Run, asked: Asked, go: Go<Asked>): Promise<Step> {
  const session = sessionOf(run);
  const age = run.ports.clock.now() - session.provedAt;
  return age < FRESH_MS ? go(run, asked) : askAgain(run, session, asked);
}

/**
 * Takes the password that {@link sudo} asked for. The session gets another value, so that one that was stolen before is
 * of no more use than before.
 */
export function answerSudo<Asked extends object>(go: Go<Asked>) {
  return async (run: Run, { password, state }: Body): Promise<Step> => {
    const session = sessionOf(run);
    const asked = await unsealOwn<Asked>(run, 'password', state);
    await proveAgain(run, session, text(password));
    const { ports, call } = run;
    const provedAt = ports.clock.now();
    await rotateSession(ports, call, session, { provedAt });
    return go({ ...run, session: { ...session, provedAt } }, asked);
  };
}

/** Seals what only this account may go on with, and only from this step. */
export function sealOwn(run: Run, step: StepKind, asked: object): Promise<string> {
  const { account } = sessionOf(run);
  return run.seal({ accountId: account.user.id, step, asked } satisfies Owned<object>);
}

/** @throws AuthError `expired` for a state that is too old, of another step, or somebody else's */
export async function unsealOwn<Asked extends object>(
  run: Run,
  step: StepKind,
  state: unknown,
): Promise<Asked> {
  const { account } = sessionOf(run);
  const owned = await run.unseal<Owned<Asked>>(state);
  if (owned?.accountId === account.user.id && owned.step === step) return owned.asked;
  throw new AuthError('expired', { next: await accountStep(run) });
}

async function askAgain(run: Run, { account }: OpenSession, asked: object): Promise<PasswordStep> {
  const state = await sealOwn(run, 'password', asked);
  const identifier = account.user.email;
  return { step: 'password', goal: run.goal, identifier, remember: 0, why: 'sensitive', state };
}
