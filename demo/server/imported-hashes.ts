import type { BetterAuthPlugin } from 'better-auth';
import type { EngineContext } from './engine-parts.ts';
import { readOldHash, spend } from './importing/formats.ts';

/** Before a hash that another system made; the engine's own have no colon so early. */
const MARK = 'imported:';
const MODEL = 'importedKind';

/** A kind of hash that somebody here may still have, and the most rounds of it that anybody has. */
export interface ImportedKind {
  readonly kind: string;
  readonly rounds: number;
}

/** The table of those kinds. */
export const importedKinds: BetterAuthPlugin = {
  id: 'imported-kinds',
  schema: {
    [MODEL]: {
      fields: {
        kind: { type: 'string', required: true, unique: true },
        rounds: { type: 'number', required: true },
      },
    },
  },
};

/** The hash as it is kept until its owner logs in. The kind stands first, so that it can be searched for. */
export function markImported(kind: string, hash: string): string {
  return `${MARK}${kind}:${hash}`;
}

/** Passwords that came hashed from another system: checked as they are, and hashed anew at the first login. */
export interface ImportedHashes {
  /**
   * Whether the password is the one of this hash, ours or imported. The work is the same for every hash, and for nobody's:
   * our own once, and each kind that is left, in full, once. So its time tells neither who exists nor who was imported.
   */
  verify(hash: string, password: string): Promise<boolean>;
  /** Puts a hash of our own in the place of an imported one, unless the password has been changed meanwhile. */
  renew(userId: string, hash: string, password: string): Promise<void>;
}

/** @param nobodysHash a hash of our own that no password fits */
export function importedHashes(
  { adapter, password: own }: EngineContext,
  nobodysHash: string,
): ImportedHashes {
  return {
    verify: async (hash, password) => {
      const old = hash.startsWith(MARK) ? readOldHash(hash.split(':').slice(2).join(':')) : undefined;
      const isOwn = await own.verify({ hash: old ? nobodysHash : hash, password });
      const isOld = await old?.matches(password);
      for (const { kind, rounds } of await adapter.findMany<ImportedKind>({ model: MODEL }))
        await spend(kind, kind === old?.kind ? rounds - old.rounds : rounds, password);
      return isOld ?? isOwn;
    },
    renew: async (userId, hash, password) => {
      if (!hash.startsWith(MARK)) return;
      const theirs = [
        { field: 'userId', value: userId },
        { field: 'providerId', value: 'credential' },
        { field: 'password', value: hash },
      ];
      const update = { password: await own.hash(password) };
      await adapter.updateMany({ model: 'account', where: theirs, update });
    },
  };
}

/** Lets go of kinds that nobody has any more: what is not there need not be worked for. */
export async function forgetKinds({ adapter }: EngineContext): Promise<void> {
  for (const { kind } of await adapter.findMany<ImportedKind>({ model: MODEL })) {
    const start = `${MARK}${kind}:`;
    const where = [{ field: 'password', operator: 'starts_with', value: start } as const];
    if ((await adapter.count({ model: 'account', where })) === 0)
      await adapter.deleteMany({ model: MODEL, where: [{ field: 'kind', value: kind }] });
  }
}

/** Notes a kind, so that everybody's login costs as much as one with such a hash. */
export async function noteKind(
  { adapter }: Pick<EngineContext, 'adapter'>,
  { kind, rounds }: ImportedKind,
): Promise<void> {
  const where = [{ field: 'kind', value: kind }];
  const known = await adapter.findOne<ImportedKind>({ model: MODEL, where });
  if (!known) await adapter.create({ model: MODEL, data: { kind, rounds } });
  else if (known.rounds < rounds) await adapter.update({ model: MODEL, where, update: { rounds } });
}
