import { AuthError, errorCodes, type ErrorCode, type ErrorInfo } from '../../core/errors.ts';
import type { Step } from '../../core/step.ts';
import { parseStep } from './parse-step.ts';
import { readJson } from '../wire/read-json.ts';
import type { Reply } from '../wire/request.ts';
import { retryAfter } from '../wire/retry-after.ts';
import { list, maybe, nothing, own, shape, text } from '../wire/shape.ts';

const problem = shape({ code: text, field: maybe(text), reasons: maybe(list(text)), detail: maybe(text) });

/** A client's own words. No server sends them, and `cancelled` would be shown to nobody. */
const OURS = /^(cancelled|offline|timeout)$/;

/**
 * The step that a whole answer carries.
 *
 * @throws {AuthError} with the code of the problem document (RFC 9457), or `server` when the answer is not understood
 */
export function interpret(reply: Reply): Step {
  const body = readJson(reply);
  if (reply.status < 300) {
    const step = parseStep(body);
    if (step) return withTimeLeft(step, reply.headers);
    throw new AuthError('server', { detail: `${reply.status}: not a step` });
  }
  throw failure(reply, body);
}

function failure({ status, headers }: Reply, body: unknown): AuthError {
  const read = problem(body);
  const { code, ...rest } = (read === nothing ? {} : read) as { code?: string } & ErrorInfo;
  const known =
    errorCodes.find((name) => name === code && !OURS.test(name)) ??
    (status === 429 ? 'rate-limited' : 'server');
  const next = parseStep((body as { next?: unknown } | undefined)?.next);
  const info = { detail: `HTTP ${status}`, ...rest, ...(next && { next }), ...wait(known, headers) };
  return new AuthError(known, info);
}

/** The time that a session has left, from two readings of one clock: the server's, where it shows that (`Date`). */
function withTimeLeft(step: Step, headers: Headers): Step {
  if (step.step !== 'signed-in') return step;
  const left = Date.parse(step.expiresAt ?? '') - Date.parse(headers.get('date') ?? '');
  return Number.isNaN(left) ? step : own({ ...step, expiresIn: Math.max(0, left / 1000) });
}

/** The wait, where one was asked for; a limit without a readable wait gets the default one. */
function wait(code: ErrorCode, headers: Headers): { retryAfter?: number } {
  const header = headers.get('retry-after');
  if (!header && code !== 'rate-limited') return {};
  const serverNow = Date.parse(headers.get('date') ?? '') || Date.now();
  return { retryAfter: retryAfter(header, serverNow) };
}
