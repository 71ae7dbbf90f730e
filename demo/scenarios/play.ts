import type { HttpHandler } from 'msw';
import { Secret, TOTP } from 'otpauth';
import { createMock, type Mock } from '../mocks/handlers.ts';
import { createInterference, type Interference, type Seen } from '../mocks/interference.ts';
import { BASE } from '../rules/base.ts';
import type { Clock, Mail, Mailer } from '../rules/ports.ts';
import type { Before, Deed, Scenario } from './scenario.ts';

export interface PlayOptions {
  /** Where the page is. */
  readonly origin: string;
  readonly clock?: Clock;
  readonly seen?: (call: Seen) => void;
  readonly mailed?: (mail: Mail) => void;
}

/** A scenario that is being played. */
export interface Played {
  /** For `setupWorker(...handlers)` or `setupServer(...handlers)`. */
  readonly handlers: readonly HttpHandler[];
  readonly interference: Interference;
  readonly mock: Mock;
}

const NO_MAIL: Mailer = {
  send: async () => {
    throw new Error('no mail goes out');
  },
  check: async () => false,
};

/** Brings a mock to where the scenario begins, through the rules themselves. */
export async function play(scenario: Scenario, options: PlayOptions): Promise<Played> {
  const { residents, passkeys, before = [], faults, answers, mailFails, latency = 0 } = scenario;
  const { origin, clock = Date, seen, mailed } = options;
  const start = clock.now();
  let minutesAgo = 0;
  let late: number | undefined;
  // The rules' time stands until the page asks them for the first time, however long it takes to come that far.
  const now = (): number => (late === undefined ? start : clock.now() - late) - minutesAgo * 60_000;
  const mock = createMock({
    clock: { now },
    ...(residents && { residents }),
    ...(passkeys && { passkeys }),
    ...(mailFails && { mailer: NO_MAIL }),
    ...(mailed && { mailed }),
  });
  for (const one of before) {
    minutesAgo = (typeof one === 'object' && 'call' in one && one.minutesAgo) || 0;
    await happen(mock, origin, one, start);
  }
  minutesAgo = 0;
  const interference = createInterference({
    send: mock.send,
    now: () => {
      late ??= clock.now() - start;
      return now();
    },
    ...(faults && { faults }),
    ...(answers && { answers }),
    ...(seen && { seen }),
  });
  interference.latency = latency;
  return { handlers: [interference.handler], interference, mock };
}

async function happen(mock: Mock, origin: string, one: Before | Deed, now: number): Promise<void> {
  if (one === 'open-mailed-link') return openLink(mock);
  if (one === 'other-browser') return mock.changeBrowser();
  if (one === 'turn-on-codes') return turnOnCodes(mock, origin, now);
  if ('openOldLink' in one) {
    await mock.send(new Request(`${origin}${BASE}/mail/${one.openOldLink}?token=over`));
    return;
  }
  await answered(mock, origin, one);
}

/** @throws when the rules refuse what the scenario says has happened */
async function answered<Step>(mock: Mock, origin: string, { call, body, device }: Before): Promise<Step> {
  const [method = '', path = ''] = call.split(' ');
  const headers = { 'Auth-Request': '1', ...(body && { 'Content-Type': 'application/json' }) };
  const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
  const request = new Request(`${origin}${BASE}/${path}`, init);
  const size = String(init.body?.length ?? 0);
  const response = await mock.send(device ? from(device, request, size) : request);
  if (!response.ok) throw new Error(`${call} before the scenario: ${response.status}`);
  return (await response.json()) as Step;
}

/** What a browser says by itself, and lets no script say for it. */
function from(device: string, request: Request, size: string): Request {
  const own = [
    ['User-Agent', device],
    ['Content-Length', size],
  ] as const;
  const headers = new Headers([
    ...request.headers,
    ...own.map(([name, value]): [string, string] => [name, value]),
  ]);
  return Object.defineProperty(request, 'headers', { value: headers });
}

/** As a person follows the link of the mail that came last. */
async function openLink(mock: Mock): Promise<void> {
  const href = /https?:\/\/\S+\/mail\/\S+/.exec((await mock.mails()).at(-1)?.text ?? '')?.[0];
  if (!href) throw new Error('no mail with a link has come');
  await mock.send(new Request(href));
}

async function turnOnCodes(mock: Mock, origin: string, now: number): Promise<void> {
  const { secret, state } = await answered<{ secret: string; state: string }>(mock, origin, {
    call: 'POST set-up-totp',
    body: {},
  });
  const body = { totpCode: codeOf(secret, now), state };
  await answered(mock, origin, { call: 'POST set-up-totp/new-totp', body });
}

/** What an app shows for a secret. */
export function codeOf(secret: string, now: number): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now });
}
