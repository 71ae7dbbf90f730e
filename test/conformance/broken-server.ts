import type { Mail, Ports } from '../../demo/rules/ports.ts';
import { memoryBackend } from '../demo/backends.ts';
import type { TestClock } from '../demo/fixtures.ts';
import type { Mutant } from './mutants.ts';
import { serve, type Served } from './served.ts';

/** The clock on the wall: one-time codes are made by it. */
const now = { now: () => Date.now() } as TestClock;

/** The reference backend over maps, changed as the mutant says, on a port of this machine. */
export async function broken(mutant: Mutant): Promise<Served & { mails(): Promise<readonly Mail[]> }> {
  const { ports: change = () => ({}), request: before = same, reply: after = same } = mutant;
  let kept: Ports | undefined;
  const at = { url: '' };
  const backend = await memoryBackend({ clock: now }, (ports) => {
    kept = ports;
    return { ...change(ports), linkOrigin: () => at.url };
  });
  const { mails } = backend;
  const served = await serve({
    mails,
    fetch: async (request, address) => {
      const asked = await before(request, kept as Ports);
      const copy = asked.clone();
      return after(await backend.fetch(asked, address), copy, kept as Ports);
    },
  });
  at.url = served.url;
  return { ...served, mails };
}

const same = <T>(value: T): T => value;
