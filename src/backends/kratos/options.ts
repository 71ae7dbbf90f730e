import type { Goal } from '../../core/goal.ts';
import { defaultPolicy } from '../../core/password.ts';
import type { PasswordPolicy } from '../../core/step.ts';
import type { RequestOptions } from '../wire/request.ts';
import { own } from '../wire/shape.ts';

/** Where Kratos is, and what its settings have: it does not tell before it is asked for. Parts are off until named. */
export interface KratosOptions extends RequestOptions {
  /**
   * Address of the public API, `/` where the page's own origin leads on to it. The same origin as the page, or at least
   * the same site: it works by cookies.
   */
  readonly url: string;
  /** The identity schema has a user name that logs in too. */
  readonly username?: boolean;
  /** `selfservice.methods.code.passwordless_enabled`: a mailed code logs in too. */
  readonly code?: boolean;
  /** `selfservice.flows.recovery`: people may choose a new password by mail. */
  readonly recovery?: boolean;
  /** `selfservice.flows.registration`, together with `verification`: people may register by themselves. */
  readonly register?: boolean;
  /** `selfservice.methods.passkey`. */
  readonly passkeys?: boolean;
  /** `selfservice.methods.totp`: codes of an app can be set up. Who has them is asked for one in any case. */
  readonly twoFactor?: boolean;
  /** `selfservice.methods.password.config.min_password_length`. Default 15; the server's own default is 8. */
  readonly minLength?: number;
  /** `selfservice.methods.totp.config.issuer`: what an app calls the codes. Default the host of the address. */
  readonly issuer?: string;
}

/** The options as every part of the adapter needs them. */
export interface Settings {
  readonly accepts: readonly ('email' | 'username')[];
  readonly policy: PasswordPolicy;
  readonly issuer: string;
  readonly code: boolean;
  /** The goals that are on offer to nobody, and to somebody. */
  readonly signedOut: readonly Goal[];
  readonly signedIn: readonly Goal[];
}

export function settingsFrom(options: KratosOptions): Settings {
  const {
    url,
    username,
    code = false,
    recovery,
    register,
    passkeys,
    twoFactor,
    minLength,
    issuer,
  } = own(options);
  return own({
    accepts: username ? ['email', 'username'] : ['email'],
    policy: { minLength: minLength ?? defaultPolicy.minLength },
    issuer: issuer ?? hostOf(url),
    code,
    signedOut: ['sign-in', ...part(recovery, 'reset-password'), ...part(register, 'register')],
    signedIn: [
      'account',
      'change-email',
      'change-password',
      'end-session',
      ...part(passkeys, 'add-passkey', 'remove-passkey'),
      ...part(twoFactor, 'set-up-totp'),
    ],
  });
}

const part = (isOn: boolean | undefined, ...goals: readonly Goal[]): readonly Goal[] => (isOn ? goals : []);

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : (globalThis.location?.hostname ?? '');
}

type Part = Exclude<keyof KratosOptions, keyof RequestOptions | 'url'>;

/** How each part is written in an address. */
const PARTS: Readonly<Record<string, Part>> = own({
  username: 'username',
  code: 'code',
  recovery: 'recovery',
  register: 'register',
  passkeys: 'passkeys',
  'two-factor': 'twoFactor',
  'min-length': 'minLength',
  issuer: 'issuer',
});

/**
 * The options that a page writes as `backend`: the address, and in its query what is there, for example
 * `/?username&recovery&min-length=8`. The query is for the adapter and is not sent.
 */
export function optionsIn(backend: string): KratosOptions {
  const [url = '', query = ''] = backend.split('?');
  const options = own<Record<string, unknown>>({ url });
  for (const [name, value] of new URLSearchParams(query)) {
    const option = PARTS[name];
    if (option === 'issuer') options[option] = value;
    else if (option === 'minLength' && /^\d+$/.test(value)) options[option] = Number(value);
    else if (option && option !== 'minLength') options[option] = true;
    else console.error(`"${name}" in backend="${backend}" means nothing.`);
  }
  return options as unknown as KratosOptions;
}
