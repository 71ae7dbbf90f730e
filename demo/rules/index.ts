import { Hono } from 'hono';
import type { SignedInStep, SignedOutStep } from '../../src/core/step.ts';
import { BASE } from './base.ts';
import { createContract } from './contract.ts';
import { createFlowCookie } from './flow-cookie.ts';
import { createFormProfile } from './form-profile.ts';
import { createKit } from './kit.ts';
import { type PageFlow, readFlow } from './page-flow.ts';
import type { Call, Caller, Ports } from './ports.ts';
import { whoIs } from './session.ts';

/** Both profiles of the contract over one set of ports. */
export interface Profiles {
  readonly app: Hono<{ Bindings: Caller }>;
  /** What the page at the call's address shows. */
  readFlow(call: Call): Promise<PageFlow>;
  /** Who is logged in. */
  who(call: Call): Promise<SignedInStep | SignedOutStep>;
}

/** @param secret seals cookies and states; at least 32 characters */
export function createProfiles(ports: Ports, secret: string): Profiles {
  const kit = createKit(ports, secret);
  const flows = createFlowCookie(kit.sealer);
  const form = createFormProfile(kit, flows);
  const contract = createContract(kit);
  const app = new Hono<{ Bindings: Caller }>();
  app.get(`${BASE}/mail/*`, async (call, next) => {
    await next();
    // Who opens a link begins anew: what an earlier one led to is not shown.
    await flows.startOver(call);
  });
  app.delete(`${BASE}/session`, async (call, next) => {
    await next();
    // What was typed here is of no concern to the next person.
    if (call.res.ok) flows.clear(call);
  });
  app.all(`${BASE}/form/*`, (call) => form.fetch(call.req.raw, call.env));
  app.all(`${BASE}/*`, (call) => contract.fetch(call.req.raw, call.env));
  return {
    app,
    readFlow: (call) => readFlow(kit, flows, call),
    who: (call) => whoIs(ports, call, kit.offer),
  };
}
