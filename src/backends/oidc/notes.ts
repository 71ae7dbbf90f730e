import { AuthError } from '../../core/errors.ts';
import { goals, type Goal } from '../../core/goal.ts';
import { count, nothing, shape, text, word } from '../wire/shape.ts';
import type { Tab } from './tab.ts';

/** What must outlive the way to the provider and back. Read once, and gone with that. */
export interface Note {
  /** What the browser was sent for; `browse` when only to find out who is here. */
  readonly goal: Goal | 'browse';
  /** Ties the answer to the request (RFC 6749 §10.12); the note is found by it. */
  readonly state: string;
  /** Proof key (RFC 7636) of the request. */
  readonly verifier: string;
  readonly nonce: string;
  /** As it was in the request, to the letter. */
  readonly redirectUri: string;
  /** Where to go after the goal; empty for nowhere. Not checked yet. */
  readonly returnTo: string;
  /** What to put into the address bar afterwards. */
  readonly address: string;
  /** Milliseconds since 1970. */
  readonly made: number;
}

const HOUR = 3_600_000;

const readNote = shape({
  goal: word('browse', ...goals),
  state: text,
  verifier: text,
  nonce: text,
  redirectUri: text,
  returnTo: text,
  address: text,
  made: count,
});

/** The notes of one client in the tab: nothing in them tells who a person is or opens anything by itself. */
export class Notes {
  readonly #tab: Tab;
  readonly #prefix: string;

  /** @param name of the client and its provider: the notes of others are not touched */
  constructor(tab: Tab, name: string) {
    this.#tab = tab;
    this.#prefix = `avain-oidc ${name} `;
  }

  /** @throws {AuthError} `unsupported` where nothing can be kept: nobody could come back then */
  put(note: Note): void {
    this.#sweep(note.made - HOUR);
    if (!this.#tab.write(this.#prefix + note.state, JSON.stringify(note)))
      throw new AuthError('unsupported', { detail: 'sessionStorage is not available' });
  }

  /** The note of a request, once. `undefined`: the request is not ours, or has been answered. */
  take(state: string): Note | undefined {
    const note = this.#read(this.#prefix + state);
    this.#tab.remove(this.#prefix + state);
    return note;
  }

  /** Notes that this tab asks silently now. @returns whether it may: not after an answer that told nothing, nor without a memory */
  askSilently(): boolean {
    const key = `${this.#prefix}silent`;
    return this.#tab.read(key) === null && this.#tab.write(key, 'asked');
  }

  /** Forgets everything: who is logged in needs no note any more, and the next document may ask. */
  clear(): void {
    for (const key of this.#tab.keys(this.#prefix)) this.#tab.remove(key);
  }

  #sweep(before: number): void {
    for (const key of this.#tab.keys(this.#prefix)) {
      const note = this.#read(key);
      if (note && note.made < before) this.#tab.remove(key);
    }
  }

  #read(key: string): Note | undefined {
    try {
      const note = readNote(JSON.parse(this.#tab.read(key) ?? ''));
      return note === nothing ? undefined : (note as unknown as Note);
    } catch {
      return undefined;
    }
  }
}
