import type { AuthBackend, Context } from '../core/backend.ts';
import { toAuthError } from '../core/errors.ts';
import { session, unknownSession, type SessionEvent, type SessionState } from '../core/session.ts';
import type { Step } from '../core/step.ts';
import { momentOf, pageClock, type Clock, type Moment } from './clock.ts';
import { Store, type Readable } from './store.ts';

/** Milliseconds after which a page that is looked at again asks again. */
const STALE = 15_000;

/** Who is here, shared by all widgets of one client. Asks once, however many watch; nothing here ever rejects. */
export class SessionStore implements Readable<SessionState> {
  readonly #store = new Store<SessionState, SessionEvent>(unknownSession, session);
  readonly #backend: AuthBackend;
  readonly #changed: () => void;
  readonly #leave: (url: string) => void;
  #question: AbortController | undefined;
  #first: Promise<SessionState> | undefined;
  #latest: Promise<SessionState> = Promise.resolve(unknownSession);
  #leaving = false;
  #asked: Moment = { monotonic: 0, wall: 0 };
  #answerOf: Moment = this.#asked;
  #locale = 'fi';
  /** The clocks that its moments are by. */
  readonly clock: Clock;

  /**
   * @param changed called after this page has logged in or out, so that others can be told
   * @param leave called where the browser has to go somewhere else before anybody knows who is here
   */
  constructor(
    backend: AuthBackend,
    changed: () => void = () => {},
    clock: Clock = pageClock,
    leave: (url: string) => void = () => {},
  ) {
    this.#backend = backend;
    this.#changed = changed;
    this.#leave = leave;
    this.clock = clock;
  }

  get state(): SessionState {
    return this.#store.state;
  }

  /** When the step of the state was asked for: what it says in seconds counts from no later than this. */
  get answerOf(): Moment {
    return this.#answerOf;
  }

  /** The state after the first answer, or the first failure to get one. */
  get ready(): Promise<SessionState> {
    return (this.#first ??= this.reload());
  }

  subscribe(listener: () => void): () => void {
    const stop = this.#store.subscribe(listener);
    void this.ready;
    return stop;
  }

  /** The language that mails and pages of the server should be in: a BCP 47 tag. */
  set locale(tag: string) {
    this.#locale = tag;
  }

  /**
   * Asks the server now. A newer question makes the older answer void; while a log-out is under way nothing is asked,
   * and one that could not be finished is finished first: whoever wanted to leave is not shown again.
   */
  reload(): Promise<SessionState> {
    return (this.#latest = this.#ask(async (context) => {
      const step = await this.#backend.current(context);
      if (step.step === 'redirect' && step.goal === 'browse' && !context.signal?.aborted)
        this.#leave(step.url);
      return step;
    }));
  }

  /** "I am still here": asks the server to let the session live on. If it does, the other tabs ask for the new end. */
  async extend(): Promise<SessionState> {
    const { state } = this;
    if (state.status !== 'signed-in') return state;
    const asked = this.#ask((context) => this.#backend.answer(state.step, { confirmed: true }, context));
    const after = await (this.#latest = asked);
    if (!after.problem) this.#changed();
    return after;
  }

  async #ask(ask: (context: Context) => Promise<Step>): Promise<SessionState> {
    if ('unended' in this.state) await this.signOut();
    if (this.#leaving || 'unended' in this.state) return this.state;
    this.#drop();
    const question = (this.#question = new AbortController());
    const asked = (this.#asked = momentOf(this.clock));
    try {
      const step = await ask(this.#context(question.signal));
      if (question === this.#question) this.#answered(step, asked);
    } catch (error) {
      if (question === this.#question)
        this.#store.dispatch({ type: 'failed', code: toAuthError(error).code });
    }
    return this.#question && question !== this.#question ? this.#latest : this.state;
  }

  #answered(step: Step, asked: Moment): void {
    this.#answerOf = asked;
    this.#store.dispatch({ type: 'answered', step });
  }

  #drop(): void {
    this.#question?.abort();
    this.#question = undefined;
  }

  /** Asks again unless the last answer is fresh. */
  refresh(): void {
    const now = momentOf(this.clock);
    const age = Math.max(now.monotonic - this.#asked.monotonic, Math.abs(now.wall - this.#asked.wall));
    if (age > STALE) void this.reload();
  }

  /** Forgets what is shown, until the server has been asked again. For a page that is put away. */
  hide(): void {
    this.#drop();
    this.#store.dispatch({ type: 'hidden' });
  }

  /** Takes a step that a flow ended with. */
  accept(step: Step): void {
    this.#drop();
    this.#answered(step, momentOf(this.clock));
    this.#changed();
  }

  /** Takes the step after an end that this page has brought about: who is here knows of it. */
  end(step: Step): void {
    this.#store.dispatch({ type: 'ending' });
    this.accept(step);
  }

  /**
   * Logs out: what is on the page goes first, then the server is told, then the other tabs. If the server could not be
   * told, the state says so (`unended`) and the call may be made again.
   *
   * @returns the step after, for example a redirect to an identity provider; `undefined` when it failed
   */
  async signOut(scope: 'here' | 'everywhere' = 'here'): Promise<Step | undefined> {
    this.#drop();
    this.#leaving = true;
    this.#store.dispatch({ type: 'ending' });
    try {
      const step = await this.#backend.signOut(this.#context(), scope);
      this.#store.dispatch({ type: 'answered', step });
      this.#changed();
      return step;
    } catch (error) {
      this.#store.dispatch({ type: 'unended', code: toAuthError(error).code });
      return undefined;
    } finally {
      this.#leaving = false;
    }
  }

  #context(signal?: AbortSignal): Context {
    return { locale: this.#locale, returnTo: '', ...(signal && { signal }) };
  }
}
