import type { Answer } from '../../core/answer.ts';
import type { AuthBackend, Context } from '../../core/backend.ts';
import { AuthError } from '../../core/errors.ts';
import type { Goal } from '../../core/goal.ts';
import { cleanIdentifier } from '../../core/identifier.ts';
import type { RedirectStep, SignedInStep, Step } from '../../core/step.ts';
import { request, type Reply } from '../wire/request.ts';
import { retryAfter } from '../wire/retry-after.ts';
import { maybe, nothing, own, shape, text, count } from '../wire/shape.ts';
import type { BffOptions } from './bff-options.ts';
import { refusal } from './failures.ts';
import { rename, thisPage, withoutResponse } from './page.ts';
import type { Parameters } from './presets.ts';
import { accountStep, identifierStep, signedOutStep } from './steps.ts';
import { Tab } from './tab.ts';
import { userOf } from './user.ts';

/**
 * The adapter for a backend for frontend: a server of the city's own that is the client of the OpenID provider and keeps
 * the tokens (RFC 10017 §6.1). The browser has a cookie of it and nothing else, so there is no token here at all.
 */
export function bff(options: BffOptions): AuthBackend {
  return new Bff(own(options));
}

const readMore = shape({ expires_in: maybe(count) });
const readWay = shape({ url: text });

class Bff implements AuthBackend {
  readonly #options: BffOptions;
  readonly #tab: Tab;
  #failure: AuthError | undefined;

  constructor(options: BffOptions) {
    this.#options = options;
    this.#tab = new Tab(() => this.#page.sessionStorage);
  }

  async current({ signal }: Context): Promise<Step> {
    this.#land();
    const reply = await this.#send(this.#options.user, 'GET', signal);
    const step = signedIn(reply) ?? signedOutStep(this.#options);
    // Whoever has stopped waiting has not been told.
    const returnTo = signal?.aborted ? undefined : this.#takeNote();
    if (step.step !== 'signed-in' || returnTo === undefined) return step;
    return { ...step, goal: 'sign-in', returnTo };
  }

  async begin(goal: Goal, context: Context, token?: string): Promise<Step> {
    if (token !== undefined) return this.#comeBack(token, context);
    if (goal === 'account') return this.#account(context);
    if (goal !== 'sign-in') throw new AuthError('unsupported');
    this.#land();
    const failure = this.#failure;
    this.#failure = undefined;
    if (failure && failure.code !== 'cancelled') throw this.#withForm(failure);
    return identifierStep(this.#options);
  }

  async answer(asked: Step, given: Answer, context: Context): Promise<Step> {
    const [step, answer] = [own(asked), own(given)];
    // Whoever asks is here: that is what keeps a session alive.
    if (step.step === 'signed-in' && 'confirmed' in answer) return this.current(context);
    if (step.goal !== 'sign-in') throw new AuthError('unsupported');
    if ('back' in answer) return identifierStep(this.#options);
    if ('identifier' in answer)
      return this.#leave(context, { login_hint: cleanIdentifier(answer.identifier) });
    if ('other' in answer) return this.#leave(context, this.#hint(answer.other));
    throw new AuthError('unsupported');
  }

  async signOut({ signal }: Context, scope: 'here' | 'everywhere' = 'here'): Promise<Step> {
    if (scope === 'everywhere') throw new AuthError('unsupported');
    const reply = await this.#send(this.#options.logout, 'POST', signal);
    if (reply.status === 204 || reply.status === 401) return signedOutStep(this.#options);
    const way = readWay(json(reply));
    // Whatever says that all is well in other words may be another network's.
    if (way === nothing) throw new AuthError('server', { detail: 'the log-out was not understood' });
    return { step: 'redirect', goal: 'browse', url: String(way['url']) };
  }

  get #page(): NonNullable<BffOptions['page']> {
    return this.#options.page ?? thisPage();
  }

  /** Where it is noted that the browser has left for a login, and where the person wanted to go. */
  get #note(): string {
    return `avain-bff ${this.#options.login}`;
  }

  #takeNote(): string | undefined {
    const returnTo = this.#tab.read(this.#note) ?? undefined;
    this.#tab.remove(this.#note);
    return returnTo;
  }

  /** Notices that a login came back with an error, which the address then says as the provider said it. */
  #land(): void {
    const { href } = this.#page.location;
    const { searchParams } = new URL(href);
    if (!searchParams.has('error') || this.#takeNote() === undefined) return;
    rename(this.#page, withoutResponse(href));
    this.#failure = refusal(searchParams);
  }

  async #comeBack(address: string, context: Context): Promise<Step> {
    const query = URL.canParse(address) ? new URL(address).searchParams : new URLSearchParams();
    if (!query.has('error')) return this.current(context);
    this.#takeNote();
    if (this.#page.location.href === address) rename(this.#page, withoutResponse(address));
    throw this.#withForm(refusal(query));
  }

  async #account(context: Context): Promise<Step> {
    const step = await this.current(context);
    if (step.step !== 'signed-in') throw new AuthError('forbidden', { next: step });
    return accountStep(this.#options, step.user);
  }

  /** The city's own server takes it from here. It checks for itself where to come back to. */
  #leave({ locale, returnTo }: Context, more: Parameters): RedirectStep {
    const here = withoutResponse(this.#page.location.href);
    const url = new URL(this.#options.login, here);
    const parameters = { return_to: here, ui_locales: locale, ...more };
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    // Where that cannot be kept, whoever comes back stays here.
    this.#tab.write(this.#note, returnTo);
    return { step: 'redirect', goal: 'sign-in', url: url.href };
  }

  #hint(id: string): Parameters {
    const provider = this.#options.providers?.find((one) => one.id === id);
    if (!provider) throw new AuthError('unsupported');
    return provider.hint ?? { provider: id };
  }

  async #send(url: string, method: string, signal: Context['signal']): Promise<Reply> {
    const [name, value] = this.#options.header ?? ['X-CSRF', '1'];
    const headers = { __proto__: null, accept: 'application/json', [name]: value };
    const reply = await request(url, { method, headers: headers as HeadersInit }, this.#options, signal);
    if (reply.status < 300 || reply.status === 401) return reply;
    const detail = `HTTP ${reply.status}`;
    if (reply.status === 403) throw new AuthError('forbidden', { detail });
    if (reply.status !== 429) throw new AuthError('server', { detail });
    const wait = retryAfter(reply.headers.get('retry-after'), Date.now());
    throw new AuthError('rate-limited', { detail, retryAfter: wait });
  }

  #withForm({ code, info }: AuthError): AuthError {
    return new AuthError(code, { ...info, next: identifierStep(this.#options) });
  }
}

/** Who the answer says is here; `undefined` for nobody. @throws {AuthError} `server` when it is not understood */
function signedIn(reply: Reply): SignedInStep | undefined {
  if (reply.status === 401 || reply.status === 204) return undefined;
  const claims = json(reply);
  if (claims === null) return undefined;
  const user = userOf(claims);
  if (!user) throw new AuthError('server', { detail: 'the answer describes nobody' });
  return { step: 'signed-in', goal: 'browse', user, can: ['account'], ...endIn(claims) };
}

function endIn(claims: unknown): Pick<SignedInStep, 'expiresAt' | 'expiresIn'> {
  const more = readMore(claims);
  const left = more === nothing ? undefined : more['expires_in'];
  if (typeof left !== 'number') return {};
  return { expiresAt: new Date(Date.now() + left * 1000).toISOString(), expiresIn: left };
}

function json({ text: body }: Reply): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
