import type { Kit } from './goal.ts';
import { offer } from './goals/index.ts';
import { createLimiter } from './limiter.ts';
import type { Ports } from './ports.ts';
import { createSealer } from './seal.ts';

/** What the rules need beside the ports. `secret` seals cookies and states; at least 32 characters. */
export function createKit(ports: Ports, secret: string): Kit {
  const { limits, clock } = ports;
  return { ports, limiter: createLimiter(limits, clock), sealer: createSealer(secret, clock), offer };
}
