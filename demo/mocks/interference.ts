import { delay, http, HttpResponse, type HttpHandler } from 'msw';
import { AuthError, type ErrorInfo } from '../../src/core/errors.ts';
import type { Step } from '../../src/core/step.ts';
import type { NextFault } from '../gallery/protocol.ts';
import { BASE } from '../rules/base.ts';
import { problem } from '../rules/problem.ts';

/** What a call meets in place of its answer. */
export interface Fault {
  /** The call: method and path below the contract's base, `POST sign-in/password`. Every call unless given. */
  readonly at?: string;
  readonly fault: NextFault;
  readonly info?: ErrorInfo;
}

/** What a server of another kind answers where ours would answer something else. */
export interface OtherAnswer {
  readonly at: string;
  readonly step: Step;
}

/** A call that the page has made, and what came of it. */
export interface Seen {
  readonly call: string;
  readonly status: number | 'offline' | 'never';
  /** Error code of an answer that is none of the steps. */
  readonly code?: string;
}

/** What stands between the page and the rules: time, and things that go wrong. */
export interface Interference {
  /** Milliseconds that each call takes. */
  latency: number;
  /** What the next call meets, whichever it is; once. */
  next: NextFault | undefined;
  readonly handler: HttpHandler;
}

export interface InterferenceOptions {
  readonly faults?: readonly Fault[];
  readonly answers?: readonly OtherAnswer[];
  /** The time of the server, which each reply tells. Asked at the beginning of each call. */
  readonly now: () => number;
  /** The rules. */
  readonly send: (request: Request) => Promise<Response>;
  readonly seen?: (call: Seen) => void;
}

/** Seconds to wait where a fault does not say. */
const WAIT = { retryAfter: 30 };

/** What every reply of the contract says. */
const REPLY = {
  'Cache-Control': 'no-store',
  Vary: 'Accept-Language, Cookie',
  'X-Content-Type-Options': 'nosniff',
} as const;

const says = (step: object): Response => Response.json(step, { headers: REPLY });

/** Puts itself before the rules: faults first, then what another server would say, then the rules themselves. */
export function createInterference({
  faults = [],
  answers = [],
  send,
  now,
  seen = () => {},
}: InterferenceOptions): Interference {
  const takeFault = (call: string): Omit<Fault, 'at'> | undefined => {
    const { next } = interference;
    interference.next = undefined;
    return next ? { fault: next } : faults.find(({ at = call }) => at === call);
  };
  const interference: Interference = {
    latency: 0,
    next: undefined,
    handler: http.all(`*${BASE}/*`, async ({ request }) => {
      const call = callOf(request);
      const date = new Date(now()).toUTCString();
      if (interference.latency > 0) await delay(interference.latency);
      const fault = takeFault(call);
      const other = answers.find(({ at }) => at === call);
      if (fault?.fault === 'never' || fault?.fault === 'timeout') seen({ call, status: 'never' });
      const response = fault
        ? await met(fault, request, send)
        : other
          ? says(other.step)
          : await send(request);
      if (response.type !== 'error') response.headers.set('Date', date);
      const status = response.type === 'error' ? 'offline' : response.status;
      seen({ call, status, ...(await codeOf(response)) });
      return response;
    }),
  };
  return interference;
}

/** Method and path, as the contract's document names them. */
function callOf({ method, url }: Request): string {
  const { pathname } = new URL(url);
  return `${method} ${pathname.slice(pathname.indexOf(BASE) + BASE.length + 1)}`;
}

async function met(
  { fault, info }: Omit<Fault, 'at'>,
  request: Request,
  send: InterferenceOptions['send'],
): Promise<Response> {
  if (fault === 'offline') return HttpResponse.error();
  // The page gives up by its own time, if it does.
  if (fault === 'never' || fault === 'timeout') return new Promise(() => {});
  if (fault === 'unknown-step') return says({ step: 'of-another-version', goal: 'sign-in' });
  const wait = fault === 'rate-limited' || fault === 'locked' ? WAIT : {};
  const next = fault === 'expired' && !info ? await beginning(request, send) : {};
  const refusal = problem(new AuthError(fault, { ...wait, ...next, ...info }));
  for (const [name, value] of Object.entries(REPLY)) refusal.headers.set(name, value);
  return refusal;
}

/** What is over is begun anew: the rules say with which step. */
async function beginning({ url }: Request, send: InterferenceOptions['send']): Promise<ErrorInfo> {
  const { origin, pathname } = new URL(url);
  const [goal = ''] = pathname.slice(pathname.indexOf(BASE) + BASE.length + 1).split('/');
  const headers = { 'Auth-Request': '1', 'Content-Type': 'application/json' };
  const answer = await send(new Request(`${origin}${BASE}/${goal}`, { method: 'POST', headers, body: '{}' }));
  return answer.ok ? { next: (await answer.json()) as Step } : {};
}

async function codeOf(response: Response): Promise<{ code?: string }> {
  if (response.ok || response.type === 'error') return {};
  const body = (await response.clone().json()) as { code?: string };
  return body.code ? { code: body.code } : {};
}
