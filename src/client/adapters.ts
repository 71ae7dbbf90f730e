import type { AuthBackend } from '../core/backend.ts';
import { AuthError } from '../core/errors.ts';

/** Makes a backend for an address. */
export type Adapter = (url: string) => AuthBackend;

/** How long an adapter that was named may take to be registered, in milliseconds. */
const PATIENCE = 10_000;

interface Registry {
  readonly adapters: Map<string, Adapter>;
  readonly awaited: Map<string, ((adapter: Adapter) => void)[]>;
}

// One registry for the page, so that an adapter that comes by a script tag of its own reaches every widget.
const { adapters, awaited } = ((globalThis as { [key: symbol]: unknown })[Symbol.for('avain.adapters')] ??= {
  adapters: new Map(),
  awaited: new Map(),
} satisfies Registry) as Registry;

/** Makes an adapter known under the name that pages give in `adapter="…"`. The first one of a name stays. */
export function registerAdapter(name: string, adapter: Adapter): void {
  if (adapters.has(name)) return;
  adapters.set(name, adapter);
  for (const resolve of awaited.get(name) ?? []) resolve(adapter);
  awaited.delete(name);
}

function adapterNamed(name: string): Promise<Adapter> {
  const known = adapters.get(name);
  if (known) return Promise.resolve(known);
  return new Promise((resolve, reject) => {
    const detail = `the adapter "${name}" is not registered: import avain/define/adapter-${name}.js`;
    setTimeout(() => reject(new AuthError('server', { detail })), PATIENCE);
    awaited.set(name, [...(awaited.get(name) ?? []), resolve]);
  });
}

/** A backend whose adapter may be registered later. Every call waits for it, and fails clearly if it never comes. */
export function backendFor(adapter: string, url: string): AuthBackend {
  const known = adapters.get(adapter);
  if (known) return known(url);
  let made: Promise<AuthBackend> | undefined;
  // What came too late for one call is there for the next.
  const forget = (error: unknown): never => {
    made = undefined;
    throw error;
  };
  const backend = (): Promise<AuthBackend> =>
    (made ??= adapterNamed(adapter).then((make) => make(url), forget));
  return {
    current: async (context) => (await backend()).current(context),
    begin: async (goal, context, token) => (await backend()).begin(goal, context, token),
    answer: async (step, answer, context) => (await backend()).answer(step, answer, context),
    signOut: async (context, scope) => (await backend()).signOut(context, scope),
  };
}
