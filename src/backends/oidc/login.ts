import { AuthError, toAuthError } from '../../core/errors.ts';
import type { Abortable } from '../../core/platform.ts';
import type { User } from '../../core/step.ts';
import { heldAfter, now, type Held } from './held.ts';
import type { Grant, Issuer } from './issuer.ts';
import { stoppable } from './stoppable.ts';
import { userOf } from './user.ts';

/** Who is logged in in this document, and whether that is still true. */
export class Login {
  readonly #issuer: Issuer;
  #held: Held | undefined;
  #renewing: Promise<Held | undefined> | undefined;

  constructor(issuer: Issuer) {
    this.#issuer = issuer;
  }

  /** Begins with what the token endpoint gave. The provider is asked who that is where the ID token does not say enough. */
  async take(grant: Grant, asked: number, cancel?: Abortable): Promise<Held> {
    const told = userOf(grant.claims);
    const user = told?.email && told.name ? told : await this.#person(grant, cancel);
    return (this.#held = heldAfter(grant, user, asked));
  }

  /**
   * Who is here now, as the provider says while it can be asked; `undefined` once the login is over. A login that can
   * be renewed, and whose end is known, is not renewed for a mere look: it ends when nobody uses it.
   *
   * @throws {AuthError} when the provider could not be asked
   */
  async look(cancel?: Abortable): Promise<Held | undefined> {
    const held = this.#held;
    if (!held || now() >= held.until) return this.end() && undefined;
    if (now() < held.accessUntil) return this.#ask(held, cancel);
    return Number.isFinite(held.until) ? held : this.renew(cancel);
  }

  /** Renews the login; `undefined` when it is over. Asked for twice at once it happens once: a refresh token may be good for one use. */
  renew(cancel?: Abortable): Promise<Held | undefined> {
    this.#renewing ??= this.#renew().finally(() => (this.#renewing = undefined));
    return stoppable(this.#renewing, cancel);
  }

  /** The login, if there is one; nothing is asked. */
  get held(): Held | undefined {
    return this.#held;
  }

  /** Forgets everything. @returns what was known */
  end(): Held | undefined {
    const held = this.#held;
    this.#held = undefined;
    return held;
  }

  async #ask(held: Held, cancel: Abortable | undefined): Promise<Held | undefined> {
    try {
      const told = await this.#issuer.userInfo(held.accessToken, held.user.id, cancel);
      // Somebody may have logged out, or the login been renewed, in the meantime.
      if (this.#held === held) this.#held = { ...held, user: userOf(told) ?? held.user };
      return this.#held;
    } catch (thrown) {
      return this.#over(held, thrown, held.refreshToken ? () => this.renew(cancel) : undefined);
    }
  }

  async #renew(): Promise<Held | undefined> {
    const held = this.#held;
    if (!held?.refreshToken) return this.end() && undefined;
    const asked = now();
    try {
      const grant = await this.#issuer.refresh(held.refreshToken);
      if (grant.claims && grant.claims.sub !== held.user.id)
        throw new AuthError('expired', { detail: 'the tokens are of somebody else' });
      if (this.#held === held) this.#held = heldAfter(grant, userOf(grant.claims) ?? held.user, asked, held);
      return this.#held;
    } catch (thrown) {
      return this.#over(held, thrown);
    }
  }

  async #over(
    held: Held,
    thrown: unknown,
    rescue?: () => Promise<Held | undefined>,
  ): Promise<Held | undefined> {
    if (toAuthError(thrown).code !== 'expired') throw thrown;
    if (this.#held !== held) return this.#held;
    if (rescue) return rescue();
    return this.end() && undefined;
  }

  async #person({ tokens, claims }: Grant, cancel: Abortable | undefined): Promise<User> {
    const sub = claims?.sub ?? '';
    const told = await this.#issuer.userInfo(tokens.access_token, sub, cancel);
    const user = userOf({ ...claims, ...told });
    if (!user) throw new AuthError('server', { detail: 'the claims describe nobody' });
    return user;
  }
}
