import type { Locale } from '../ports.ts';
import type { Frame } from './letter.ts';
import { en } from './texts/en.ts';
import { fi } from './texts/fi.ts';
import { sv } from './texts/sv.ts';

/** Subject, paragraphs, and why the person gets the mail. */
export interface Text {
  readonly subject: string;
  readonly text: readonly string[];
  readonly why: string;
}

/** What changed about how an account is protected. */
export type Change = 'passkey-added' | 'passkey-removed' | 'totp-on' | 'totp-off';

/** Everything that mails say in one language; a missing text does not compile. `life` is a time in words. */
export interface MailTexts extends Frame {
  readonly reset: (life: string) => Text & { readonly does: string };
  readonly register: (life: string) => Text & { readonly does: string };
  readonly alreadyRegistered: Text & { readonly does: string };
  readonly newEmail: (life: string) => Text & { readonly does: string };
  readonly emailTaken: Text;
  readonly emailChanged: (email: string) => Text;
  readonly emailRestored: Text;
  readonly passwordChanged: Text;
  /** The link under what somebody else may have done. */
  readonly notMe: (life: string) => { readonly text: string; readonly does: string };
  readonly code: (life: string) => Text & { readonly after: string };
  readonly changed: Readonly<Record<Change, string>>;
  readonly changedRest: Text;
  readonly deleted: Text;
  readonly warning: (tries: number) => Text;
}

export const mailTexts: Readonly<Record<Locale, MailTexts>> = { fi, sv, en };

const TAGS = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const;

/** A time in words, in the largest unit of which it is several: "30 minuuttia", "7 dygn". */
export function lasting(minutes: number, locale: Locale): string {
  const [unit, size] = unitOf(minutes);
  const options = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(TAGS[locale], options).format(minutes / size);
}

function unitOf(minutes: number): ['day' | 'hour' | 'minute', number] {
  if (minutes >= 2 * 1440 && minutes % 1440 === 0) return ['day', 1440];
  return minutes >= 120 && minutes % 60 === 0 ? ['hour', 60] : ['minute', 1];
}
