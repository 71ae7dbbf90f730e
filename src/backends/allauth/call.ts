import type { Answer } from '../../core/answer.ts';
import type { Context } from '../../core/backend.ts';
import { AuthError } from '../../core/errors.ts';
import type { WebAuthnJson } from '../../core/platform.ts';
import type { PasswordPolicy, SignedOutStep, Step } from '../../core/step.ts';
import { flag, list, maybe, nothing, shape, text } from '../wire/shape.ts';
import type { Ask, Heard } from './api.ts';
import { goalsOutside, type Offer, signInOptions } from './offer.ts';

/** One call of a widget, as the goals see it. */
export interface Call {
  readonly ask: Ask;
  readonly context: Context;
  readonly policy: PasswordPolicy;
  /** Options of the passkey that was asked for last as a second factor. */
  readonly kept: { options?: WebAuthnJson };
  /** What the server is set up to do; asked once. */
  offer(): Promise<Offer>;
}

/** How a goal is reached. */
export interface Way {
  begin(call: Call, token?: string): Promise<Step>;
  answer(step: Step, answer: Answer, call: Call): Promise<Step>;
}

/** A flow of allauth: something that can be done now, or that waits to be done. */
export interface Flow {
  readonly id: string;
  readonly is_pending?: boolean;
  readonly types?: readonly string[];
}

const flows = shape({ flows: list(shape({ id: text, is_pending: maybe(flag), types: maybe(list(text)) })) });

/** The flows in an answer. */
export function flowsIn({ data }: Heard): readonly Flow[] {
  const read = flows(data);
  return read === nothing ? [] : (read as unknown as { flows: readonly Flow[] }).flows;
}

/** The server asks who is logged in to prove it before it goes on. */
export class ProofWanted extends Error {
  readonly heard: Heard;

  constructor(heard: Heard) {
    super('proof wanted');
    this.heard = heard;
  }
}

export const signedOut = (offer: Offer): SignedOutStep => ({
  step: 'signed-out',
  goal: 'browse',
  can: goalsOutside(offer),
  signIn: signInOptions(offer),
});

/**
 * Asks for something of who is logged in.
 *
 * @throws {ProofWanted} when the server wants the password first
 * @throws {AuthError} `forbidden` when nobody is logged in
 */
export async function mine(call: Call, ...what: Parameters<Ask>): Promise<Heard> {
  const heard = await call.ask(...what);
  if (heard.status !== 401) return heard;
  if (heard.meta['is_authenticated'] === true) throw new ProofWanted(heard);
  throw new AuthError('forbidden', { next: signedOut(await call.offer()) });
}

/** An answer that the step does not know. */
export function odd(step: Step): never {
  throw new AuthError('unsupported', { detail: `no such answer to ${step.goal}/${step.step}` });
}
