/** A curl command as a page shows it: the options that the pages use, and no others. */
export interface Curl {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | undefined;
  /** File that cookies are read from, and the one they are written to. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly times: number;
}

const COUNT: Readonly<Record<string, number>> = { six: 6 };

/** Reads a block of one command. A comment `# six times` before it says how often it is run. */
export function readCurl(block: string): Curl {
  const times = COUNT[/^# (\w+) times$/m.exec(block)?.[1] ?? ''] ?? 1;
  const words = shellWords(block.replaceAll(/^#.*$/gm, '').replaceAll('\\\n', ' '));
  if (words.shift() !== 'curl') throw new Error(`not a curl command: ${block}`);
  const options: Record<string, string[]> = {};
  let url = '';
  while (words.length) {
    const word = words.shift() ?? '';
    if (!word.startsWith('-')) url = word;
    else (options[word] ??= []).push(word === '-i' ? '' : (words.shift() ?? ''));
  }
  return { url, times, ...request(options), from: options['-b']?.[0], to: options['-c']?.[0] };
}

function request(options: Readonly<Record<string, string[]>>): Pick<Curl, 'method' | 'headers' | 'body'> {
  const known = ['-i', '-X', '-H', '-d', '-b', '-c', '--data-urlencode'];
  const strange = Object.keys(options).find((name) => !known.includes(name));
  if (strange) throw new Error(`the option ${strange} is not known here`);
  const headers = new Headers((options['-H'] ?? []).map((line) => cut(line, ': ')));
  const fields = (options['--data-urlencode'] ?? []).map((field) => cut(field, '='));
  const body = options['-d']?.[0] ?? (fields.length ? new URLSearchParams(fields).toString() : undefined);
  if (body !== undefined && !headers.has('content-type'))
    headers.set('content-type', 'application/x-www-form-urlencoded');
  return { method: options['-X']?.[0] ?? (body === undefined ? 'GET' : 'POST'), headers, body };
}

function cut(text: string, at: string): [string, string] {
  const [name = '', ...rest] = text.split(at);
  return [name, rest.join(at)];
}

function shellWords(command: string): string[] {
  return [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}
