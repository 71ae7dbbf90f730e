import { defaults, seal, unseal } from 'iron-webcrypto';
import type { ErrorCode, ErrorInfo } from '../../src/core/errors.ts';
import { FLOW, readCookie, writeCookie } from './cookies.ts';
import type { Call, Clock } from './ports.ts';

const LIFE_SECONDS = 10 * 60;

/** What went wrong in a post, kept for the page that shows it. */
export interface FlowFailure {
  readonly code: ErrorCode;
  readonly info: ErrorInfo;
  /** When another try is taken: milliseconds since 1970. */
  readonly retryAt?: number;
}

/** What is remembered between two posts of the form profile; never in an address, and never a password. */
export interface Flow {
  /** Empty when nobody has been named yet. */
  readonly identifier: string;
  /** Where to go after logging in, checked already; empty for the front page. */
  readonly returnTo: string;
  readonly failure?: FlowFailure & { readonly at: 'identifier' | 'password' };
}

/** A sealed HttpOnly cookie of ten minutes. Nobody can read or make one without the server's secret. */
export interface FlowCookie {
  /** `undefined` when there is none, or it is too old, or somebody else made it. */
  read(request: Request, origin: string): Promise<Flow | undefined>;
  write(call: Call, flow: Flow): Promise<void>;
  clear(call: Call): void;
}

/** @param secret at least 32 characters */
export function createFlowCookie(secret: string, clock: Clock): FlowCookie {
  const options = () => ({
    ...defaults,
    ttl: LIFE_SECONDS * 1000,
    timestampSkewSec: 0,
    localtimeOffsetMsec: clock.now() - Date.now(),
  });
  return {
    read: async (request, origin) => {
      const sealed = readCookie(request, origin, FLOW);
      if (!sealed) return undefined;
      // This server sealed it, so it has the shape that this server gave it.
      return unseal(sealed, secret, options()).then(
        (flow) => flow as Flow,
        () => undefined,
      );
    },
    write: async (call, flow) => writeCookie(call, FLOW, await seal(flow, secret, options()), LIFE_SECONDS),
    clear: (call) => writeCookie(call, FLOW, '', 0),
  };
}
