import { defaults, seal, unseal } from 'iron-webcrypto';
import type { Clock } from './ports.ts';
import { toBase64Url } from './random.ts';

/** Makes texts that nobody can read or make without the server's secret. */
export interface Sealer {
  /** What is sealed for one purpose opens for no other. It opens for ever when `seconds` is 0. */
  seal(purpose: string, data: object, seconds: number): Promise<string>;
  /** A short proof (HMAC-SHA-256, Base64url) that this server has had this text before it, for this purpose. */
  tag(purpose: string, text: string): Promise<string>;
  /** `undefined` when it is too old, or was sealed for another purpose, or by somebody else. */
  unseal(purpose: string, sealed: string): Promise<unknown>;
}

/** @param secret at least 32 characters */
export function createSealer(secret: string, clock: Clock): Sealer {
  const key = (purpose: string) => `${purpose} ${secret}`;
  const options = (seconds: number) => ({
    ...defaults,
    ttl: seconds * 1000,
    timestampSkewSec: 0,
    localtimeOffsetMsec: clock.now() - Date.now(),
  });
  return {
    seal: (purpose, data, seconds) => seal(data, key(purpose), options(seconds)),
    tag: (purpose, text) => hmac(key(purpose), text),
    // The end is part of what was sealed.
    unseal: (purpose, sealed) => unseal(sealed, key(purpose), options(0)).catch(() => undefined),
  };
}

async function hmac(secret: string, text: string): Promise<string> {
  const bytes = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', bytes.encode(secret), algorithm, false, ['sign']);
  const signature = await crypto.subtle.sign(algorithm, key, bytes.encode(text));
  return toBase64Url(new Uint8Array(signature));
}
