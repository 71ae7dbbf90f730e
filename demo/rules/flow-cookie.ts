import type { ErrorCode, ErrorInfo } from '../../src/core/errors.ts';
import type { Goal } from '../../src/core/goal.ts';
import type { Step, StepKind } from '../../src/core/step.ts';
import { FLOW, readCookie, writeCookie } from './cookies.ts';
import type { Call } from './ports.ts';
import type { Sealer } from './seal.ts';

const LIFE_SECONDS = 10 * 60;
/** Browsers drop a cookie whose name and value have more than 4096 characters (RFC 6265bis §5.6). */
const LONGEST_VALUE = 3900;

/** What went wrong in a post, kept for the page that shows it. */
export interface FlowFailure {
  readonly code: ErrorCode;
  readonly info: ErrorInfo;
  /** When another try is taken: milliseconds since 1970. */
  readonly retryAt?: number;
}

/** What the person typed that may be shown again. Never a password, never a code. */
export interface Typed {
  readonly identifier?: string;
  readonly name?: string;
}

/** What is remembered between two posts of the form profile; never in an address. */
export interface Flow {
  readonly goal: Goal;
  /** The step that is next. */
  readonly at: StepKind;
  /** That step; absent where it is the one that the goal begins with. */
  readonly step?: Step;
  /** Whether the step was asked for once more: another mail, another code. */
  readonly resent?: boolean;
  /** The goal that has just been reached, where it led on to this one. */
  readonly reached?: Goal;
  readonly failure?: FlowFailure;
  readonly typed: Typed;
  /** Where to go after logging in, checked already; empty for the front page. */
  readonly returnTo: string;
}

/** A sealed HttpOnly cookie of ten minutes. Nobody can read or make one without the server's secret. */
export interface FlowCookie {
  /** `undefined` when there is none, or it is too old, or somebody else made it. */
  read(request: Request, origin: string): Promise<Flow | undefined>;
  /** What the cookie has no room for is forgotten: first what can be typed again. */
  write(call: Call, flow: Flow): Promise<void>;
  clear(call: Call): void;
  /** Forgets all but where to go after logging in. */
  startOver(call: Call): Promise<void>;
}

export function createFlowCookie(sealer: Sealer): FlowCookie {
  const read: FlowCookie['read'] = async (request, origin) => {
    const sealed = readCookie(request, origin, FLOW);
    // This server sealed it, so it has the shape that this server gave it.
    return sealed ? ((await sealer.unseal('flow', sealed)) as Flow | undefined) : undefined;
  };
  const write: FlowCookie['write'] = async (call, flow) =>
    writeCookie(call, FLOW, await sealFitting(sealer, flow), LIFE_SECONDS);
  const clear: FlowCookie['clear'] = (call) => {
    if (readCookie(call.req.raw, call.env.origin, FLOW)) writeCookie(call, FLOW, '', 0);
  };
  const startOver: FlowCookie['startOver'] = async (call) => {
    const { returnTo = '' } = (await read(call.req.raw, call.env.origin)) ?? {};
    if (!returnTo) return clear(call);
    await write(call, { goal: 'sign-in', at: 'identifier', typed: {}, returnTo });
  };
  return { read, write, clear, startOver };
}

async function sealFitting(sealer: Sealer, flow: Flow): Promise<string> {
  const { step: _, ...stepless } = flow;
  const less = { typed: {}, returnTo: '' };
  for (const smaller of [flow, { ...flow, typed: {} }, { ...flow, ...less }]) {
    const sealed = await sealer.seal('flow', smaller, LIFE_SECONDS);
    if (sealed.length <= LONGEST_VALUE) return sealed;
  }
  return sealer.seal('flow', { ...stepless, ...less }, LIFE_SECONDS);
}
