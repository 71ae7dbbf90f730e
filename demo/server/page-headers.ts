import { Hono } from 'hono';
import { answerError } from '../rules/contract.ts';
import { smallBody } from '../rules/guards.ts';
import type { Call, Caller } from '../rules/ports.ts';

const KEPT = 100;

/** A page with frames of ours in it, or one that stands in such a frame. */
export type Framing = 'frames' | 'framed';

/**
 * What every page says about itself. Copies are nobody's to keep, and only our own scripts and files are used.
 *
 * @param elsewhere origin of a server that the elements ask, where it is not ours
 */
export function pageHeaders(
  call: Call,
  nonce: string,
  mock: boolean,
  elsewhere = '',
  framing?: Framing,
): void {
  // The workbench has no element of ours and no worker. A Lit of its own draws it, whose policy has the library's name.
  const frames = ["frame-src 'self'", 'trusted-types lit-html'];
  const mocked = ["worker-src 'self'", 'trusted-types avain-lit default'];
  const more = framing === 'frames' ? frames : mock ? mocked : ['trusted-types avain-lit'];
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'" + (elsewhere && ` ${elsewhere}`),
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    framing === 'framed' ? "frame-ancestors 'self'" : "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    ...more,
    'report-uri /csp-report',
  ];
  call.header('Content-Security-Policy', policy.join('; '));
  call.header('Cache-Control', 'no-store');
  call.header('Vary', 'Accept-Language, Cookie');
  // Not `no-referrer`: with that a native post would say `Origin: null`.
  call.header('Referrer-Policy', 'same-origin');
  call.header('X-Content-Type-Options', 'nosniff');
  call.header('Cross-Origin-Opener-Policy', 'same-origin');
  call.header(
    'Permissions-Policy',
    'camera=(), geolocation=(), microphone=(), payment=(), publickey-credentials-get=(self)',
  );
}

/** Collects what browsers report about the policy; outside production it can be read. */
export function policyReports(readable: boolean): Hono<{ Bindings: Caller }> {
  const reports: unknown[] = [];
  const app = new Hono<{ Bindings: Caller }>();
  app.onError(answerError);
  app.post('/csp-report', smallBody, async (call) => {
    const text = await call.req.text();
    reports.push(parsed(text));
    reports.splice(0, reports.length - KEPT);
    return call.body(null, 204);
  });
  if (readable) app.get('/csp-reports.json', (call) => call.json(reports));
  return app;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
