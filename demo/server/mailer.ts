import { createTransport } from 'nodemailer';
import type { Mailer } from '../rules/ports.ts';

/** How long the question whether the relay is there may take. */
const CHECK_MS = 3000;
/** How long "yes" is believed. "No" is asked anew each time. */
const HEALTHY_MS = 5000;
const CONNECT_MS = 10_000;

const DEFAULT_FROM = 'Saarilahti <noreply@saarilahti.example>';

/** The mail relay, and whom mails come from. */
export interface Relay {
  /** `smtp://user:password@host:port`, or `smtps://` where TLS comes first. */
  readonly url: string;
  /** As in the header: `Name <address>`. */
  readonly from?: string | undefined;
}

/** Mails by SMTP, each by a connection of its own. */
export function createMailer({ url, from = DEFAULT_FROM }: Relay): Mailer {
  const timeouts = { connectionTimeout: CONNECT_MS, greetingTimeout: CONNECT_MS, socketTimeout: CONNECT_MS };
  const relay = createTransport({ url, ...timeouts, disableFileAccess: true, disableUrlAccess: true });
  return {
    send: async ({ to, subject, text, html, locale }) => {
      // RFC 3834: no automatic reply to this, please.
      const headers = { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale };
      await relay.sendMail({ from, to: { name: '', address: to }, subject, text, html, headers });
    },
    check: healthCheck(() => relay.verify()),
  };
}

/** Those who ask at the same time share one answer. */
function healthCheck(verify: () => Promise<unknown>): Mailer['check'] {
  let healthyUntil = 0;
  let asking: Promise<boolean> | undefined;
  const ask = async () => {
    const healthy = await within(CHECK_MS, verify());
    if (healthy) healthyUntil = performance.now() + HEALTHY_MS;
    asking = undefined;
    return healthy;
  };
  return async () => performance.now() < healthyUntil || (asking ??= ask());
}

/** Whether it succeeds, and in time. */
async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, ms, false);
  });
  const done = work.then(
    () => true,
    () => false,
  );
  return Promise.race([done, tooLate]).finally(() => clearTimeout(timer));
}
