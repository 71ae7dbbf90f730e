import { AuthError } from '../../core/errors.ts';
import type { Abortable } from '../../core/platform.ts';

/**
 * What several callers wait for, for one of them: who stops waiting stops nobody else.
 *
 * @throws {AuthError} `cancelled` once `cancel` is aborted
 */
export async function stoppable<T>(shared: Promise<T>, cancel: Abortable | undefined): Promise<T> {
  if (!cancel) return shared;
  const signal = cancel as AbortSignal;
  let stop: (() => void) | undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(new AuthError('cancelled'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([shared, stopped]);
  } finally {
    if (stop) signal.removeEventListener('abort', stop);
  }
}
