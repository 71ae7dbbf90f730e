import { Hono } from 'hono';
import { AuthError } from '../../src/core/errors.ts';
import type { IdentifierStep } from '../../src/core/step.ts';
import { jsonCall, replyHeaders, smallBody } from './guards.ts';
import type { Limiter } from './limiter.ts';
import type { Call, Caller, Ports } from './ports.ts';
import { problem, Refusal } from './problem.ts';
import { logIn, logOut, signedIn, signedOut, whoIs } from './session.ts';

/** Where the contract lives. */
export const BASE = '/auth/v1';

/** The JSON profile of the contract (`docs/contract.openapi.yaml`): a Request in, a Response out, no server needed. */
export function createContract(ports: Ports, limiter: Limiter): Hono<{ Bindings: Caller }> {
  const app = new Hono<{ Bindings: Caller }>().basePath(BASE);
  app.use(replyHeaders);
  app.get('/session', async (call) => call.json(await whoIs(ports, call)));
  app.delete('/session', jsonCall, smallBody, async (call) => call.json(await leave(ports, call)));
  app.post('/sign-in', jsonCall, smallBody, async (call) => call.json(await begin(call)));
  app.post('/sign-in/password', jsonCall, smallBody, async (call) => {
    return call.json(signedIn(await logIn(ports, limiter, call, await credentials(call)), 'sign-in'));
  });
  app.all('/session', () => wrongMethod('GET, HEAD, DELETE'));
  app.all('/sign-in', () => wrongMethod('POST'));
  app.all('/sign-in/password', () => wrongMethod('POST'));
  app.notFound(() => problem(new AuthError('unsupported')));
  app.onError(answerError);
  return app;
}

/** The reply to whatever was thrown; what nobody foresaw is logged and kept from the caller. */
export function answerError(error: unknown): Response {
  if (!(error instanceof AuthError)) console.error(error);
  return problem(error);
}

async function leave(ports: Ports, call: Call) {
  const scope = call.req.query('scope') ?? 'here';
  if (scope !== 'here' && scope !== 'everywhere')
    throw new AuthError('invalid-input', { detail: 'unknown scope' });
  await logOut(ports, call, scope);
  return signedOut();
}

async function begin(call: Call): Promise<IdentifierStep> {
  await jsonBody(call);
  return { step: 'identifier', goal: 'sign-in', accepts: ['email', 'username'] };
}

async function credentials(call: Call) {
  const { identifier, password, remember } = await jsonBody(call);
  return { identifier: text(identifier), password: text(password), remember: remember === true };
}

/** What is not text counts as nothing, and nothing is refused by the rules with the name of its field. */
function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

async function jsonBody(call: Call): Promise<Record<string, unknown>> {
  const body: unknown = await call.req.json().catch(() => undefined);
  if (typeof body === 'object' && body !== null && !Array.isArray(body))
    return body as Record<string, unknown>;
  throw new AuthError('invalid-input', { detail: 'the body is not a JSON object' });
}

function wrongMethod(allow: string): Response {
  return problem(new Refusal(405, 'unsupported', {}, { Allow: allow }));
}
