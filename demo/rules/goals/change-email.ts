import { AuthError } from '../../../src/core/errors.ts';
import type { Step } from '../../../src/core/step.ts';
import { proveAgain } from '../again.ts';
import { type GoalRules, type Run, sessionOf, text } from '../goal.ts';
import { emailChangedMail, emailTakenMail, newEmailMail } from '../mail/index.ts';
import { linkTo } from '../mail-link.ts';
import { addressIn, answerConfirm, type Asked, answerMailSent, mailSent, mayMail } from '../mailed.ts';
import { dropMailed } from '../new-password.ts';
import { notMeLink } from '../not-me.ts';
import type { Account, OpenSession, Token } from '../ports.ts';
import { Refusal } from '../problem.ts';
import { randomText } from '../random.ts';
import { comparable, keepOnly, signedIn, signedOut } from '../session.ts';

const KIND = 'change-email';
const MINUTES = 24 * 60;

interface NewAddress {
  readonly email: string;
}

/** What the sealed state remembers: for whom, since another person may have logged in here meanwhile. */
interface Pending extends Asked {
  readonly accountId: string;
}

/** Another e-mail address, and with it another identifier. Nothing changes before the new address has been proved. */
export const changeEmail: GoalRules = {
  offeredTo: 'signed-in',
  begin: async (run) => {
    if (!run.link) return ask(sessionOf(run));
    const token = await run.ports.tokens.read(KIND, run.link.token);
    if (!token) throw expired(run);
    return { step: 'confirm', goal: 'change-email', about: (token.data as NewAddress).email };
  },
  steps: {
    'new-email': async (run, { newEmail, currentPassword }) => {
      const session = sessionOf(run);
      const to = check(newEmail, session);
      await proveAgain(run, session, text(currentPassword));
      return mail(run, session, to);
    },
    'mail-sent': (run, body) => {
      const session = sessionOf(run);
      const back = () => ask(session);
      const again = ({ to, accountId }: Pending) => {
        if (accountId !== session.account.user.id) throw new AuthError('expired', { next: back() });
        return mail(run, session, to);
      };
      return answerMailSent<Pending>(run, body, { back, again });
    },
    confirm: (run, body) => answerConfirm(run, body, { back: () => start(run), go: () => change(run) }),
  },
};

function ask({ account }: OpenSession): Step {
  return { step: 'new-email', goal: 'change-email', current: account.user.email, needsCurrent: true };
}

/** @throws AuthError `invalid-input` */
function check(newEmail: unknown, { account }: OpenSession): string {
  const to = addressIn(newEmail);
  if (!to) throw new AuthError('invalid-input', { field: 'email' });
  if (comparable(to) === comparable(account.user.email))
    throw new AuthError('invalid-input', { field: 'email', reasons: ['same'] });
  return to;
}

async function mail(run: Run, { account }: OpenSession, to: string): Promise<Step> {
  await mayMail(run, to);
  run.ports.later(() => tell(run, account, comparable(to)));
  const asked: Pending = { to, accountId: account.user.id };
  return mailSent(run, asked);
}

/** To the new address: the link, or, if it is somebody's already, a word to them. */
async function tell({ ports, call, locale }: Run, account: Account, email: string): Promise<void> {
  const owner = await ports.store.find(email);
  if (owner) return ports.mailer.send(emailTakenMail(owner));
  const token = randomText();
  const data: NewAddress = { email };
  const endsAt = ports.clock.now() + MINUTES * 60_000;
  await ports.tokens.drop(KIND, account.user.id);
  await ports.tokens.put({ kind: KIND, value: token, data, endsAt, accountId: account.user.id, hint: email });
  const link = linkTo(ports, call, { goal: 'change-email', token }, MINUTES);
  return ports.mailer.send(newEmailMail({ email, locale }, link));
}

async function change(run: Run): Promise<Step> {
  const { ports, call, link, offer } = run;
  const token = link && (await ports.tokens.read(KIND, link.token));
  if (!token) throw expired(run);
  const session = ownSession(run, token);
  const moved = await ports.atomically(async () => {
    if (!(await ports.tokens.use(KIND, link.token))) throw expired(run);
    const account = await ports.store.setEmail(session.account, (token.data as NewAddress).email);
    if (!account) return undefined;
    await dropMailed(ports.tokens, account.user.id);
    return keepOnly(ports, call, { ...session, account });
  });
  ports.jars.link.clear(call);
  if (!moved) throw new AuthError('email-unavailable', { field: 'email', next: start(run) });
  ports.later(() => tellOldAddress(run, session.account, moved.account));
  return signedIn(moved, 'change-email', offer);
}

/**
 * Only who is logged in to the account confirms: else a stranger could ask for somebody's address, and its owner give it
 * to them. The link stays as it is, for after the login.
 *
 * @throws AuthError `forbidden`, with where to log in as `next` when nobody is
 */
function ownSession(run: Run, { accountId }: Token): OpenSession {
  const session = sessionOf(run);
  if (session.account.user.id === accountId) return session;
  throw new Refusal(403, 'forbidden', { detail: 'the link is of another account' });
}

async function tellOldAddress(run: Run, before: Account, { user }: Account): Promise<void> {
  const link = await notMeLink(run, before, { email: before.user.email });
  await run.ports.mailer.send(emailChangedMail(before, user.email, link));
}

/** Where a link that is of no use leaves the person. */
function start({ session, offer }: Run): Step {
  return session ? ask(session) : signedOut(offer);
}

/** Who only looks at the page uses nothing up: the script that comes after it hears the same. */
function expired(run: Run): AuthError {
  if (run.call.req.method === 'POST') run.ports.jars.link.clear(run.call);
  return new AuthError('expired', { next: start(run) });
}
