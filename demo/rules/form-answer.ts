import type { Answer } from '../../src/core/answer.ts';
import { AuthError } from '../../src/core/errors.ts';
import { cleanIdentifier } from '../../src/core/identifier.ts';
import { defaultPolicy as policy } from '../../src/core/password.ts';
import type { Step } from '../../src/core/step.ts';
import { readAddress, readCode, readNewAccount, readNewPassword } from '../../src/steps/read-more.ts';
import { type FormReading, gave, text } from '../../src/steps/read.ts';
import type { Typed } from './flow-cookie.ts';
import type { Body } from './goal.ts';
import { EMAIL_CODE, firstStep, logInWith } from './session.ts';

/** The cookie has to hold them; an e-mail address has at most 254 characters (RFC 5321, erratum 1690). */
const LONGEST = 500;

/** What a named button says instead of the fields. */
const DOES = ['resend', 'back', 'confirmed'] as const;

/** Readers of the fields, the same as in the browser, by goal and step, or by step alone. */
const readers: Readonly<Record<string, (form: FormData) => FormReading>> = {
  'reset-password/identifier': readAddress,
  'sign-in/password': (form) => gave({ password: text(form, 'password'), remember: form.has('remember') }),
  code: (form) => readCode({ step: 'code', goal: 'sign-in', via: 'totp', trust: form.has('trust') }, form),
  'new-password': (form) =>
    readNewPassword(
      { step: 'new-password', goal: 'reset-password', policy, needsCurrent: form.has('password') },
      form,
    ),
  'new-account': (form) => readNewAccount({ step: 'new-account', goal: 'register', policy }, form),
};

/** What a posted form says: the body that a widget would send for the same step. @throws AuthError for a wrong field */
export function answerIn(name: string, step: Step | undefined, form: FormData): Body {
  const state = text(form, 'state') || step?.state;
  return {
    ...answer(name, form),
    ...(step && 'identifier' in step ? { identifier: step.identifier } : {}),
    ...(state === undefined ? {} : { state }),
  };
}

function answer(name: string, form: FormData): Answer | object {
  const other = text(form, 'other');
  if (other) return { other };
  const does = DOES.find((one) => one === form.get('do'));
  if (does) return { [does]: true };
  const read = readers[name] ?? readers[name.split('/')[1] ?? ''];
  const { answers, error } = read?.(form) ?? gave();
  if (error) throw error;
  return answers[0] ?? {};
}

/**
 * The step of the login that a form answers. Whom it is about is what the step before said; a posted identifier counts
 * only where there was none, or in a form that asks for both at once: password managers write into read-only fields.
 */
export function loginStep(step: Step | undefined, form: FormData): Step {
  const onePage = form.get('one-page') === '1';
  const named = !onePage && step?.step === 'password' ? step.identifier : '';
  const identifier = named || identifierIn(form);
  return identifier ? askPassword(identifier) : firstStep();
}

/** @throws AuthError `invalid-input` */
export function afterIdentifier(form: FormData): Step {
  const identifier = identifierIn(form);
  if (!identifier) throw new AuthError('invalid-input', { field: 'username' });
  return askPassword(identifier);
}

function askPassword(identifier: string): Step {
  return { ...logInWith(identifier), others: [EMAIL_CODE] };
}

function identifierIn(form: FormData): string {
  return short(cleanIdentifier(text(form, 'username')));
}

/** What is to be in the fields again. */
export function typedIn(name: string, form: FormData): Typed {
  if (name.endsWith('/identifier')) return { identifier: identifierIn(form) };
  if (name !== 'register/new-account') return {};
  return { identifier: short(cleanIdentifier(text(form, 'email'))), name: short(text(form, 'name')) };
}

const short = (typed: string): string => (typed.length > LONGEST ? '' : typed);
