import { Secret, TOTP } from 'otpauth';
import type { Answer } from '../src/core/answer.ts';
import type { CodeStep, Step, StepKind } from '../src/core/step.ts';
import { Authenticator } from './authenticator.ts';
import { NotRun } from './breach.ts';
import { codeIn, type Inbox } from './inbox.ts';
import type { Given, Person } from './person.ts';

type Answers = {
  readonly [Kind in StepKind]?: (
    step: Extract<Step, { step: Kind }>,
    person: Person,
    given: Given,
    inbox: Inbox,
  ) => Answer | Promise<Answer>;
};

/** How a person answers each kind of step. */
const answers: Answers = {
  identifier: (_, { account }, { identifier = account.email }) => ({ identifier }),
  password: (_, { account }, { password = account.password, remember = false }) => ({ password, remember }),
  code: async (step, person, given, inbox) => ({ code: given.code ?? (await codeFor(step, person, inbox)) }),
  passkey: ({ options }, person) => ({ assertion: keyOf(person).get(options, { origin: person.origin }) }),
  'new-account': (_, __, { newAccount }) => ({ newAccount: newAccount ?? missing('a new account') }),
  'new-password': ({ needsCurrent }, { account }, { newPassword = missing('a new password'), password }) => ({
    newPassword,
    ...(needsCurrent && { current: password ?? account.password }),
  }),
  'new-email': ({ needsCurrent }, { account }, { newEmail = missing('a new address'), password }) => ({
    newEmail,
    ...(needsCurrent && { currentPassword: password ?? account.password }),
  }),
  'new-passkey': ({ options }, person) => {
    person.authenticator = new Authenticator();
    return {
      newPasskey: person.authenticator.create(options, { origin: person.origin, verified: true }),
      name: 'Puhelin',
    };
  },
  'new-totp': ({ secret }, person) => {
    person.secret = secret;
    return { totpCode: totp(secret) };
  },
  'recovery-codes': ({ codes }, person) => {
    person.recovery = codes;
    return { saved: true };
  },
  confirm: () => ({ confirmed: true }),
};

/** @throws NotRun when nobody would know what to answer */
export function answerTo(step: Step, person: Person, given: Given, inbox: Inbox): Answer | Promise<Answer> {
  const answer = answers[step.step] as ((...all: unknown[]) => Answer | Promise<Answer>) | undefined;
  if (!answer) throw new NotRun(`the suite has no answer to the step “${step.step}”`);
  return answer(step, person, given, inbox);
}

/** The code of an app, by its secret. @param periods of 30 s from now */
export function totp(secret: string, periods = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.now() + periods * 30_000,
  });
}

async function codeFor({ via }: CodeStep, { secret, recovery }: Person, inbox: Inbox): Promise<string> {
  if (via === 'totp') return totp(secret || missing('the secret of an app'));
  if (via === 'recovery-code') return recovery[0] ?? missing('recovery codes');
  return codeIn(await inbox.next());
}

const keyOf = ({ authenticator }: Person): Authenticator => authenticator ?? missing('a passkey');

function missing(what: string): never {
  throw new NotRun(`the server asks for ${what}, which nobody has here`);
}
