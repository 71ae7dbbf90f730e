import type { Scenario } from '../../scenarios/scenario.ts';

/**
 * Stands in for the device that is asked for a passkey. A page of the gallery must not leave passkeys on a designer's
 * devices, and a browser without a person before it has none: so the question is asked and stays, or is refused. This is
 * the only part of the browser that is not itself here.
 */
export function standInForDevice(device: Scenario['device']): void {
  const ask = (options?: { readonly signal?: AbortSignal; readonly mediation?: string }): Promise<never> => {
    if (device === 'refuses' && options?.mediation !== 'conditional')
      return Promise.reject(new DOMException('nobody was asked', 'NotAllowedError'));
    return new Promise((_, reject) => {
      options?.signal?.addEventListener('abort', () => reject(options.signal?.reason as Error));
    });
  };
  if (!navigator.credentials) return;
  navigator.credentials.get = ask;
  navigator.credentials.create = ask;
}
