import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { createApp } from '../../demo/server/app.ts';
import { checked } from '../../conformance/contract.ts';
import { type Curl, readCurl } from './curl.ts';
import { blocks, page } from './pages.ts';

const ORIGIN = 'http://localhost:8080';
const app = await createApp({ dataDir: ':memory:' });
const send = checked((request: Request) => app.fetch(request, { address: '192.0.2.1' }));
/** Cookies by the file that curl would keep them in. */
const jars = new Map<string, Map<string, string>>();

after(() => app.close());

describe('the examples of docs/backend.md', () => {
  const all = blocks(page('docs/backend.md'));
  const commands = all.filter(({ language }) => language === 'sh');

  test('are there, each with its reply', () => {
    assert.ok(commands.length > 12);
    for (const block of commands) assert.equal(all[all.indexOf(block) + 1]?.language, 'http', block.text);
    assert.equal(all.filter(({ language }) => language === 'http').length, commands.length);
  });

  for (const block of commands) {
    const told = all[all.indexOf(block) + 1]?.text ?? '';
    const curl = readCurl(block.text);
    test(`${curl.method} ${curl.url.slice(ORIGIN.length)} → ${told.split('\n', 1)[0]}`, async () => {
      let response = await run(curl);
      for (let count = 1; count < curl.times; count += 1) response = await run(curl);
      await compare(response, told);
    });
  }
});

async function run({ url, method, headers, body, from, to }: Curl): Promise<Response> {
  const kept = jars.get(from ?? '') ?? new Map<string, string>();
  const cookie = [...kept].map(([name, value]) => `${name}=${value}`).join('; ');
  if (cookie) headers.set('cookie', cookie);
  const response = await send(new Request(url, { method, headers, ...(body !== undefined && { body }) }));
  if (to) jars.set(to, new Map([...kept, ...response.headers.getSetCookie().map(pair)]));
  return response;
}

function pair(cookie: string): [string, string] {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
  return [name, decodeURIComponent(value)];
}

/** Status, the headers that the page names, and the whole body. */
async function compare(response: Response, told: string): Promise<void> {
  const [head = '', body = ''] = told.split('\n\n');
  const [status = '', ...headers] = head.trim().split('\n');
  assert.equal(response.status, Number(status.split(' ')[1]));
  for (const line of headers) {
    const [name = '', value = ''] = line.split(/:\s(.*)/);
    const values =
      name === 'Set-Cookie' ? response.headers.getSetCookie() : [response.headers.get(name) ?? 'missing'];
    assert.ok(
      values.some((one) => like(value).test(one)),
      `${line}, not ${values.join(' | ')}`,
    );
  }
  if (body) sameJson(await response.json(), JSON.parse(body));
}

function sameJson(real: unknown, told: unknown): void {
  assert.match(JSON.stringify(masked(real, told)), like(JSON.stringify(told)), 'the body');
}

/** The value, with `…` in place of everything that the page puts one for. */
function masked(real: unknown, told: unknown): unknown {
  if (told === '…' && real !== undefined) return told;
  if (typeof real !== 'object' || real === null || Array.isArray(real)) return real;
  const shown = Object(told) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(real).map(([name, value]) => [name, masked(value, shown[name])]));
}

/** The text, with anything in place of each `…`. */
function like(text: string): RegExp {
  const parts = text.split('…').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('[^"]+?')}$`);
}
