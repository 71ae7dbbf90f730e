import { AuthError, type ErrorCode } from '../src/core/errors.ts';
import type { Step, StepKind } from '../src/core/step.ts';

/** A server did not do what it was asked to. */
export class Breach extends Error {
  override readonly name: string = 'Breach';
  /** What is asked of a server, in a sentence. */
  readonly asks: string;
  /** What came instead. */
  readonly came: string;

  constructor(asks: string, came: string) {
    super(`${asks}. Instead: ${came}.`);
    this.asks = asks;
    this.came = came;
  }
}

/** A case cannot be run here, and nothing is said of the server: why. */
export class NotRun extends Error {
  override readonly name: string = 'NotRun';
}

/** @throws Breach unless it holds */
export function must(holds: boolean, asks: string, came: string): asserts holds {
  if (!holds) throw new Breach(asks, came);
}

/** The step, which must be one of these kinds. */
export function mustBe<Kind extends StepKind>(
  step: Step,
  kinds: readonly Kind[],
  asks: string,
): Extract<Step, { step: Kind }> {
  must(kinds.includes(step.step as Kind), `${asks} (${kinds.join(' or ')})`, `the step “${step.step}”`);
  return step as Extract<Step, { step: Kind }>;
}

/** What a call was refused with, which must be one of these codes. */
export async function mustRefuse(
  call: Promise<Step>,
  codes: readonly ErrorCode[],
  asks: string,
): Promise<AuthError> {
  const wanted = `${asks} (${codes.join(' or ')})`;
  const outcome = await call.catch((error: unknown) => error);
  if (!(outcome instanceof Error)) throw new Breach(wanted, `the step “${(outcome as Step).step}”`);
  if (!(outcome instanceof AuthError)) throw outcome;
  must(codes.includes(outcome.code), wanted, `the error “${outcome.message}”`);
  return outcome;
}
