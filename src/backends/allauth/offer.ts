import { AuthError } from '../../core/errors.ts';
import type { Goal } from '../../core/goal.ts';
import type { Other, SignInOptions } from '../../core/step.ts';
import { flag, json, list, maybe, nothing, shape, text, word } from '../wire/shape.ts';

/** What the server is set up to do, by its own `/config`. */
export interface Offer {
  readonly accepts: SignInOptions['accepts'];
  readonly register: boolean;
  /** Whether addresses are proved by a code to type, and not by a link. */
  readonly codesForEmail: boolean;
  readonly loginByCode: boolean;
  /** Kinds of second factors. */
  readonly factors: readonly string[];
  readonly passkeyLogin: boolean;
  readonly sessions: boolean;
}

const account = shape({
  login_methods: list(word('email', 'username')),
  is_open_for_signup: flag,
  email_verification_by_code_enabled: flag,
  login_by_code_enabled: flag,
});
const config = shape({
  account,
  mfa: maybe(shape({ supported_types: list(text), passkey_login_enabled: flag })),
  usersessions: maybe(json),
});

interface Config {
  readonly account: {
    readonly login_methods: Offer['accepts'];
    readonly is_open_for_signup: boolean;
    readonly email_verification_by_code_enabled: boolean;
    readonly login_by_code_enabled: boolean;
  };
  readonly mfa?: { readonly supported_types: readonly string[]; readonly passkey_login_enabled: boolean };
  readonly usersessions?: object;
}

/** The offer in an answer of `/config`. */
export function readOffer(data: unknown): Offer {
  const read = config(data);
  if (read === nothing) throw new AuthError('server', { detail: 'GET /config: not as expected' });
  const { account: has, mfa, usersessions } = read as unknown as Config;
  return {
    accepts: has.login_methods,
    register: has.is_open_for_signup,
    codesForEmail: has.email_verification_by_code_enabled,
    loginByCode: has.login_by_code_enabled,
    factors: mfa?.supported_types ?? [],
    passkeyLogin: mfa?.passkey_login_enabled ?? false,
    sessions: usersessions !== undefined,
  };
}

/** What nobody in particular can do. */
export const goalsOutside = ({ register }: Offer): readonly Goal[] => [
  'sign-in',
  'reset-password',
  ...(register ? (['register'] as const) : []),
];

/** What somebody who is logged in can do. allauth has no way to delete an account. */
export const goalsInside = ({ factors, sessions }: Offer): readonly Goal[] => [
  'change-email',
  'change-password',
  'account',
  ...(factors.includes('webauthn') ? (['add-passkey', 'remove-passkey'] as const) : []),
  ...(factors.includes('totp') ? (['set-up-totp'] as const) : []),
  ...(sessions ? (['end-session'] as const) : []),
];

const PASSKEY: Other = { id: 'passkey', kind: 'passkey' };

/** What the first step needs to know. A session lasts as long as the server says: no login chooses (`remember`). */
export function signInOptions({ accepts, passkeyLogin }: Offer): SignInOptions {
  return { accepts, remember: 0, ...(passkeyLogin && { beside: [PASSKEY] }) };
}

/** What there is beside the password. */
export const waysBeside = ({ loginByCode, passkeyLogin }: Offer): readonly Other[] => [
  ...(passkeyLogin ? [PASSKEY] : []),
  ...(loginByCode ? [{ id: 'email-code', kind: 'code' } as const] : []),
];
