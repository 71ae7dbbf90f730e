import type { LimitStore, Tries } from '../rules/ports.ts';

/** Counts in a map; what is to be forgotten is swept at every change, so it stays as small as the traffic. */
export function createMemoryLimits(): LimitStore {
  const kept = new Map<string, Tries>();
  return {
    change: async (key, now, next) => {
      for (const [old, tries] of kept) if (tries.forgetAt <= now) kept.delete(old);
      const tries = next(kept.get(key));
      if (tries) kept.set(key, tries);
      else kept.delete(key);
    },
  };
}
