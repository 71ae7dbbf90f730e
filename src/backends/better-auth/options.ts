import { defaultPolicy } from '../../core/password.ts';
import type { RequestOptions } from '../wire/request.ts';
import { own } from '../wire/shape.ts';

/** Where better-auth is mounted, and what it has there: a server cannot be asked for that. Parts are off until named. */
export interface BetterAuthOptions extends RequestOptions {
  /** Address that it is mounted at, for example `/api/auth`. The same origin as the page, or at least the same site. */
  readonly url: string;
  /** Days that "remember me" lasts: the server's `session.expiresIn`, which is 7. Default 0: it is not offered. */
  readonly remember?: number;
  /** Shortest new password, the server's `minPasswordLength`. Default 15; the server's own default is 8. */
  readonly minLength?: number;
  /** Plug-in `username`: people may log in with a user name too. */
  readonly username?: boolean;
  /** Plug-in `emailOTP`: an address is proved by a code that is typed where it was asked for, not by a link. */
  readonly code?: boolean;
  /** Package `@better-auth/passkey`. */
  readonly passkeys?: boolean;
  /** Plug-in `twoFactor`: codes of an app can be set up. Who has them is asked for one at the login in any case. */
  readonly twoFactor?: boolean;
  /** People may register by themselves: no `disableSignUp`, and `requireEmailVerification` on. */
  readonly register?: boolean;
  /** `user.changeEmail.enabled`, or `changeEmail.enabled` of `emailOTP`. */
  readonly changeEmail?: boolean;
  /** `user.deleteUser.enabled`. */
  readonly deleteAccount?: boolean;
  /** The page that links in mails lead to, where the server lets the page say so. Default: the page that asks. */
  readonly page?: string;
}

type Part = Exclude<keyof BetterAuthOptions, keyof RequestOptions | 'url' | 'page'>;

/** How each part is written in an address. */
const PARTS: Readonly<Record<string, Part>> = own({
  username: 'username',
  code: 'code',
  passkeys: 'passkeys',
  'two-factor': 'twoFactor',
  register: 'register',
  'change-email': 'changeEmail',
  'delete-account': 'deleteAccount',
  remember: 'remember',
  'min-length': 'minLength',
});

/**
 * The options that a page writes as `backend`: the address, and in its query what is there, for example
 * `/api/auth?username&passkeys&remember=7`. The query is for the adapter and is not sent.
 */
export function optionsIn(backend: string): BetterAuthOptions {
  const [url = '', query = ''] = backend.split('?');
  const options = own<Record<string, unknown>>({ url });
  for (const [name, value] of new URLSearchParams(query)) {
    const part = PARTS[name];
    const isNumber = part === 'remember' || part === 'minLength';
    if (!part || (isNumber && !/^\d+$/.test(value)))
      console.error(`"${name}" in backend="${backend}" means nothing.`);
    else options[part] = isNumber ? Number(value) : true;
  }
  return options as unknown as BetterAuthOptions;
}

/** The options with their defaults. */
export interface Settings extends BetterAuthOptions {
  readonly remember: number;
  readonly minLength: number;
}

/** @throws {TypeError} without an address */
export function settingsFrom(options: BetterAuthOptions): Settings {
  const given = own(options);
  const url = given.url.replace(/\/$/, '');
  return own({
    ...given,
    url,
    remember: given.remember ?? 0,
    minLength: given.minLength ?? defaultPolicy.minLength,
  });
}

/** Where the link of a mail leads: the page, without what an earlier link has left in its address. */
export function linkTarget({ page }: Settings): { readonly target?: string } {
  const here = page ?? globalThis.location?.href;
  if (!here) return {};
  const url = new URL(here, globalThis.location?.href);
  url.hash = '';
  for (const name of ['token', 'error']) url.searchParams.delete(name);
  return { target: url.href };
}
