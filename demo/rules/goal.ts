import type { Goal } from '../../src/core/goal.ts';
import type { Step, StepKind } from '../../src/core/step.ts';
import type { Limiter } from './limiter.ts';
import { localeOf } from './locale.ts';
import { type MailLink, readLink } from './mail-link.ts';
import type { Call, Locale, OpenSession, Ports } from './ports.ts';
import { Refusal } from './problem.ts';
import type { Sealer } from './seal.ts';
import { currentSession, type Offer, signedOut } from './session.ts';

/** How long a step that was sent out may be answered. */
const STATE_SECONDS = 30 * 60;

/** What is the same for every call. */
export interface Kit {
  readonly ports: Ports;
  readonly limiter: Limiter;
  readonly sealer: Sealer;
  readonly offer: Offer;
}

/** One call towards a goal, and what is known about who makes it. */
export interface Run extends Kit {
  readonly goal: Goal;
  readonly call: Call;
  /** The person's language, as their browser has it. */
  readonly locale: Locale;
  readonly session: OpenSession | undefined;
  /** The mailed link of this goal that was opened in this browser. Whether it counts is the goal's question. */
  readonly link: MailLink | undefined;
  /** A step's `state`: opaque to the client, good for this goal and for half an hour. */
  seal(data: object): Promise<string>;
  /** What {@link Run.seal} was given, or `undefined` when nothing that counts came back. */
  unseal<Data extends object>(state: unknown): Promise<Data | undefined>;
}

/** What came with a call: the members of a JSON object. */
export type Body = Readonly<Record<string, unknown>>;

/** How a goal is reached. Every function throws an AuthError when the step on screen is to stay. */
export interface GoalRules {
  /** Whose `can` lists it. A goal that needs somebody to be logged in asks {@link sessionOf} itself. */
  readonly offeredTo: 'signed-out' | 'signed-in';
  begin(run: Run, body: Body): Promise<Step>;
  /** What answers a step, by the step's name. */
  readonly steps: Partial<Readonly<Record<StepKind, (run: Run, body: Body) => Promise<Step>>>>;
}

export async function createRun(kit: Kit, call: Call, goal: Goal): Promise<Run> {
  const { ports, sealer } = kit;
  const purpose = `state of ${goal}`;
  return {
    ...kit,
    goal,
    call,
    locale: localeOf(call.req.header('Accept-Language')),
    session: await currentSession(ports, call),
    link: await readLink(ports, sealer, call, goal),
    seal: (data) => sealer.seal(purpose, data, STATE_SECONDS),
    unseal: async <Data extends object>(state: unknown) => {
      return typeof state === 'string'
        ? ((await sealer.unseal(purpose, state)) as Data | undefined)
        : undefined;
    },
  };
}

/** @throws AuthError `forbidden` when nobody is logged in; `next` is then where the client finds itself */
export function sessionOf({ session, offer }: Run): OpenSession {
  if (session) return session;
  throw new Refusal(403, 'forbidden', { detail: 'nobody is logged in', next: signedOut(offer) });
}

/** What is not text counts as nothing, and nothing is refused by the rules with the name of its field. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
