import { AuthError } from '../../../src/core/errors.ts';
import type { NewPasswordStep, PasswordStep, Step } from '../../../src/core/step.ts';
import { type GoalRules, type Run, text } from '../goal.ts';
import { emailRestoredMail, passwordChangedMail, resetMail } from '../mail/index.ts';
import { keepLink, linkTo } from '../mail-link.ts';
import { addressIn, answerConfirm, answerMailSent, mailSent, mayMail } from '../mailed.ts';
import { checkChoice, dropBound, policy } from '../new-password.ts';
import { notMeLink, readNotMe, type Undone, useNotMe } from '../not-me.ts';
import type { Account } from '../ports.ts';
import { randomText } from '../random.ts';
import { comparable, logInWith } from '../session.ts';

const KIND = 'reset-password';
const MINUTES = 30;

/**
 * A new password by a mailed link. Who has an account is never told: the answer is the same, and what depends on an
 * account happens after it.
 */
export const resetPassword: GoalRules = {
  offeredTo: 'signed-out',
  begin: async (run) => {
    if (!run.link) return ask();
    const account = await linkedAccount(run);
    if (account) return choose(account);
    const about = await readNotMe(run.ports, run.link.token);
    if (about !== undefined) return { step: 'confirm', goal: 'reset-password', about };
    throw await expired(run);
  },
  steps: {
    identifier: async (run, { identifier }) => {
      const to = addressIn(identifier);
      if (!to) throw new AuthError('invalid-input', { field: 'username' });
      return mail(run, to);
    },
    'mail-sent': (run, body) => answerMailSent(run, body, { back: ask, again: ({ to }) => mail(run, to) }),
    'new-password': async (run, { newPassword, back }) => {
      if (back === true) return forget(run);
      const account = await linkedAccount(run);
      if (!account) throw await expired(run);
      checkChoice(text(newPassword), account.user);
      return change(run, text(newPassword));
    },
    confirm: (run, body) => answerConfirm(run, body, { back: ask, go: () => wasNotMe(run) }),
  },
};

function ask(hint?: string): Step {
  return { step: 'identifier', goal: 'reset-password', accepts: ['email'], ...(hint ? { hint } : {}) };
}

function choose({ user }: Account): NewPasswordStep {
  return {
    step: 'new-password',
    goal: 'reset-password',
    policy,
    needsCurrent: false,
    identifier: user.email,
  };
}

async function mail(run: Run, to: string): Promise<Step> {
  await mayMail(run, to);
  const { ports, call } = run;
  ports.later(async () => {
    const account = await ports.store.find(comparable(to));
    if (!account) return;
    const link = linkTo(ports, call, { goal: 'reset-password', token: await issue(run, account) }, MINUTES);
    await ports.mailer.send(resetMail(account, link));
  });
  return mailSent(run, { to });
}

/** A new token; those before it do not count any more. */
async function issue({ ports: { tokens, clock } }: Run, { user }: Account): Promise<string> {
  const value = randomText();
  await tokens.drop(KIND, user.id);
  const endsAt = clock.now() + MINUTES * 60_000;
  await tokens.put({ kind: KIND, value, data: {}, endsAt, accountId: user.id, hint: user.email });
  return value;
}

async function linkedAccount({ ports, link }: Run): Promise<Account | undefined> {
  const token = link && (await ports.tokens.read(KIND, link.token));
  return token && ports.store.byId(token.accountId ?? '');
}

/** Who goes back, perhaps because somebody else opened the link here, has no use for it. */
function forget({ ports, call }: Run): Step {
  ports.jars.link.clear(call);
  return ask();
}

/** The link is of no use any more, so the browser forgets it; the person need not type the address again. */
async function expired({ ports, call, link }: Run): Promise<AuthError> {
  ports.jars.link.clear(call);
  const hint =
    link && ((await ports.tokens.hint(KIND, link.token)) ?? (await ports.tokens.hint('not-me', link.token)));
  return new AuthError('expired', { next: ask(hint) });
}

/** Nobody is logged in by a link: whoever chose the password types it once more, at the login. */
async function change(run: Run, password: string): Promise<PasswordStep> {
  const { ports, limiter, call } = run;
  const hash = await ports.store.hash(password);
  const account = await ports.atomically(() => useLink(run, hash));
  if (!account) throw await expired(run);
  const { email, username } = account.user;
  for (const identifier of [email, username ?? '']) await limiter.forgive(comparable(identifier));
  ports.jars.link.clear(call);
  ports.later(async () => ports.mailer.send(passwordChangedMail(account, await notMeLink(run, account, {}))));
  return logInWith(email);
}

/** The account with its new password, or nothing when the link does not count. */
async function useLink(run: Run, hash: string): Promise<Account | undefined> {
  const { ports, link } = run;
  const token = link && (await ports.tokens.use(KIND, link.token));
  const account = token && (await ports.store.byId(token.accountId ?? ''));
  if (!account) return undefined;
  await ports.store.setPassword(account, hash);
  await endEverything(run, account);
  return account;
}

async function endEverything({ ports, call, session }: Run, account: Account): Promise<void> {
  await ports.store.closeAll(account);
  await dropBound(ports.tokens, account.user.id);
  if (session?.account.user.id === account.user.id) ports.jars.session.clear(call);
}

/**
 * "This was not me": the old address is back, everybody is out, the password counts no more, no passkey is left that
 * somebody else may hold, and a new password is chosen at once. Codes of an app stay on: a mailbox is not enough to get
 * past them.
 */
async function wasNotMe(run: Run): Promise<Step> {
  const { store, mailer, later, atomically } = run.ports;
  const unknown = await store.hash(randomText());
  const undone = await atomically(() => undo(run, unknown));
  if (!undone) throw await expired(run);
  const { before, account, token } = undone;
  if (before.user.email !== account.user.email) later(() => mailer.send(emailRestoredMail(before)));
  await keepLink(run.ports, run.sealer, run.call, { goal: 'reset-password', token });
  return choose(account);
}

/** The account before and after, and what another password is chosen with; nothing when the link does not count. */
async function undo(run: Run, unknown: string): Promise<(Undone & { readonly token: string }) | undefined> {
  const { store, factors } = run.ports;
  const undone = run.link && (await useNotMe(run, run.link.token));
  if (!undone) return undefined;
  const { account } = undone;
  // Else whoever knows the present one is back before another has been chosen.
  await store.setPassword(account, unknown);
  for (const { id } of await factors.passkeys(account.user.id))
    await factors.removePasskey(account.user.id, id);
  // After all that somebody could still log in with.
  await endEverything(run, account);
  return { ...undone, token: await issue(run, account) };
}
