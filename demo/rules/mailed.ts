import { AuthError } from '../../src/core/errors.ts';
import { cleanIdentifier, isEmail } from '../../src/core/identifier.ts';
import type { MailSentStep, Step } from '../../src/core/step.ts';
import { isConfirmed } from './confirmed.ts';
import { type Body, type Run, text } from './goal.ts';
import { comparable } from './session.ts';

/** Seconds until the same mail may be asked for again. */
export const RESEND_SECONDS = 60;
/** How long it is remembered where a link was mailed, after its end. */
export const HINT_MS = 24 * 60 * 60 * 1000;
/** When to try again after the relay was down. */
const RELAY_SECONDS = 30;
/** RFC 5321 §4.5.3.1.3, erratum 1690. */
const LONGEST_ADDRESS = 254;
/** Nobody has such an address, and mail headers have a meaning for these. */
const STRANGE = /[\p{C}<>()[\]\\,;:"]/u;

/** What a `mail-sent` step remembers. */
export interface Asked {
  /** The address as it was typed. */
  readonly to: string;
}

/** A typed e-mail address, clean; nothing when it cannot be one. */
export function addressIn(typed: unknown): string | undefined {
  const address = cleanIdentifier(text(typed));
  return isEmail(address) && address.length <= LONGEST_ADDRESS && !STRANGE.test(address)
    ? address
    : undefined;
}

/**
 * Asks whether a mail may go out, before anything is known about whom it would go to: the answer depends on the relay
 * and on how often somebody asked, never on an account.
 *
 * @throws AuthError `mail-delivery-failed` or `rate-limited`, both with `retryAfter`
 */
export async function mayMail({ ports, limiter, goal, call }: Run, to: string): Promise<void> {
  if (!(await ports.mailer.check()))
    throw new AuthError('mail-delivery-failed', { retryAfter: RELAY_SECONDS });
  await limiter.mail(`${goal} ${comparable(to)}`, call.env.address);
}

/** The step after a mail, or after none: it is the same. */
export async function mailSent(run: Run, asked: Asked): Promise<MailSentStep> {
  const state = await run.seal(asked);
  return { step: 'mail-sent', goal: run.goal, to: asked.to, resend: RESEND_SECONDS, state };
}

/** The ways on from a `mail-sent` step. */
export interface MailSentAnswers<Data extends Asked> {
  /** The step before, with the address already in it when there is one. */
  back(address?: string): Step;
  again(asked: Data): Promise<Step>;
}

/** Answers a `mail-sent` step: the same mail again, or one step back. */
export async function answerMailSent<Data extends Asked>(
  run: Run,
  { state, resend, back }: Body,
  answers: MailSentAnswers<Data>,
): Promise<Step> {
  const asked = await run.unseal<Data>(state);
  if (!asked) throw new AuthError('expired', { next: answers.back() });
  if (back === true) return answers.back(asked.to);
  if (resend === true) return answers.again(asked);
  throw new AuthError('invalid-input', { detail: 'neither resend nor back' });
}

/** Answers a `confirm` step. Who goes back has no use for the link. */
export async function answerConfirm(
  { ports, call }: Run,
  body: Body,
  answers: { back(): Step; go(): Promise<Step> },
): Promise<Step> {
  if (isConfirmed(body)) return answers.go();
  ports.jars.link.clear(call);
  return answers.back();
}
