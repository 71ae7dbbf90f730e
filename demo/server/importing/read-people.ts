import { addressIn } from '../../rules/mailed.ts';
import { isLocale } from '../../rules/locale.ts';
import type { Locale } from '../../rules/ports.ts';
import { comparable } from '../../rules/session.ts';
import { CsvError, parseCsv, type Row } from './csv.ts';
import { readOldHash } from './formats.ts';
import { HashError, type OldHash } from './old-hash.ts';

const NEEDED = ['name', 'email', 'hash'] as const;
const COLUMNS = [...NEEDED, 'username', 'locale', 'id'] as const;
type Column = (typeof COLUMNS)[number];
const LONGEST = 200;

/** Somebody in the file. */
export interface Newcomer {
  readonly line: number;
  /** As other systems know the person; a new one is made without it. */
  readonly id: string | undefined;
  readonly name: string;
  readonly email: string;
  readonly username: string | undefined;
  readonly locale: Locale;
  /** The password as the old system kept it; without one the person chooses a new one by mail. */
  readonly password: { readonly hash: string; readonly kind: OldHash } | undefined;
}

/** What is wrong with a row. Says where and what, and repeats nothing of the row itself. */
export interface Fault {
  readonly line: number;
  readonly why: string;
}

/** Who is in the file, and which rows name nobody. */
export interface People {
  readonly people: readonly Newcomer[];
  readonly faults: readonly Fault[];
}

/** @throws CsvError when the file as a whole cannot be read */
export function readPeople(text: string): People {
  const [header, ...rows] = parseCsv(text.replace(/^\uFEFF/, ''));
  if (!header) throw new CsvError(1, 'the file is empty');
  const at = columnsOf(header);
  const people: Newcomer[] = [];
  const faults: Fault[] = [];
  for (const row of rows) {
    const read =
      row.fields.length === header.fields.length
        ? newcomer(row, at)
        : 'it has more or fewer fields than the first line';
    if (typeof read === 'string') faults.push({ line: row.line, why: read });
    else people.push(read);
  }
  return unlessTwice(people, faults);
}

function columnsOf({ fields }: Row): (row: Row, column: Column) => string {
  if (fields.length === 1 && fields[0]?.includes(';'))
    throw new CsvError(1, 'the fields are separated by semicolons; save the file with commas');
  const missing = NEEDED.filter((name) => !fields.includes(name));
  if (missing.length > 0) throw new CsvError(1, `there is no column ${missing.join(', ')}`);
  const strange = fields.find((name) => !COLUMNS.some((known) => known === name));
  if (strange !== undefined)
    throw new CsvError(1, `the column "${strange}" is not known; there are ${COLUMNS.join(', ')}`);
  if (new Set(fields).size < fields.length) throw new CsvError(1, 'a column is there twice');
  return (row, column) => row.fields[fields.indexOf(column)]?.trim() ?? '';
}

/** The person of a row, or why it names nobody. */
function newcomer(row: Row, at: (row: Row, column: Column) => string): Newcomer | string {
  const [name, given, username, locale, id, hash] = (
    ['name', 'email', 'username', 'locale', 'id', 'hash'] as const
  ).map((column) => at(row, column)) as [string, string, string, string, string, string];
  const email = addressIn(given);
  if (!given) return 'there is no e-mail address';
  if (!email) return 'the e-mail address is none';
  if (/\p{C}/u.test(name) || name.length > LONGEST) return 'the name is too long or has strange characters';
  if (username.includes('@')) return 'the user name has an @, so nobody could log in with it';
  if (/[\s\p{C}]/u.test(username) || username.length > LONGEST)
    return 'the user name is too long or has spaces';
  if (locale && !isLocale(locale)) return 'the language is none of fi, sv, en';
  if (id && !/^[\w.-]{1,100}$/.test(id)) return 'the id has other characters than letters, digits and . _ -';
  try {
    return {
      line: row.line,
      id: id || undefined,
      name,
      email: comparable(email),
      username: username ? comparable(username) : undefined,
      locale: isLocale(locale) ? locale : 'fi',
      password: hash ? { hash, kind: readOldHash(hash) } : undefined,
    };
  } catch (error) {
    if (error instanceof HashError) return error.message;
    throw error;
  }
}

/** Of two rows with the same address, user name or id neither is right by itself: the second is a fault. */
function unlessTwice(all: readonly Newcomer[], faults: readonly Fault[]): People {
  const seen = new Map<string, number>();
  const people: Newcomer[] = [];
  const twice: Fault[] = [];
  for (const person of all) {
    const keys = [
      ['e-mail address', person.email],
      ['user name', person.username],
      ['id', person.id],
    ] as const;
    const again = keys.find(([what, value]) => value !== undefined && seen.has(`${what} ${value}`));
    if (again) {
      const [what, value] = again;
      twice.push({ line: person.line, why: `the ${what} of line ${seen.get(`${what} ${value}`)} again` });
      continue;
    }
    for (const [what, value] of keys) if (value !== undefined) seen.set(`${what} ${value}`, person.line);
    people.push(person);
  }
  return { people, faults: [...faults, ...twice].toSorted((a, b) => a.line - b.line) };
}
