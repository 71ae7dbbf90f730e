import type { PasskeyRecord } from '../rules/ports.ts';

const DAY = 24 * 60 * 60 * 1000;
const FIRST = Date.UTC(2026, 8, 7, 6, 30);

/** Those of the first resident. Nobody has the devices, so nobody logs in with them. */
export const passkeys: readonly PasskeyRecord[] = [
  { name: 'Puhelin', createdAt: FIRST, usedAt: FIRST + 60 * DAY },
  { name: 'Työkoneen turva-avain', createdAt: FIRST + 12 * DAY },
].map((known, i) => ({
  ...known,
  id: `passkey-${i + 1}`,
  accountId: 'resident-1',
  publicKey: '',
  counter: 0,
  transports: [],
}));
