import { HINT_MS } from '../rules/mailed.ts';
import type { Clock, Token, Tokens } from '../rules/ports.ts';

/** Tokens in a map, values and all: whoever can read it can read the mails too. */
export function createMemoryTokens(clock: Clock): Tokens {
  const tokens = new Map<string, { readonly token: Token; spent: boolean; tries: number }>();
  const keyOf = (kind: string, value: string) => `${kind} ${value}`;
  const fresh = (kind: string, value: string) => {
    const entry = tokens.get(keyOf(kind, value));
    return entry && !entry.spent && entry.token.endsAt > clock.now() ? entry : undefined;
  };
  return {
    put: async (token) => {
      for (const [key, old] of tokens) if (old.token.endsAt <= clock.now() - HINT_MS) tokens.delete(key);
      tokens.set(keyOf(token.kind, token.value), { token, spent: false, tries: 0 });
    },
    read: async (kind, value) => fresh(kind, value)?.token,
    use: async (kind, value) => {
      const entry = fresh(kind, value);
      if (entry) entry.spent = true;
      return entry?.token;
    },
    drop: async (kind, accountId, from = 0) => {
      for (const entry of tokens.values()) {
        const { token } = entry;
        if (token.kind === kind && token.accountId === accountId && token.endsAt >= from) entry.spent = true;
      }
    },
    forget: async (accountId) => {
      for (const [key, { token }] of tokens) if (token.accountId === accountId) tokens.delete(key);
    },
    fail: async (kind, value) => {
      const entry = fresh(kind, value);
      return entry ? (entry.tries += 1) : Infinity;
    },
    hint: async (kind, value) => tokens.get(keyOf(kind, value))?.token.hint,
  };
}
