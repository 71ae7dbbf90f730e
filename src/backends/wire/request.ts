import { AuthError } from '../../core/errors.ts';
import type { Abortable } from '../../core/platform.ts';

/** Options that every HTTP adapter takes. */
export interface RequestOptions {
  /** Sends the requests; `globalThis.fetch` unless a test or an app brings its own. */
  readonly fetch?: typeof fetch;
  /** Milliseconds until a call is given up, its body included. Default 20 000. */
  readonly timeout?: number;
}

/** A whole answer: status, headers, and the body as text. */
export interface Reply {
  /** Where it came from, after redirects that were asked for. */
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/**
 * Sends one request and reads the whole answer. Nothing is ever sent twice. Redirects are not followed unless
 * `init` says so: a login service answers by itself, and what redirects a call is a captive portal.
 *
 * @throws {AuthError} `cancelled`, `timeout` or `offline`
 */
export async function request(
  url: string,
  init: RequestInit,
  options: RequestOptions,
  cancel?: Abortable,
): Promise<Reply> {
  const late = AbortSignal.timeout(options.timeout ?? 20_000);
  // No prototype: a polluted Object.prototype must not add headers or a body.
  const safe = {
    __proto__: null,
    redirect: 'error',
    credentials: 'include',
    ...init,
    cache: 'no-store',
    // A browser from before 2024 cannot join signals: there the time-out gives way.
    signal: cancel ? (AbortSignal.any?.([late, cancel as AbortSignal]) ?? cancel) : late,
  };
  try {
    const response = await (options.fetch ?? fetch)(url, safe as RequestInit);
    const { status, headers } = response;
    return { url: response.url, status, headers, text: await response.text() };
  } catch (cause) {
    if (cancel?.aborted) throw new AuthError('cancelled', {}, { cause });
    throw new AuthError(late.aborted ? 'timeout' : 'offline', { detail: String(cause) }, { cause });
  }
}
