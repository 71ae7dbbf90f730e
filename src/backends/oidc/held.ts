import type { SignedInStep, User } from '../../core/step.ts';
import type { Grant } from './issuer.ts';

/** A login, in memory only: it is gone with the document. Moments are milliseconds of the monotonic clock. */
export interface Held {
  readonly user: User;
  readonly idToken: string | undefined;
  readonly accessToken: string;
  readonly accessUntil: number;
  readonly refreshToken: string | undefined;
  /** When nothing here is good any more; infinite where the provider does not say. */
  readonly until: number;
}

export const now = (): number => performance.now();

/**
 * What is held after a grant; what it does not renew stays from before. A login lasts as long as the access token, or,
 * where it can be refreshed, as the refresh token: Keycloak says how long in `refresh_expires_in`, most say nothing.
 */
export function heldAfter({ tokens }: Grant, user: User, asked: number, before?: Held): Held {
  const refreshToken = tokens.refresh_token ?? before?.refreshToken;
  const accessUntil = momentIn(tokens.expires_in, asked);
  const known = tokens['refresh_expires_in'];
  return {
    user,
    idToken: tokens.id_token ?? before?.idToken,
    accessToken: tokens.access_token,
    accessUntil,
    refreshToken,
    // Zero is Keycloak's word for "without an end".
    until: refreshToken ? momentIn(known || undefined, asked) : accessUntil,
  };
}

function momentIn(seconds: unknown, from: number): number {
  return typeof seconds === 'number' ? from + seconds * 1000 : Infinity;
}

/** How long a login lasts, as a step says it. Nothing where nobody knows. */
export function endOf({ until }: Held): Pick<SignedInStep, 'expiresAt' | 'expiresIn'> {
  const left = until - now();
  if (!Number.isFinite(left)) return {};
  return { expiresAt: new Date(Date.now() + left).toISOString(), expiresIn: Math.max(0, left / 1000) };
}
