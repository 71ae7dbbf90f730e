import type { Network } from './subject.ts';

/** Answers that come from no such server, though the status says that all is well. */
const WRONG: Readonly<Record<Exclude<Network, 'up' | 'down' | 'silent'>, readonly [string, string]>> = {
  html: ['text/html', '<!doctype html><title>Welcome to the network of the café</title>'],
  garbage: ['application/json', '{"step": "signed-'],
  empty: ['application/json', ''],
  'other-shape': ['application/json', '[null, {"user": 7}]'],
};

/**
 * What `fetch` does where the network is not what it should be.
 *
 * @param signal as the caller gave it: that of a `Request` which nobody holds may be collected before it tells
 */
export async function broken(
  network: Exclude<Network, 'up'>,
  signal: AbortSignal | null | undefined,
): Promise<Response> {
  if (network === 'down') throw new TypeError('fetch failed');
  if (network === 'silent') return silence(signal);
  const [type, body] = WRONG[network];
  return new Response(body, { headers: { 'Content-Type': type } });
}

function silence(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    const end = (): void => reject(signal?.reason as Error);
    if (signal?.aborted) end();
    else signal?.addEventListener('abort', end);
  });
}
