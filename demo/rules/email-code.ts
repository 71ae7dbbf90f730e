import { AuthError } from '../../src/core/errors.ts';
import { cleanIdentifier } from '../../src/core/identifier.ts';
import type { CodeStep, Other } from '../../src/core/step.ts';
import { type Body, type Run, text } from './goal.ts';
import { codeMail } from './mail/index.ts';
import { mayMail, RESEND_SECONDS } from './mailed.ts';
import type { Account } from './ports.ts';
import { randomDigits, randomText } from './random.ts';
import { comparable } from './session.ts';

const KIND = 'email-code';
/** Whose a code is, for as long as nothing has ended it; kept beside the code, which nobody can tell from nobody's. */
const OWNER = 'email-code-owner';
const MINUTES = 10;
/** Wrong codes before another one has to be asked for. */
const TRIES = 5;

/** What the sealed state of the code step says. */
export interface EmailCodeState {
  readonly via: 'email';
  readonly value: string;
  /** As it was typed. */
  readonly to: string;
}

/**
 * Mails a code, if there is somebody to mail it to. The step is the same when there is not, and so is what can be done
 * with it: a code is expected that nobody gets.
 *
 * @throws AuthError `invalid-input`, `mail-delivery-failed` or `rate-limited`
 */
export async function mailCode(run: Run, typed: string): Promise<CodeStep> {
  const to = cleanIdentifier(typed);
  if (!to) throw new AuthError('invalid-input', { field: 'username' });
  await mayMail(run, to);
  const { ports, sealer } = run;
  const [value, code] = [randomText(), randomDigits()];
  const data = { tag: await sealer.tag(value, code) };
  const endsAt = ports.clock.now() + MINUTES * 60_000;
  await ports.tokens.put({ kind: KIND, value, data, endsAt });
  ports.later(async () => {
    const account = await ports.store.find(comparable(to));
    if (!account) return;
    await ports.tokens.put({ kind: OWNER, value, data: {}, endsAt, accountId: account.user.id });
    await ports.mailer.send(codeMail(account, code, MINUTES));
  });
  const state = await run.seal({ via: 'email', value, to } satisfies EmailCodeState);
  const others: Other[] = [{ id: 'password', kind: 'password' }];
  return {
    step: 'code',
    goal: 'sign-in',
    via: 'email',
    to,
    resend: RESEND_SECONDS,
    trust: false,
    others,
    state,
  };
}

/** The same again: the code before it does not count any more. */
export async function mailAnotherCode(run: Run, { value, to }: EmailCodeState): Promise<CodeStep> {
  const step = await mailCode(run, to);
  await run.ports.tokens.use(KIND, value);
  return step;
}

/**
 * Whose code it was, or nothing when that code is over.
 *
 * @throws AuthError `invalid-input`, `invalid-code` or `rate-limited`
 */
export async function takeEmailCode(
  { ports, sealer, limiter, call }: Run,
  { value, to }: EmailCodeState,
  { code }: Body,
): Promise<Account | undefined> {
  const token = await ports.tokens.read(KIND, value);
  if (!token) return undefined;
  const typed = text(code).replaceAll(/\s/g, '');
  if (!typed) throw new AuthError('invalid-input', { field: 'code' });
  const attempt = await limiter.take(`code for ${comparable(to)}`, call.env.address);
  const isRight = (token.data as { tag: string }).tag === (await sealer.tag(value, typed));
  const owner = await ports.tokens.read(OWNER, value);
  // Also looks for nobody, so that it is the same work.
  const account = await ports.store.byId(owner?.accountId ?? '');
  if (!isRight || !account) {
    if ((await ports.tokens.fail(KIND, value)) >= TRIES) await ports.tokens.use(KIND, value);
    throw new AuthError('invalid-code', { field: 'code' });
  }
  await attempt.succeeded();
  return (await ports.tokens.use(KIND, value)) && account;
}
