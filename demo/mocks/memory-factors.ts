import type { Factors, PasskeyRecord } from '../rules/ports.ts';

interface Totp {
  readonly secret: string;
  timeStep: number;
  readonly recovery: Set<string>;
}

/** Passkeys and codes in maps, gone with the page. */
export function createMemoryFactors(there: readonly PasskeyRecord[] = []): Factors {
  const passkeys = new Map(there.map((passkey) => [passkey.id, passkey]));
  const totps = new Map<string, Totp>();
  const ofAccount = (accountId: string) =>
    [...passkeys.values()].filter((passkey) => passkey.accountId === accountId);
  return {
    passkeys: async (accountId) => ofAccount(accountId),
    passkey: async (id) => passkeys.get(id),
    addPasskey: async (passkey) => {
      if (passkeys.has(passkey.id)) return false;
      passkeys.set(passkey.id, passkey);
      return true;
    },
    usePasskey: async (id, counter, usedAt) => {
      const passkey = passkeys.get(id);
      if (passkey) passkeys.set(id, { ...passkey, counter, usedAt });
    },
    removePasskey: async (accountId, id) => passkeys.get(id)?.accountId === accountId && passkeys.delete(id),
    totp: async (accountId) => totps.get(accountId)?.secret,
    setTotp: async (accountId, secret, timeStep, recovery) =>
      void totps.set(accountId, { secret, timeStep, recovery: new Set(recovery) }),
    useTimeStep: async (accountId, timeStep) => {
      const totp = totps.get(accountId);
      if (!totp || totp.timeStep >= timeStep) return false;
      totp.timeStep = timeStep;
      return true;
    },
    useRecoveryCode: async (accountId, hash) => totps.get(accountId)?.recovery.delete(hash) ?? false,
    removeTotp: async (accountId) => void totps.delete(accountId),
    removeAll: async (accountId) => {
      totps.delete(accountId);
      for (const { id } of ofAccount(accountId)) passkeys.delete(id);
    },
  };
}
