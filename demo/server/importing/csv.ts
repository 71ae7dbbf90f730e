/** A row of a file, and the line that it begins on, from 1. */
export interface Row {
  readonly line: number;
  readonly fields: readonly string[];
}

/** The file is no CSV from some line on, so nothing after it can be trusted. */
export class CsvError extends Error {
  override readonly name: string = 'CsvError';
  constructor(line: number, why: string) {
    super(`line ${line}: ${why}`);
  }
}

/** One field and what ends it: quoted, with quotes inside doubled, or bare. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|$)/y;

/**
 * The rows of a CSV text (RFC 4180): commas between fields, one row a line, CRLF or LF. Strict, since what is guessed
 * wrongly here is somebody's password: a quote in the middle of a bare field, or one that is never closed, is an error.
 *
 * @throws CsvError
 */
export function parseCsv(text: string): Row[] {
  const rows: Row[] = [];
  let fields: string[] = [];
  let line = 1;
  let begun = 1;
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < text.length || fields.length > 0) {
    const found = FIELD.exec(text);
    if (!found) throw new CsvError(line, 'a quotation mark stands where none may, or is never closed');
    const [all, quoted, bare = '', end] = found;
    fields.push(quoted?.replaceAll('""', '"') ?? bare);
    line += all.split('\n').length - 1;
    if (end === ',') continue;
    rows.push({ line: begun, fields });
    fields = [];
    begun = line;
    if (end === '') break;
  }
  return rows;
}
