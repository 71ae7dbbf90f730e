import type { Network } from './subject.ts';

/** Answers that come from no such server, though the status says that all is well. */
const WRONG: Readonly<Record<Exclude<Network, 'up' | 'down' | 'silent'>, readonly [string, string]>> = {
  html: ['text/html', '<!doctype html><title>Welcome to the network of the café</title>'],
  garbage: ['application/json', '{"step": "signed-'],
  empty: ['application/json', ''],
  'other-shape': ['application/json', '[null, {"user": 7}]'],
};

/** What `fetch` does where the network is not what it should be. */
export async function broken(network: Exclude<Network, 'up'>, request: Request): Promise<Response> {
  if (network === 'down') throw new TypeError('fetch failed');
  if (network === 'silent') return silence(request.signal);
  const [type, body] = WRONG[network];
  return new Response(body, { headers: { 'Content-Type': type } });
}

function silence(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = (): void => reject(signal.reason as Error);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end);
  });
}
