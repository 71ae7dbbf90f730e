import type { Answer } from '../../core/answer.ts';
import type { AuthBackend, Context } from '../../core/backend.ts';
import { AuthError } from '../../core/errors.ts';
import type { Goal } from '../../core/goal.ts';
import { cleanIdentifier } from '../../core/identifier.ts';
import type { Abortable } from '../../core/platform.ts';
import type { RedirectStep, SignedInStep, Step } from '../../core/step.ts';
import { own } from '../wire/shape.ts';
import { Arrivals } from './arrivals.ts';
import { depart, farewell, redirectUriOf } from './departure.ts';
import { now, type Held } from './held.ts';
import { Issuer } from './issuer.ts';
import { Login } from './login.ts';
import { Notes, type Note } from './notes.ts';
import { actionOf, hintOf, type OidcOptions } from './options.ts';
import { bare, thisPage } from './page.ts';
import type { Parameters } from './presets.ts';
import { Tab } from './tab.ts';
import { accountStep, identifierStep, isPublic, signedInStep, signedOutStep } from './steps.ts';

/** The adapter, and the one thing that an app may want beside it. */
export interface OidcBackend extends AuthBackend {
  /**
   * An access token for requests of the app itself, renewed where it has run out.
   *
   * @throws {AuthError} `forbidden` when nobody is logged in
   */
  accessToken(signal?: Abortable): Promise<string>;
}

/**
 * The adapter for an OpenID provider: authorization code with a proof key (RFC 9700), in the browser. Credentials are
 * typed on the provider's pages only. Tokens stay in memory; a document that is left forgets them.
 */
export function oidc(options: OidcOptions): OidcBackend {
  return new Oidc(own(options));
}

class Oidc implements OidcBackend {
  readonly #options: OidcOptions;
  readonly #issuer: Issuer;
  readonly #notes: Notes;
  readonly #login: Login;
  readonly #arrivals: Arrivals;

  constructor(options: OidcOptions) {
    const { issuer, clientId } = options;
    this.#options = options;
    this.#issuer = new Issuer(options);
    const tab = new Tab(() => (options.page ?? thisPage()).sessionStorage);
    this.#notes = new Notes(tab, `${issuer} ${clientId}`);
    this.#login = new Login(this.#issuer);
    this.#arrivals = new Arrivals(options, this.#issuer, this.#notes, this.#login);
  }

  async current(context: Context): Promise<Step> {
    await this.#arrivals.land(context.signal);
    const { arrived } = this.#arrivals;
    const held = (arrived && this.#login.held) ?? (await this.#login.look(context.signal));
    if (!held) return (await this.#askSilently(context)) ?? signedOutStep(this.#options);
    // Whoever has stopped waiting has not been told.
    if (!context.signal?.aborted) this.#arrivals.arrived = undefined;
    return this.#signedIn(held, arrived);
  }

  async begin(goal: Goal, context: Context, token?: string): Promise<Step> {
    if (token !== undefined) return this.#comeBack(token, context.signal);
    await this.#arrivals.land(context.signal);
    if (goal === 'sign-in') return this.#first();
    if (goal !== 'account') return this.#act(goal, context);
    const held = await this.#login.look(context.signal);
    if (!held) throw this.#nobody();
    return accountStep(this.#options, held.user);
  }

  async answer(asked: Step, given: Answer, context: Context): Promise<Step> {
    const [step, answer] = [own(asked), own(given)];
    if (step.step === 'signed-in' && 'confirmed' in answer) return this.#extend(context.signal);
    if (step.goal !== 'sign-in') throw new AuthError('unsupported');
    if ('back' in answer) return identifierStep(this.#options);
    if ('identifier' in answer)
      return this.#leave('sign-in', context, { login_hint: cleanIdentifier(answer.identifier) });
    if ('other' in answer) return this.#leave('sign-in', context, hintOf(this.#options, answer.other));
    throw new AuthError('unsupported');
  }

  async signOut(context: Context, scope: 'here' | 'everywhere' = 'here'): Promise<Step> {
    // A client can ask for the end of the provider's session in this browser, and of no other.
    if (scope === 'everywhere') throw new AuthError('unsupported');
    const held = this.#login.end();
    this.#arrivals.forget();
    if (!held) return signedOutStep(this.#options);
    this.#notes.askSilently();
    const server = await this.#issuer.discover(context.signal);
    const way = farewell(context, { options: this.#options, server }, held.idToken);
    return way ?? signedOutStep(this.#options);
  }

  async accessToken(signal?: Abortable): Promise<string> {
    const { held } = this.#login;
    const good = held && now() < held.accessUntil ? held : await this.#login.renew(signal);
    if (!good) throw new AuthError('forbidden');
    return good.accessToken;
  }

  async #comeBack(address: string, signal: Abortable | undefined): Promise<Step> {
    try {
      const [note, held] = await this.#arrivals.comeBack(address, signal);
      return held ? this.#signedIn(held, note) : signedOutStep(this.#options);
    } catch (thrown) {
      throw this.#withForm(thrown as AuthError);
    }
  }

  /** The first step of a login. It is the form too for who has turned back; what else went wrong on the way is said with it. */
  #first(): Step {
    const { failure, landed } = this.#arrivals;
    this.#arrivals.failure = undefined;
    if (failure && failure.code !== 'cancelled') throw this.#withForm(failure);
    const { held } = this.#login;
    return landed && held ? this.#signedIn(held) : identifierStep(this.#options);
  }

  async #act(goal: Goal, context: Context): Promise<RedirectStep> {
    const parameters = actionOf(this.#options, goal);
    if (!parameters) throw new AuthError('unsupported');
    if (isPublic(goal)) return this.#leave(goal, context, parameters);
    const held = await this.#login.look(context.signal);
    if (!held) throw this.#nobody();
    const { email, username } = held.user;
    return this.#leave(goal, context, { login_hint: username ?? email, ...parameters });
  }

  async #leave(goal: Note['goal'], context: Context, more: Parameters): Promise<RedirectStep> {
    const server = await this.#issuer.discover(context.signal);
    return depart(goal, context, { options: this.#options, server, notes: this.#notes }, more);
  }

  /** The way to find out who is here, where this document may ask; it must be one that comes back as it is. */
  async #askSilently(context: Context): Promise<RedirectStep | undefined> {
    if (!this.#options.silent) return undefined;
    const here = (this.#options.page ?? thisPage()).location.href;
    const comesBack = redirectUriOf(this.#options) === bare(here) && !new URL(here).search;
    if (!comesBack || !this.#notes.askSilently()) return undefined;
    try {
      return await this.#leave('browse', context, { prompt: 'none' });
    } catch {
      // Nobody has asked to be told.
      return undefined;
    }
  }

  /** "I am still here": the login is renewed, where it can be. */
  async #extend(signal: Abortable | undefined): Promise<Step> {
    if (this.#login.held && !this.#login.held.refreshToken) throw new AuthError('unsupported');
    const held = await this.#login.renew(signal);
    return held ? this.#signedIn(held) : signedOutStep(this.#options);
  }

  #signedIn(held: Held, note?: Note): SignedInStep {
    const step = signedInStep(this.#options, held, note?.goal ?? 'browse');
    return note?.goal === 'sign-in' ? { ...step, returnTo: note.returnTo } : step;
  }

  #nobody(): AuthError {
    return new AuthError('forbidden', { next: signedOutStep(this.#options) });
  }

  #withForm({ code, info }: AuthError): AuthError {
    return new AuthError(code, { ...info, next: identifierStep(this.#options) });
  }
}
