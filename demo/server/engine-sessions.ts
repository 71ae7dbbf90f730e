import type { BetterAuthOptions } from 'better-auth';
import type { NewSession, OpenSession, Sessions } from '../rules/ports.ts';
import { randomText } from '../rules/random.ts';
import { MOST_SESSIONS } from '../rules/session.ts';
import { accountOf, type EngineContext, type UserRow } from './engine-parts.ts';
import { sha256 } from './sha256.ts';

/** What a session says beside what the engine's own say; absent from sessions of before. */
export const sessionFields: NonNullable<NonNullable<BetterAuthOptions['session']>['additionalFields']> = {
  seenAt: { type: 'date', required: false, input: false },
  provedAt: { type: 'date', required: false, input: false },
  remembered: { type: 'boolean', required: false, input: false },
};

/** A row of the engine's session table. */
interface SessionRow {
  readonly id: string;
  readonly userId: string;
  readonly userAgent?: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly seenAt?: Date | null;
  readonly provedAt?: Date | null;
  readonly remembered?: boolean | null;
}

/** Sessions in the engine's table. A value is never kept, only its SHA-256: who reads the database can log in as nobody. */
export function engineSessions({ internalAdapter, adapter }: EngineContext): Sessions {
  const bySecret = (value: string) => [{ field: 'token', value: sha256(value) }];
  const ofUser = (id: string) => ({ field: 'userId', value: id });
  const makeRoom = async (id: string) => {
    const sortBy = { field: 'createdAt', direction: 'desc' } as const;
    const newestFirst = { model: 'session', where: [ofUser(id)], sortBy };
    const surplus = await adapter.findMany<SessionRow>({ ...newestFirst, offset: MOST_SESSIONS - 1 });
    const ids = { field: 'id', value: surplus.map((row) => row.id), operator: 'in' } as const;
    if (surplus.length > 0) await adapter.deleteMany({ model: 'session', where: [ids] });
  };
  return {
    open: async (account, session) => {
      const ended = { field: 'expiresAt', value: new Date(session.createdAt), operator: 'lte' } as const;
      await adapter.deleteMany({ model: 'session', where: [ofUser(account.user.id), ended] });
      await makeRoom(account.user.id);
      const value = randomText();
      const kept = { ...rowOf(session), token: sha256(value), seenAt: new Date(session.createdAt) };
      const { id } = await internalAdapter.createSession(account.user.id, false, kept, true);
      return { value, session: { ...session, id, account, seenAt: session.createdAt } };
    },
    read: async (value) => {
      const found = await internalAdapter.findSession(sha256(value));
      return found ? sessionOf(found.session as SessionRow, found.user as UserRow) : undefined;
    },
    change: async (value, change) => {
      await adapter.update({ model: 'session', where: bySecret(value), update: rowOf(change) });
    },
    rotate: async (value, change = {}) => {
      const next = randomText();
      const update = { ...rowOf(change), token: sha256(next) };
      await adapter.update({ model: 'session', where: bySecret(value), update });
      return next;
    },
    list: async ({ user, locale }) => {
      const rows = await adapter.findMany<SessionRow>({ model: 'session', where: [ofUser(user.id)] });
      return rows.map((row) => ({ ...partsOf(row), account: { user, locale } }));
    },
    close: (value) => internalAdapter.deleteSession(sha256(value)),
    closeOne: async ({ user }, id) => {
      const where = [{ field: 'id', value: id }, ofUser(user.id)];
      await adapter.deleteMany({ model: 'session', where });
    },
    closeOthers: async ({ user }, value) => {
      const others = { field: 'token', value: sha256(value), operator: 'ne' } as const;
      await adapter.deleteMany({ model: 'session', where: [ofUser(user.id), others] });
    },
    closeAll: ({ user }) => internalAdapter.deleteUserSessions(user.id),
  };
}

/** The columns for what is given. */
function rowOf({ endsAt, createdAt, seenAt, provedAt, remembered, device }: Partial<OpenSession>) {
  const times = { expiresAt: endsAt, createdAt, seenAt, provedAt };
  const dates = Object.entries(times).map(([name, time]) => [
    name,
    time === undefined ? undefined : new Date(time),
  ]);
  const columns = [...dates, ['remembered', remembered], ['userAgent', device]];
  return Object.fromEntries(columns.filter(([, value]) => value !== undefined));
}

function sessionOf(row: SessionRow, user: UserRow): OpenSession {
  return { ...partsOf(row), account: accountOf(user) };
}

/** A session of before these fields were kept has proved itself when it was made. */
function partsOf(row: SessionRow): NewSession & Pick<OpenSession, 'id' | 'seenAt'> {
  const createdAt = row.createdAt.getTime();
  return {
    id: row.id,
    device: row.userAgent ?? '',
    createdAt,
    endsAt: row.expiresAt.getTime(),
    seenAt: row.seenAt?.getTime() ?? createdAt,
    provedAt: row.provedAt?.getTime() ?? createdAt,
    remembered: row.remembered ?? false,
  };
}
