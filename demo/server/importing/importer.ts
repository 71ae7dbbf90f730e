import type { Database } from '../database.ts';
import type { EngineContext } from '../engine-parts.ts';
import { markImported, noteKind } from '../imported-hashes.ts';
import { spend } from './formats.ts';
import type { Fault, Newcomer } from './read-people.ts';

/** How many are looked up at once. */
const BATCH = 200;

/** What an import does to the accounts. */
export interface Importer {
  /** Who among them has an account already, or would take what is somebody's. */
  conflicts(people: readonly Newcomer[]): Promise<readonly Fault[]>;
  /** Makes an account for each of them, or for none. @throws Error when it fails, and then nothing has happened */
  write(people: readonly Newcomer[]): Promise<void>;
}

export function importer(context: EngineContext, { atomically }: Pick<Database, 'atomically'>): Importer {
  return {
    conflicts: async (people) => {
      const faults = [
        ...(await taken(context, people, 'email', 'the e-mail address has an account already')),
        ...(await taken(context, people, 'username', 'the user name is somebody’s already')),
        ...(await taken(context, people, 'id', 'the id is somebody’s already')),
      ];
      const first = new Map(faults.toReversed().map((fault) => [fault.line, fault]));
      return [...first.values()].toSorted((a, b) => a.line - b.line);
    },
    write: async (people) => {
      await tryKinds(people);
      await atomically(async () => {
        for (const kind of kindsOf(people)) await noteKind(context, kind);
        for (const person of people) await addPerson(context.adapter, person);
      });
    },
  };
}

async function taken(
  { adapter }: EngineContext,
  people: readonly Newcomer[],
  field: 'email' | 'username' | 'id',
  why: string,
): Promise<Fault[]> {
  const lines = new Map(people.flatMap((person) => (person[field] ? [[person[field], person.line]] : [])));
  const values = [...lines.keys()];
  const faults: Fault[] = [];
  for (let start = 0; start < values.length; start += BATCH) {
    const value = values.slice(start, start + BATCH);
    const where = [{ field, operator: 'in', value } as const];
    const rows = await adapter.findMany<Record<typeof field, string>>({ model: 'user', where, limit: BATCH });
    for (const row of rows) faults.push({ line: lines.get(row[field]) ?? 0, why });
  }
  return faults;
}

/** Every kind among them, with the most rounds of it. */
function kindsOf(people: readonly Newcomer[]): { readonly kind: string; readonly rounds: number }[] {
  const most = new Map<string, number>();
  for (const { password } of people) {
    if (!password) continue;
    const { kind, rounds } = password.kind;
    most.set(kind, Math.max(most.get(kind) ?? 0, rounds));
  }
  return [...most].map(([kind, rounds]) => ({ kind, rounds }));
}

/** What cannot be checked here is not taken over: a library or a function of Node.js may be missing. */
async function tryKinds(people: readonly Newcomer[]): Promise<void> {
  for (const { kind } of kindsOf(people)) await spend(kind, 1, 'a password of nobody');
}

type Adapter = Pick<EngineContext['adapter'], 'create'>;

async function addPerson(
  adapter: Adapter,
  { id, name, email, username, locale, password }: Newcomer,
): Promise<void> {
  const now = new Date();
  const times = { createdAt: now, updatedAt: now };
  const known = { name, email, emailVerified: true, locale, ...(username && { username }), ...times };
  const user = await adapter.create<Record<string, unknown>, { id: string }>({
    model: 'user',
    data: { ...known, ...(id && { id }) },
    forceAllowId: id !== undefined,
  });
  if (!password) return;
  const hash = markImported(password.kind.kind, password.hash);
  const credential = { userId: user.id, accountId: user.id, providerId: 'credential', password: hash };
  await adapter.create({ model: 'account', data: { ...credential, ...times } });
}
