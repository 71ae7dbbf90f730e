import type { ErrorCode } from '../../src/core/errors.ts';
import type { Look } from './look.ts';

/** What the next call to the mock meets: an error of ours, or an answer that nobody understands. */
export type NextFault = Exclude<ErrorCode, 'cancelled'> | 'unknown-step' | 'never';

/** From the workbench to the page with the widget. Both check the origin of what they are sent. */
export type ToFrame =
  | { readonly avain: 'look'; readonly look: Look }
  /** Milliseconds that each call takes from now on. */
  | { readonly avain: 'latency'; readonly ms: number }
  /** Once; `undefined` takes it back. */
  | { readonly avain: 'next-fault'; readonly fault: NextFault | undefined };

/** One line of the log: a step or session change, an event of an element, a request with its answer, a mail. */
export interface LogEntry {
  readonly kind: 'step' | 'event' | 'request' | 'mail';
  /** Milliseconds since the page began. */
  readonly at: number;
  /** In a word or two: `avain-step-change`, `POST sign-in/password`. */
  readonly what: string;
  /** The rest: a status, a step's name, an error code. Nothing that was typed into a password field. */
  readonly detail: string;
}

/** From the page with the widget to the workbench. */
export type FromFrame =
  /** The state is on screen. */
  | { readonly avain: 'ready' }
  /** Height of the whole page, CSS pixels. */
  | { readonly avain: 'height'; readonly px: number }
  | { readonly avain: 'log'; readonly entry: LogEntry }
  /** Keys of the texts that are on screen, as paths: `login.heading`, `common.errors.offline`. */
  | { readonly avain: 'texts'; readonly keys: readonly string[] };
