import { readFileSync } from 'node:fs';
import { kratos } from '../../../src/backends/kratos/kratos.ts';
import type { KratosOptions } from '../../../src/backends/kratos/options.ts';
import type { Answer } from '../../../src/core/answer.ts';
import type { AuthBackend, Context } from '../../../src/core/backend.ts';
import { AuthError } from '../../../src/core/errors.ts';
import type { Step, StepKind } from '../../../src/core/step.ts';

/** One request as it came in. */
export interface Recorded {
  readonly call: string;
  readonly query: string;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A file in `replies`, which a real Kratos 1.3.1 gave; several are given one after another, the last again and again. */
export type Script = Readonly<Record<string, string | readonly string[] | Response>>;

interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

export const context: Context = { locale: 'sv', returnTo: '' };

/** When the replies were recorded. */
const NOW = new Date(replied('whoami', 'authenticated_at'));

/** A Kratos that says what a real one said, by the order of a script, and writes down what it was asked. */
export class Scripted {
  readonly requests: Recorded[] = [];
  readonly backend: AuthBackend;
  /** Milliseconds since the login. */
  later = 0;
  readonly #script: Map<string, readonly (string | Response)[]>;

  constructor(script: Script, options: Partial<KratosOptions> = {}) {
    this.#script = new Map(Object.entries(script).map(([call, said]) => [call, [said].flat()]));
    this.backend = kratos({ url: 'https://asiointi.example.fi/', fetch: this.#fetch, ...options });
  }

  begin(...[goal, token]: [Parameters<AuthBackend['begin']>[0], string?]): Promise<Step> {
    return this.backend.begin(goal, context, token);
  }

  answer(step: Step, answer: Answer): Promise<Step> {
    return this.backend.answer(step, answer, context);
  }

  /** The requests since the last look, in short. */
  take(): readonly string[] {
    return this.requests.splice(0).map(({ call, query }) => call + query.replaceAll(/=[\w-]{30,}/g, '=…'));
  }

  /** The body of the last request. */
  get sent(): Readonly<Record<string, unknown>> {
    return this.requests.at(-1)?.body ?? {};
  }

  readonly #fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const { pathname, search } = new URL(request.url);
    const call = `${request.method} ${pathname}`;
    const text = await request.text();
    this.requests.push({
      call,
      query: search,
      headers: request.headers,
      body: text ? (JSON.parse(text) as Record<string, unknown>) : {},
    });
    return this.#next(this.#script.has(call + search) ? call + search : call);
  };

  #next(call: string): Response {
    const [said, ...rest] = this.#script.get(call) ?? [];
    if (said === undefined) throw new Error(`nothing is scripted for ${call}`);
    if (rest.length > 0) this.#script.set(call, rest);
    if (said instanceof Response) return said.clone();
    const { status, body } = recorded(said);
    const date = new Date(NOW.getTime() + this.later).toUTCString();
    const headers = { date, 'content-type': 'application/json; charset=utf-8' };
    return new Response(body === undefined ? null : JSON.stringify(body), { status, headers });
  }
}

export function recorded(name: string): Reply {
  return JSON.parse(readFileSync(new URL(`replies/${name}.json`, import.meta.url), 'utf8')) as Reply;
}

function replied(name: string, field: string): string {
  return String((recorded(name).body as Record<string, unknown>)[field]);
}

/** The step, which has to be of this kind. */
export function of<Kind extends StepKind>(kind: Kind, step: Step): Extract<Step, { step: Kind }> {
  if (step.step !== kind) throw new Error(`the step “${step.step}” in place of “${kind}”`);
  return step as Extract<Step, { step: Kind }>;
}

/** A step without what the adapter remembers in it. */
export function shown(step: Step): unknown {
  const { state: _, ...rest } = step;
  return JSON.parse(JSON.stringify(rest));
}

/** What a call was refused with. Anything but an AuthError fails the test. */
export async function refusal(call: Promise<Step>): Promise<AuthError> {
  const outcome = await call.catch((error: unknown) => error);
  if (outcome instanceof AuthError) return outcome;
  throw new Error('not an AuthError', { cause: outcome });
}
