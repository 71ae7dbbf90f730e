import type { Theme, TokenValue } from '../look.ts';
import { sidesOf } from './call.ts';
import type { DesignToken } from './design-token.ts';
import { Gatherer, type Imported, type Problem } from './imported.ts';
import { fromBraces, nameOf } from './token-path.ts';
import { type Fields, fromFormat, isFields } from './token-value.ts';

interface Found {
  readonly path: readonly string[];
  readonly token: Fields;
}

/** Groups within groups. Nobody's file has as many; what would exhaust the stack has more. */
const DEEPEST = 20;

/** Every token of a file, in groups or not. */
function* walk(group: Fields, path: readonly string[] = []): Generator<Found> {
  for (const [name, one] of Object.entries(group)) {
    if (!isFields(one) || (name.startsWith('$') && name !== '$root')) continue;
    const here = name === '$root' ? path : [...path, name];
    if ('$value' in one) yield { path: here, token: one };
    else if (here.length < DEEPEST) yield* walk(one, here);
  }
}

/** The line where a path ends, near enough to find it. */
function lineOf(text: string, path: readonly string[]): number {
  let at = 0;
  for (const name of path) at = Math.max(at, text.indexOf(JSON.stringify(name), at));
  return text.slice(0, at).split('\n').length;
}

/** Engines say where a text stops being JSON in words of their own. */
function syntaxLine(text: string, error: unknown): number {
  const message = String(error);
  const line = /line (\d+)/.exec(message)?.[1];
  const position = /position (\d+)/.exec(message)?.[1];
  if (line) return Number(line);
  return text.slice(0, position ? Number(position) : text.length).split('\n').length;
}

class File {
  readonly #byPath: ReadonlyMap<string, Fields>;
  readonly #ours: ReadonlyMap<string, DesignToken>;

  constructor(found: readonly Found[], tokens: readonly DesignToken[]) {
    this.#byPath = new Map(found.map(({ path, token }) => [path.join('.'), token]));
    this.#ours = new Map(tokens.map((token) => [token.name, token]));
  }

  /** A value as CSS: a reference to a token of ours stays one, one to anything else of the file is followed. */
  value(kind: DesignToken['kind'], value: unknown, steps = 20): string | undefined {
    const path = typeof value === 'string' ? /^\{([^{}]+)\}$/.exec(value)?.[1] : undefined;
    if (!path) return fromFormat(kind, value);
    const target = this.#byPath.get(path);
    if (!target || steps === 0) return undefined;
    if (this.#ours.has(nameOf(path.split('.')))) return fromBraces(`{${path}}`);
    return this.value(kind, target['$value'], steps - 1);
  }
}

function extensions({ $extensions }: Fields): Fields {
  const own = isFields($extensions) ? $extensions['avain'] : undefined;
  return isFields(own) ? own : {};
}

function read(file: File, { kind }: DesignToken, token: Fields): TokenValue | undefined {
  const { css, dark } = extensions(token);
  if (typeof css === 'string') return sidesOf(fromBraces(css));
  const light = file.value(kind, token['$value']);
  const other = dark === undefined ? undefined : file.value(kind, dark);
  if (light === undefined || (dark !== undefined && other === undefined)) return undefined;
  return { light, ...(other !== undefined && { dark: other }) };
}

function parse(text: string): { root: Fields } | { problem: Problem } {
  try {
    const root: unknown = JSON.parse(text);
    if (isFields(root)) return { root };
    return { problem: { line: 0, what: 'nothing', name: 'avain' } };
  } catch (error) {
    return { problem: { line: syntaxLine(text, error), what: 'syntax', name: 'JSON' } };
  }
}

/** Tokens out of a file of the token format: those below `avain`, or all of it where there is no such group. */
export function importTokens(tokens: readonly DesignToken[], text: string, onto: Theme = {}): Imported {
  const parsed = parse(text);
  if ('problem' in parsed) return { theme: {}, problems: [parsed.problem] };
  const every = [...walk(parsed.root)];
  const file = new File(every, tokens);
  const found = isFields(parsed.root['avain']) ? every.filter(({ path }) => path[0] === 'avain') : every;
  const all = new Gatherer(tokens, onto);
  for (const { path, token: fields } of found) {
    const name = nameOf(path);
    const token = all.token(name);
    all.take(name, token && read(file, token, fields), lineOf(text, path));
  }
  if (found.length === 0) all.fault('nothing', 'avain', 0);
  return all.result();
}
