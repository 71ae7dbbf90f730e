import { AuthError, toAuthError } from '../../core/errors.ts';
import type { Abortable } from '../../core/platform.ts';
import { now, type Held } from './held.ts';
import type { Issuer } from './issuer.ts';
import type { Login } from './login.ts';
import type { Note, Notes } from './notes.ts';
import type { OidcOptions } from './options.ts';
import { rename, responseIn, thisPage, withoutResponse } from './page.ts';
import { stoppable } from './stoppable.ts';

/** The ways back from the provider: into this document, or by an address that an app hands over. */
export class Arrivals {
  /** What went wrong on the way back into this document, until somebody has said so. */
  failure: AuthError | undefined;
  /** What the browser had been sent for, until somebody has been told that it is done. */
  arrived: Note | undefined;
  readonly #options: OidcOptions;
  readonly #issuer: Issuer;
  readonly #notes: Notes;
  readonly #login: Login;
  #landing: Promise<void> | undefined;

  constructor(options: OidcOptions, issuer: Issuer, notes: Notes, login: Login) {
    this.#options = options;
    this.#issuer = issuer;
    this.#notes = notes;
    this.#login = login;
  }

  /** Whether the browser has come back into this document. */
  get landed(): boolean {
    return this.#landing !== undefined;
  }

  /**
   * Notices that the browser has come back into this document, cleans the address bar at once, and waits for what comes
   * of it. It never rejects with what went wrong: that is kept in `failure`.
   */
  async land(cancel: Abortable | undefined): Promise<void> {
    const page = this.#options.page ?? thisPage();
    const { href } = page.location;
    const response = responseIn(href);
    const note = response && this.#notes.take(response.get('state') ?? '');
    // One that nobody waits for is told apart from another client's by its issuer (RFC 9207).
    if (response && (note || this.#isOurs(response))) {
      rename(page, note?.address ?? withoutResponse(href, this.#more));
      this.#landing = this.#finish(response, note);
    }
    if (this.#landing) await stoppable(this.#landing, cancel);
  }

  /**
   * Finishes what an address was come back to for. An answer that has been used, one to somebody else's question and one
   * that was made up are the same from here: nobody waits for them.
   *
   * @returns what the browser had been sent for, and who is here; nobody after a silent question that found nobody
   * @throws {AuthError} `expired` when nobody waits for it, `cancelled` when the person turned back
   */
  async comeBack(address: string, cancel?: Abortable): Promise<readonly [Note, Held | undefined]> {
    const page = this.#options.page ?? thisPage();
    const response = responseIn(address);
    const note = response && this.#notes.take(response.get('state') ?? '');
    if (!response || !note) throw new AuthError('expired', { detail: 'nobody waits for this answer' });
    if (page.location.href === address) rename(page, note.address);
    try {
      return [note, await this.#redeem(response, note, cancel)];
    } catch (thrown) {
      if (note.goal === 'browse') return [note, undefined];
      throw thrown;
    }
  }

  /** Forgets that anybody came. */
  forget(): void {
    this.failure = this.arrived = this.#landing = undefined;
  }

  async #finish(response: URLSearchParams, note: Note | undefined): Promise<void> {
    this.failure = undefined;
    try {
      if (!note) throw new AuthError('expired', { detail: 'nobody waits for this answer' });
      await this.#redeem(response, note);
      this.arrived = note;
    } catch (thrown) {
      if (note?.goal !== 'browse') this.failure = toAuthError(thrown);
    }
  }

  /** Trades the code for a login. Whether an action was done is read from the account: only that it was not is believed. */
  async #redeem(response: URLSearchParams, note: Note, cancel?: Abortable): Promise<Held> {
    const asked = now();
    // Whoever turns back from a login, or is not logged in, is not asked silently right after.
    if (note.goal === 'sign-in' || note.goal === 'browse') this.#notes.askSilently();
    const grant = await this.#issuer.redeem(response, note, cancel);
    const held = await this.#login.take(grant, asked, cancel);
    this.#notes.clear();
    const status = this.#more.map((name) => response.get(name)).join('');
    if (status === 'cancelled') throw new AuthError('cancelled');
    if (status === 'error') throw new AuthError('server', { detail: 'the action failed' });
    return held;
  }

  #isOurs(response: URLSearchParams): boolean {
    const issuer = response.get('iss') ?? '';
    return URL.canParse(issuer) && new URL(issuer).href === new URL(this.#options.issuer).href;
  }

  /** What the kind of server adds to its answers. */
  get #more(): readonly string[] {
    const status = this.#options.preset?.status;
    return status ? [status] : [];
  }
}
