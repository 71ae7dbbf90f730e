import { type Look, plainLook } from './look.ts';
import type { FromFrame, LogEntry, ToFrame } from './protocol.ts';

/** The colours a state is looked at in. `forced` stands in for a system's own colours. */
export type Colours = 'light' | 'dark' | 'forced';

/** What is before the designer. */
export interface View {
  /** Id of the state, as in the catalogue: `login.password.wrong`. */
  readonly state: string;
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
}

/** How many steps back can be taken. */
const MOST_STEPS = 100;

/** What the panels of the workbench share: one state, one way to change it, and the way to the widget's page. */
export class Bench {
  #state: BenchState;
  readonly #listeners = new Set<() => void>();
  readonly #past: Look[] = [];
  readonly #future: Look[] = [];
  #frame: ((message: ToFrame) => void) | undefined;

  constructor(view: View, look: Look = plainLook) {
    this.#state = { view, look, log: [], textsShown: [] };
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
    const changed = { ...this.#state.view, ...view };
    const other = changed.state !== this.#state.view.state || changed.lang !== this.#state.view.lang;
    this.#set({ view: changed, ...(other && { log: [], textsShown: [] }) });
  }

  /** A change that can be taken back. `merge`: it belongs to the one before, as when a slider is drawn. */
  restyle(look: Look, merge = false): void {
    if (!merge || this.#past.length === 0) this.#past.push(this.#state.look);
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

  /** The page with the widget, once it is there. */
  attach(frame: ((message: ToFrame) => void) | undefined): void {
    this.#frame = frame;
  }
  send(message: ToFrame): void {
    this.#frame?.(message);
  }

  heard(message: FromFrame): void {
    if (message.avain === 'log') this.#set({ log: [...this.#state.log, message.entry] });
    if (message.avain === 'texts') this.#set({ textsShown: message.keys });
  }
  clearLog(): void {
    this.#set({ log: [] });
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
