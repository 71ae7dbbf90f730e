/** Texts about the end of a session. `time` is a clock time, as `common.formatTime` gives it. */
export interface SessionMessages {
  /** Name of the part of the page that warns. */
  readonly region: string;
  readonly ends: (time: string) => string;
  readonly stay: string;
  /** "I am still here". */
  readonly goOn: string;
  readonly goesOn: string;
  /** The server lets it live no longer. */
  readonly cannotGoOn: string;
  readonly ended: string;
  readonly endedLead: string;
  /** What happens when the next one to log in is not the same person. */
  readonly otherPerson: string;
  /** Logged out in another window or on another device. */
  readonly left: string;
  readonly logIn: string;
  readonly close: string;
}
