import type { Context } from '../../core/backend.ts';
import { AuthError, errorCodes, toAuthError } from '../../core/errors.ts';
import { own } from '../wire/shape.ts';
import type { VerbContext } from './verbs.ts';

/**
 * Calls a verb and waits for it, but no longer than it may take, whether or not it heeds its signal.
 *
 * @throws {AuthError} the verb's own or by the code that it returned, `cancelled`, `timeout`, or `server` for what it threw
 */
export async function call<T>(
  verb: (context: VerbContext) => Promise<T>,
  context: Context,
  timeout: number,
): Promise<T> {
  const { signal, ...rest } = own(context);
  const cancel = signal as AbortSignal | undefined;
  const late = AbortSignal.timeout(timeout);
  // A browser from before 2024 cannot join signals: there the time-out alone is handed on.
  const both = cancel ? (AbortSignal.any?.([late, cancel]) ?? late) : late;
  try {
    cancel?.throwIfAborted();
    const outcome = await Promise.race([verb(own({ ...rest, signal: both })), ended(late), ended(cancel)]);
    if (typeof outcome !== 'string') return outcome;
    const code = errorCodes.find((name) => name === outcome);
    throw new AuthError(code ?? 'server', { detail: `the verb said "${outcome}"` });
  } catch (thrown) {
    if (cancel?.aborted) throw new AuthError('cancelled', {}, { cause: thrown });
    throw late.aborted ? new AuthError('timeout', {}, { cause: thrown }) : toAuthError(thrown);
  }
}

const ended = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));
