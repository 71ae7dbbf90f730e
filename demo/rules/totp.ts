import { Secret, TOTP } from 'otpauth';
import type { Account, Ports } from './ports.ts';
import { randomFrom } from './random.ts';
import type { Sealer } from './seal.ts';
import { SERVICE } from './service.ts';

/** Seconds that a code is shown for (RFC 6238). */
const PERIOD = 30;
/** Clocks may differ by one period either way. */
const WINDOW = 1;

/** Without what is mistaken for something else when read from paper: i, l, o, u. Crockford's Base32. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const RECOVERY_CODES = 10;
const HALF = 5;

/** A new secret: 160 random bits in Base32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The `otpauth:` URL that apps read from a QR code. */
export function totpUrl(secret: string, { user }: Account): string {
  return totp(secret, user.email).toString();
}

/** The time step that a code belongs to, or `undefined` when it belongs to none of now. Spaces do not matter. */
export function timeStepOf(secret: string, code: string, now: number): number | undefined {
  const token = code.replaceAll(/\s/g, '');
  const delta = totp(secret).validate({ token, timestamp: now, window: WINDOW });
  return delta === null ? undefined : Math.floor(now / 1000 / PERIOD) + delta;
}

function totp(secret: string, label = ''): TOTP {
  const shape = { algorithm: 'SHA1', digits: 6, period: PERIOD };
  return new TOTP({ issuer: SERVICE, label, secret: Secret.fromBase32(secret), ...shape });
}

/** Ten codes of 50 random bits: `4x8kq-z0m2p`. */
export function newRecoveryCodes(): string[] {
  const half = () => randomFrom(ALPHABET, HALF);
  return Array.from({ length: RECOVERY_CODES }, () => `${half()}-${half()}`);
}

/** What is kept of a recovery code: made with the server's secret, so that the database alone gives none away. */
export function recoveryHash(sealer: Sealer, accountId: string, code: string): Promise<string> {
  const plain = code.toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1');
  return sealer.tag(`recovery code of ${accountId}`, plain);
}

/** Keeps a secret where only this server can read it. */
export function sealSecret(sealer: Sealer, accountId: string, secret: string): Promise<string> {
  return sealer.seal(`totp of ${accountId}`, { secret }, 0);
}

/** Whether the code is the account's of now and has not been used before. It is used up by this. */
export async function useTotpCode(
  { factors, clock }: Ports,
  sealer: Sealer,
  accountId: string,
  code: string,
): Promise<boolean> {
  const sealed = await factors.totp(accountId);
  const kept =
    sealed && ((await sealer.unseal(`totp of ${accountId}`, sealed)) as { secret: string } | undefined);
  const timeStep = kept ? timeStepOf(kept.secret, code, clock.now()) : undefined;
  return timeStep !== undefined && factors.useTimeStep(accountId, timeStep);
}
