import { Hono } from 'hono';
import { BASE, createContract } from './contract.ts';
import { createFlowCookie } from './flow-cookie.ts';
import { createFormProfile, type PageFlow, readFlow } from './form-profile.ts';
import { createLimiter } from './limiter.ts';
import type { Caller, Ports } from './ports.ts';

/** Both profiles of the contract over one set of ports. */
export interface Profiles {
  readonly app: Hono<{ Bindings: Caller }>;
  /** What the page at the request's address shows; `origin` as in {@link Caller}. */
  readFlow(request: Request, origin: string): Promise<PageFlow>;
}

/** @param secret seals the cookie of the form profile; at least 32 characters */
export function createProfiles(ports: Ports, secret: string): Profiles {
  const limiter = createLimiter(ports.limits, ports.clock);
  const flows = createFlowCookie(secret, ports.clock);
  const form = createFormProfile(ports, limiter, flows);
  const contract = createContract(ports, limiter);
  const app = new Hono<{ Bindings: Caller }>();
  app.all(`${BASE}/form/*`, (call) => form.fetch(call.req.raw, call.env));
  app.all(`${BASE}/*`, (call) => contract.fetch(call.req.raw, call.env));
  return { app, readFlow: (request, origin) => readFlow(flows, request, origin, ports.clock.now()) };
}
