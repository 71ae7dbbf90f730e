import type { Goal } from '../../src/core/goal.ts';
import { BASE } from './base.ts';
import { pages } from './form-pages.ts';
import type { Call, Ports } from './ports.ts';
import { Refusal } from './problem.ts';
import type { Sealer } from './seal.ts';

const MINUTE = 60;
/** How long a link that was opened waits for the person to go on. */
const LIFE_SECONDS = 30 * MINUTE;
/** Ours have 43 characters. */
const LONGEST_TOKEN = 200;

/** The clean pages that mailed links lead to, by goal. */
export const mailPages: Partial<Readonly<Record<Goal, string>>> = {
  'reset-password': pages.newPassword,
  register: pages.confirmAddress,
  'change-email': pages.confirmNewAddress,
};

/** A mailed link that the person has opened. */
export interface MailLink {
  readonly goal: Goal;
  readonly token: string;
  /** Whether the person has confirmed what the link is for, and something is left to answer. */
  readonly confirmed?: boolean;
}

/** The address to mail, and for how many minutes it works. */
export function linkTo(ports: Ports, call: Call, { goal, token }: MailLink, minutes: number) {
  const href = `${ports.linkOrigin(call)}${BASE}/mail/${goal}?token=${token}`;
  return { href, minutes };
}

/** The address of the login, for a mail. */
export function loginPage(ports: Ports, call: Call): string {
  return `${ports.linkOrigin(call)}${pages.identifier}`;
}

/**
 * Opens a mailed link: keeps the token where only this server can read it, and names the clean page. Changes nothing,
 * so that a scanner of mails that follows links uses nothing up; and says nothing about whether the token counts.
 */
export async function openLink(ports: Ports, sealer: Sealer, call: Call): Promise<Response> {
  const [goal, page] = Object.entries(mailPages).find(([name]) => name === call.req.param('goal')) ?? [];
  if (!page) throw new Refusal(404, 'unsupported');
  const token = call.req.query('token') ?? '';
  const known = token.length > LONGEST_TOKEN ? '' : token;
  await keepLink(ports, sealer, call, { goal: goal as Goal, token: known });
  call.header('Referrer-Policy', 'no-referrer');
  return call.redirect(page, 303);
}

export async function keepLink(ports: Ports, sealer: Sealer, call: Call, link: MailLink): Promise<void> {
  ports.jars.link.set(call, await sealer.seal('link', link, LIFE_SECONDS), LIFE_SECONDS);
}

/** The link that was opened in this browser, if it was one of this goal. */
export async function readLink(
  ports: Ports,
  sealer: Sealer,
  call: Call,
  goal: Goal,
): Promise<MailLink | undefined> {
  const sealed = ports.jars.link.get(call);
  // This server sealed it, so it has the shape that this server gave it.
  const link = sealed ? ((await sealer.unseal('link', sealed)) as MailLink | undefined) : undefined;
  return link?.goal === goal ? link : undefined;
}
