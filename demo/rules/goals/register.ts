import { AuthError } from '../../../src/core/errors.ts';
import { cleanIdentifier } from '../../../src/core/identifier.ts';
import type { NewPasswordStep, Step } from '../../../src/core/step.ts';
import { type Body, type GoalRules, type Run, text } from '../goal.ts';
import { alreadyRegisteredMail, registerMail } from '../mail/index.ts';
import { keepLink, linkTo, loginPage } from '../mail-link.ts';
import { addressIn, answerConfirm, type Asked, answerMailSent, mailSent, mayMail } from '../mailed.ts';
import { checkChoice, policy } from '../new-password.ts';
import type { NewPerson } from '../ports.ts';
import { randomText } from '../random.ts';
import { isMarked, markBrowser } from '../registering.ts';
import { comparable, logInWith } from '../session.ts';

const KIND = 'register';
const MINUTES = 24 * 60;
const LONGEST_NAME = 200;

/** What the sealed state of the step remembers: the token, so that the same link can be mailed again. */
interface Pending extends Asked {
  readonly token: string;
}

/** What the link in the mail finds. */
interface Waiting {
  readonly person: NewPerson;
  /** Which browser it was asked for in. */
  readonly browser: string;
}

/**
 * A new account, which begins when the address has been proved. Whether the address has one already is told to its
 * owner, by mail, and to nobody else. A password that was typed in another browser than the one that confirms counts
 * for nothing: a stranger may have registered the address, and would have a way in.
 */
export const register: GoalRules = {
  offeredTo: 'signed-out',
  begin: async (run) => {
    if (!run.link) return ask();
    const { email } = (await waitingFor(run)).person;
    return run.link.confirmed ? choose(email) : { step: 'confirm', goal: 'register', about: email };
  },
  steps: {
    'new-account': async (run, { newAccount }) => {
      const { name, email, password } = check(newAccount);
      await mayMail(run, email);
      const asked = { to: email, token: randomText() };
      const browser = await markBrowser(run, MINUTES * 60);
      run.ports.later(() => prepare(run, asked, { name, password, browser }));
      return mailSent(run, asked);
    },
    'mail-sent': (run, body) =>
      answerMailSent<Pending>(run, body, { back: ask, again: (asked) => mailAgain(run, asked) }),
    confirm: (run, body) => answerConfirm(run, body, { back: ask, go: () => confirm(run) }),
    'new-password': takePassword,
  },
};

function ask(email?: string): Step {
  return { step: 'new-account', goal: 'register', policy, ...(email ? { email } : {}) };
}

/** @throws AuthError `invalid-input` or `weak-password`, for the first field that is wrong */
function check(newAccount: unknown): { name: string; email: string; password: string } {
  const given = typeof newAccount === 'object' && newAccount !== null ? newAccount : {};
  const { name: typed, email: address, newPassword } = given as Readonly<Record<string, unknown>>;
  const name = text(typed)
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  const email = addressIn(address);
  const password = text(newPassword);
  if (!cleanIdentifier(name) || name.length > LONGEST_NAME)
    throw new AuthError('invalid-input', { field: 'name' });
  if (!email) throw new AuthError('invalid-input', { field: 'email' });
  checkChoice(password, { name, email });
  return { name, email, password };
}

/** The password is hashed for both, so that not even the server's load tells one from the other. */
async function prepare(
  run: Run,
  asked: Pending,
  { name, password, browser }: { name: string; password: string; browser: string },
): Promise<void> {
  const { ports, locale } = run;
  const email = comparable(asked.to);
  const passwordHash = await ports.store.hash(password);
  if (!(await ports.store.find(email))) {
    const data: Waiting = { person: { name, email, locale, passwordHash }, browser };
    const endsAt = ports.clock.now() + MINUTES * 60_000;
    await ports.tokens.put({ kind: KIND, value: asked.token, data, endsAt, hint: email });
  }
  await tell(run, asked);
}

/** Mails the link that waits, or tells the owner that they have an account. */
async function tell({ ports, call, locale }: Run, { to, token }: Pending): Promise<void> {
  const email = comparable(to);
  const link = linkTo(ports, call, { goal: 'register', token }, MINUTES);
  const owner = await ports.store.find(email);
  if (owner) await ports.mailer.send(alreadyRegisteredMail(owner, loginPage(ports, call)));
  else if (await ports.tokens.read(KIND, token))
    await ports.mailer.send(registerMail({ email, locale }, link));
}

async function mailAgain(run: Run, asked: Pending): Promise<Step> {
  await mayMail(run, asked.to);
  run.ports.later(() => tell(run, asked));
  return mailSent(run, asked);
}

/** @throws AuthError `expired` when the link does not count */
async function waitingFor(run: Run): Promise<Waiting> {
  const token = run.link && (await run.ports.tokens.read(KIND, run.link.token));
  if (!token) throw await expired(run);
  return token.data as Waiting;
}

/** Makes the account with the password that was typed in this browser, or asks for one. */
async function confirm(run: Run): Promise<Step> {
  const { person, browser } = await waitingFor(run);
  if (await isMarked(run, browser)) return create(run);
  if (await run.ports.store.find(person.email)) throw taken(run);
  const { ports, sealer, call, link } = run;
  if (link) await keepLink(ports, sealer, call, { ...link, confirmed: true });
  return choose(person.email);
}

function choose(identifier: string): NewPasswordStep {
  return { step: 'new-password', goal: 'register', policy, needsCurrent: false, identifier };
}

async function takePassword(run: Run, { newPassword, back }: Body): Promise<Step> {
  if (back === true) {
    run.ports.jars.link.clear(run.call);
    return ask();
  }
  const { person } = await waitingFor(run);
  checkChoice(text(newPassword), person);
  return create(run, await run.ports.store.hash(text(newPassword)));
}

/** @param chosen The hash of a password in place of the one that was typed with the address. */
async function create(run: Run, chosen?: string): Promise<Step> {
  const { ports, call, link } = run;
  const made = await ports.atomically(async () => {
    const token = link && (await ports.tokens.use(KIND, link.token));
    if (!token) return undefined;
    const { person } = token.data as Waiting;
    const passwordHash = chosen ?? person.passwordHash;
    return { account: await ports.store.create({ ...person, passwordHash }) };
  });
  if (!made) throw await expired(run);
  const { account } = made;
  if (!account) throw taken(run);
  ports.jars.link.clear(call);
  if (ports.jars.registering.get(call)) ports.jars.registering.clear(call);
  return logInWith(account.user.email);
}

/** Somebody was quicker. The address has been proved, so it may be told. */
function taken({ ports, call }: Run): AuthError {
  ports.jars.link.clear(call);
  return new AuthError('email-unavailable', { field: 'email', next: ask() });
}

async function expired({ ports, call, link }: Run): Promise<AuthError> {
  ports.jars.link.clear(call);
  const email = link && (await ports.tokens.hint(KIND, link.token));
  return new AuthError('expired', { next: ask(email) });
}
