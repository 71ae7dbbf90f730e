import type { SessionState } from '../core/session.ts';
import type { SignedInStep } from '../core/step.ts';
import { momentOf, type Clock, type Moment } from './clock.ts';
import { endOf } from './session-end.ts';
import type { SessionStore } from './session-store.ts';
import { Store, type Readable } from './store.ts';

/** What the person should know about the end of the session. */
export type Expiry =
  | { readonly status: 'quiet' }
  /** It ends soon, at `endsAt` (milliseconds since 1970 by this device). `final`: asked to go on, the server would not. */
  | { readonly status: 'warning'; readonly endsAt: number; readonly final: boolean }
  /** Its time ran out. */
  | { readonly status: 'ended' }
  /** It is over before its time: logged out in another tab, or on another device. */
  | { readonly status: 'left' }
  /** Somebody else is logged in now. */
  | { readonly status: 'other' };

/** Milliseconds between two looks at the clocks: so much later, at most, a device notices that it has slept. */
const LOOK = 15_000;
/** Milliseconds by which clocks, timers and answers may be off and nothing is meant by it. */
const SLACK = 5_000;
const quiet: Expiry = { status: 'quiet' };

/**
 * Watches over the end of a session. Nothing is said by this device's clocks alone: they only tell when to ask the
 * server, and its answer is what is shown; only when it cannot be reached, a warning comes by our own count.
 */
export class SessionExpiry implements Readable<Expiry> {
  readonly #store = new Store<Expiry, Expiry>(quiet, (now, next) => (alike(now, next) ? now : next));
  readonly #session: SessionStore;
  readonly #warn: number;
  readonly #clock: Clock;
  #listeners = 0;
  #stop: (() => void) | undefined;
  #seen: SessionState | undefined;
  #user = '';
  #end: Moment | undefined;
  #looked: Moment;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param warn how long before the end the warning comes, in milliseconds */
  constructor(session: SessionStore, warn: number) {
    this.#session = session;
    this.#warn = warn;
    this.#clock = session.clock;
    this.#looked = momentOf(this.#clock);
  }

  get state(): Expiry {
    return this.#store.state;
  }

  /** Watches as long as somebody listens. */
  subscribe(listener: () => void): () => void {
    const stop = this.#store.subscribe(listener);
    if (this.#listeners++ === 0) this.#start();
    return () => {
      stop();
      if (--this.#listeners === 0) this.#rest();
    };
  }

  /** "I am still here." */
  async extend(): Promise<void> {
    const before = this.#end?.monotonic ?? Infinity;
    const { problem } = await this.#session.extend();
    const { state } = this;
    const later = (this.#end?.monotonic ?? Infinity) - before > SLACK;
    const final = problem ? problem === 'unsupported' : !later;
    if (state.status === 'warning' && final) this.#store.dispatch({ ...state, final });
  }

  #start(): void {
    this.#stop = this.#session.subscribe(() => this.#follow());
    this.#follow();
    // What was known before may be old, and a warning by it wrong.
    if (this.state.status === 'warning') this.#session.refresh();
  }

  #rest(): void {
    this.#stop?.();
    clearTimeout(this.#timer);
    this.#seen = undefined;
  }

  #follow(): void {
    const { state } = this.#session;
    if (state === this.#seen) return;
    this.#seen = state;
    if (state.status === 'signed-in') this.#signedIn(state.step);
    if (state.status === 'signed-out') this.#signedOut('step' in state || 'pending' in state);
    this.#plan();
  }

  #signedIn(step: SignedInStep): void {
    const { id } = step.user;
    this.#end = endOf(step, this.#session.answerOf);
    if (this.#user && this.#user !== id) this.#store.dispatch({ status: 'other' });
    else this.#judge();
    this.#user = id;
  }

  /** Without an answer it is this page that logs out, or could not: whoever did so knows. */
  #signedOut(answered: boolean): void {
    if (!answered) this.#user = '';
    if (!this.#user) return this.#store.dispatch(quiet);
    if (this.state.status === 'ended' || this.state.status === 'left') return;
    this.#store.dispatch({ status: this.#left(SLACK) <= 0 ? 'ended' : 'left' });
  }

  #judge(): void {
    const { state } = this;
    const left = this.#end ? this.#end.monotonic - this.#clock.monotonic() : Infinity;
    if (left > this.#warn) return this.#store.dispatch(quiet);
    const final = state.status === 'warning' && state.final;
    this.#store.dispatch({ status: 'warning', endsAt: this.#clock.wall() + left, final });
  }

  /** Milliseconds left, less `slack`, by the clock that has less: one may have stood still, the other been set. */
  #left(slack: number): number {
    if (!this.#end) return Infinity;
    const now = momentOf(this.#clock);
    return Math.min(this.#end.monotonic - now.monotonic, this.#end.wall - now.wall) - slack;
  }

  #plan(): void {
    clearTimeout(this.#timer);
    if (this.#seen?.status !== 'signed-in' || !this.#end) return;
    const left = this.#end.monotonic - this.#clock.monotonic();
    const next = left > this.#warn ? left - this.#warn : left > 0 ? left : LOOK;
    this.#looked = momentOf(this.#clock);
    this.#timer = setTimeout(() => void this.#look(), Math.min(Math.max(next, 1000), LOOK));
  }

  async #look(): Promise<void> {
    const left = this.#end ? this.#end.monotonic - this.#clock.monotonic() : Infinity;
    const due = left <= 0 || (left <= this.#warn && this.state.status !== 'warning');
    if (due || this.#hasSlept()) {
      await this.#session.reload();
      // An answer has been followed by now; without one, the person is warned by our own count.
      if (this.#seen?.status === 'signed-in' && this.#seen.problem) this.#judge();
    }
    if (this.#listeners) this.#plan();
  }

  /** Where the monotonic clock goes on in sleep, nothing is missing: what is left is right. */
  #hasSlept(): boolean {
    const now = momentOf(this.#clock);
    const passed = now.monotonic - this.#looked.monotonic;
    return Math.abs(now.wall - this.#looked.wall - passed) > SLACK;
  }
}

/** The end is shown to the minute: when it has moved by less than that, nothing has changed. */
function alike(one: Expiry, other: Expiry): boolean {
  if (one.status !== 'warning' || other.status !== 'warning') return one.status === other.status;
  return one.final === other.final && Math.abs(one.endsAt - other.endsAt) < 2_000;
}
