import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setCookie } from 'hono/cookie';
import { parse } from 'hono/utils/cookie';
import type { Call } from '../rules/ports.ts';

/** Which server answers in place of the demo's own: one of the list, or one somewhere else, by address and adapter. */
export type Choice = { readonly name: string } | Elsewhere;

/** A server of one's own. */
export interface Elsewhere {
  readonly adapter: string;
  readonly backend: string;
}

/** What is wrong with an address and an adapter that were given. */
export type ChoiceProblem = 'serverAddressWrong' | 'serverAdapterWrong';

const COOKIE = 'palvelin';
const YEAR_SECONDS = 365 * 24 * 60 * 60;
/** Characters of an address. */
export const LONGEST = 500;
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** In an address: the demo's own server. */
export const OWN = 'oma';

/** Every adapter that a page may name. */
export const adapters: readonly string[] = globSync(
  join(import.meta.dirname, '../../src/define/adapter-*.ts'),
)
  .map((file) => basename(file, '.ts').replace('adapter-', ''))
  .toSorted((one, other) => Number(other === 'http') - Number(one === 'http') || (one < other ? -1 : 1));

/** What was chosen in this browser. */
export function chosen({ headers }: Request): Choice | undefined {
  const { [COOKIE]: kept = '' } = parse(headers.get('Cookie') ?? '', COOKIE);
  const [first = '', backend] = kept.split(' ');
  if (backend !== undefined) return problemOf(first, backend) ? undefined : { adapter: first, backend };
  return /^[a-z0-9-]+$/.test(first) ? { name: first } : undefined;
}

/** Keeps the choice in the browser, or forgets it. */
export function choose(call: Call, choice: Choice | undefined): void {
  const value = !choice ? '' : 'name' in choice ? choice.name : `${choice.adapter} ${choice.backend}`;
  const maxAge = choice ? YEAR_SECONDS : 0;
  setCookie(call, COOKIE, value, { path: '/', sameSite: 'Lax', httpOnly: true, maxAge });
}

/** Whether pages can ask that: an adapter that there is, at an https address, or on this machine by http. */
export function problemOf(adapter: string, backend: string): ChoiceProblem | undefined {
  const url = backend.length <= LONGEST ? URL.parse(backend) : undefined;
  if (!url || !isReachable(url) || url.username || url.password || url.hash) return 'serverAddressWrong';
  return adapters.includes(adapter) ? undefined : 'serverAdapterWrong';
}

/** The host goes into a header of the page, where `;` and `,` would mean something. */
function isReachable({ protocol, hostname }: URL): boolean {
  if (!/^([a-z0-9.-]+|\[[0-9a-f:]+\])$/.test(hostname)) return false;
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
}
