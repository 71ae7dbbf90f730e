import { type Look, plainLook } from './look.ts';
import type { FromFrame, LogEntry, NextFault, ToFrame } from './protocol.ts';

/** The colours a state is looked at in. `forced` stands in for a system's own colours. */
export type Colours = 'light' | 'dark' | 'forced';

/** What is before the designer. */
export interface View {
  /** Id of the state, as in the catalogue: `login.password.wrong`. */
  readonly state: string;
  /** Another scenario than the state's own: then the widget stands at its beginning. */
  readonly scenario?: string | undefined;
  /** Language of the widget: `fi`, `sv`, `en`, `fi-simple`, or a pseudo-locale. */
  readonly lang: string;
  readonly colours: Colours;
  /** Width of the window, CSS pixels. */
  readonly width: number;
  /** Percent. */
  readonly zoom: number;
}

export interface BenchState {
  readonly view: View;
  readonly look: Look;
  readonly log: readonly LogEntry[];
  /** Keys of the texts that the widget shows now. */
  readonly textsShown: readonly string[];
  /** Milliseconds that each call takes, once the state is on screen. */
  readonly latency: number;
  /** What the next call meets; nothing again once one has met it. */
  readonly fault: NextFault | undefined;
  /** How often the state was begun anew. */
  readonly runs: number;
}

/** What only one run of a state knows. */
const nothingYet = { log: [], textsShown: [], fault: undefined };

const sameRun = (one: View, other: View): boolean =>
  one.state === other.state &&
  one.scenario === other.scenario &&
  one.lang === other.lang &&
  one.colours === other.colours;

/** How many steps back can be taken. */
const MOST_STEPS = 100;
const MOST_LINES = 500;

/** Tells one window's page something. */
export type Tell = (message: ToFrame) => void;

/** What the panels of the workbench share: one state, one way to change it, and the way to the pages with the widget. */
export class Bench {
  #state: BenchState;
  readonly #listeners = new Set<() => void>();
  readonly #past: Look[] = [];
  readonly #future: Look[] = [];
  readonly #frames = new Set<Tell>();

  constructor(view: View, look: Look = plainLook) {
    this.#state = { view, look, latency: 0, runs: 0, ...nothingYet };
  }

  get state(): BenchState {
    return this.#state;
  }
  get canUndo(): boolean {
    return this.#past.length > 0;
  }
  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  show(view: Partial<View>): void {
    const other = view.state !== undefined && view.state !== this.#state.view.state;
    const changed = { ...this.#state.view, ...(other && { scenario: undefined }), ...view };
    this.#set({ view: changed, ...(!sameRun(changed, this.#state.view) && nothingYet) });
  }

  /** The state from its beginning. */
  restart(): void {
    this.#set({ ...nothingYet, runs: this.#state.runs + 1 });
  }
  delay(latency: number): void {
    this.#set({ latency });
    this.send({ avain: 'latency', ms: latency });
  }
  /** Whichever window makes the next call meets it. `undefined` takes it back. */
  failNext(fault: NextFault | undefined): void {
    this.#set({ fault });
    this.send({ avain: 'next-fault', fault });
  }

  /** A change that can be taken back. `merge`: it belongs to the one before, as when a slider is drawn. */
  restyle(look: Look, merge = false): void {
    const joined = merge && this.#past.length > 0 && this.#future.length === 0;
    if (!joined) this.#past.push(this.#state.look);
    this.#past.splice(0, this.#past.length - MOST_STEPS);
    this.#future.length = 0;
    this.#set({ look });
    this.send({ avain: 'look', look });
  }

  undo(): void {
    this.#step(this.#past, this.#future);
  }
  redo(): void {
    this.#step(this.#future, this.#past);
  }

  /** A window whose page is told of every change from now on. */
  attach(frame: Tell): void {
    this.#frames.add(frame);
  }
  detach(frame: Tell): void {
    this.#frames.delete(frame);
  }
  send(message: ToFrame): void {
    for (const frame of this.#frames) frame(message);
  }
  /** Tells a page that has come up what it could not know from its address. */
  brief(frame: Tell): void {
    const { look, latency, fault } = this.#state;
    frame({ avain: 'look', look });
    if (latency) frame({ avain: 'latency', ms: latency });
    if (fault) frame({ avain: 'next-fault', fault });
  }

  /** @param isUp whether the window has come to its state; what it calls before that meets no fault */
  heard(message: FromFrame, isUp: boolean): void {
    if (message.avain === 'log') this.#note(message.entry, isUp);
    if (message.avain === 'texts') this.#set({ textsShown: message.keys });
  }
  clearLog(): void {
    this.#set({ log: [] });
  }

  #note(entry: LogEntry, isUp: boolean): void {
    this.#set({ log: [...this.#state.log, entry].slice(-MOST_LINES) });
    if (isUp && entry.kind === 'request' && this.#state.fault) this.failNext(undefined);
  }

  #step(from: Look[], to: Look[]): void {
    const look = from.pop();
    if (!look) return;
    to.push(this.#state.look);
    this.#set({ look });
    this.send({ avain: 'look', look });
  }

  #set(change: Partial<BenchState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}
