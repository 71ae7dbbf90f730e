import { AuthError, toAuthError } from '../../src/core/errors.ts';
import type { Goal } from '../../src/core/goal.ts';
import type { SignedInStep, Step, StepKind } from '../../src/core/step.ts';
import type { Flow, FlowCookie, FlowFailure, Typed } from './flow-cookie.ts';
import { afterIdentifier, answerIn, loginStep, typedIn } from './form-answer.ts';
import { pageOf, pages } from './form-pages.ts';
import { createRun, type Kit } from './goal.ts';
import { goalRules } from './goals/index.ts';
import { localeOf } from './locale.ts';
import { localReturn } from './local-return.ts';
import type { Call } from './ports.ts';
import { firstStep } from './session.ts';

/** A form that was posted, and where to. */
export interface Posted {
  readonly kit: Kit;
  readonly flows: FlowCookie;
  readonly call: Call;
  readonly goal: Goal;
  readonly step: StepKind;
}

/** What is known about it beside. */
interface Post extends Posted {
  readonly form: FormData;
  /** The step that the form answers, as far as it is known. */
  readonly asked: Step | undefined;
  readonly typed: Typed;
  readonly returnTo: string;
}

/** Takes a post, by the rules of the widgets' calls. Returns the address of the page that shows what comes next. */
export async function takePost(posted: Posted): Promise<string> {
  const post = await look(posted);
  try {
    return await goOn(post, await answer(post));
  } catch (error) {
    return stay(post, error);
  }
}

async function look(posted: Posted): Promise<Post> {
  const { call, flows, goal, step } = posted;
  const form = await call.req.formData();
  const flow = await flows.read(call.req.raw, call.env.origin);
  const before = flow?.goal === goal ? flow : undefined;
  const known = before?.step?.step === step ? before.step : undefined;
  const asked = goal === 'sign-in' && isLocal(step) ? loginStep(known, form) : known;
  const named = asked?.step === 'password' ? { identifier: asked.identifier } : {};
  const typed = { ...before?.typed, ...typedIn(`${goal}/${step}`, form), ...named };
  const returnTo =
    localReturn(form.get('return-to') ?? call.req.query('return-to'), call.env.origin) ||
    (flow?.returnTo ?? '');
  return { ...posted, form, asked, typed, returnTo };
}

/** The steps of the login that a client makes itself. */
const isLocal = (step: StepKind): boolean => step === 'identifier' || step === 'password';

async function answer(post: Post): Promise<Step> {
  const { kit, call, goal, step, form, asked, typed } = post;
  const back = form.get('do') === 'back';
  if (goal === 'sign-in' && isLocal(step) && back) return firstStep(typed.identifier);
  if (goal === 'sign-in' && step === 'identifier') return afterIdentifier(form);
  if (asked?.step === 'identifier' && step === 'password') throw nobodyNamed(form);
  const rule = goalRules[goal]?.steps[step];
  if (!rule) throw new AuthError('unsupported');
  const run = await createRun(kit, call, goal);
  // Who picked a language reads it in the form's address; the header has the browser's.
  const lang = call.req.query('lang');
  const body = answerIn(`${goal}/${step}`, asked, form);
  return rule(lang ? { ...run, locale: localeOf(lang) } : run, body);
}

function nobodyNamed(form: FormData): AuthError {
  return form.has('username')
    ? new AuthError('invalid-input', { field: 'username' })
    : new AuthError('expired');
}

/** Remembers the next step and names its page. */
async function goOn(post: Post, next: Step): Promise<string> {
  if (next.step === 'signed-in') return arrive(post, next);
  const { goal, form, typed } = post;
  const here = next.goal === goal;
  const more = {
    resent: form.get('do') === 'resend',
    ...(here ? { typed } : { typed: {}, reached: goal }),
  };
  return show(post, next, more);
}

/** Logged in, or done with what needs that. Who came with an old user name is told what it is from now on. */
function arrive({ flows, call, goal, typed, returnTo }: Post, { user }: SignedInStep): string {
  flows.clear(call);
  if (goal !== 'sign-in') return returnTo || pages.settings;
  const migrated = user.email && typed.identifier && !typed.identifier.includes('@');
  if (!migrated) return returnTo || pages.home;
  return returnTo ? withReturn(pages.welcome, returnTo) : pages.welcome;
}

/** Remembers what went wrong and names the page that says so: the one with the field to mend. */
async function stay(post: Post, thrown: unknown): Promise<string> {
  if (!(thrown instanceof AuthError)) console.error(thrown);
  const error = toAuthError(thrown);
  const next = error.info.next ?? stepToMend(post, error);
  if (next?.goal === 'browse') return askWho(post, error);
  if (next && !pageOf(next)) return leave(post);
  return show(post, next, { failure: failureOf(error, post.kit.ports.clock.now()) });
}

/** The step to show with an error; nothing for the one that the goal begins with. */
function stepToMend({ goal, asked, typed }: Post, { code, info }: AuthError): Step | undefined {
  const restart = code === 'expired' || (info.field === 'username' && asked?.step === 'password');
  if (restart) return goal === 'sign-in' ? firstStep(code === 'expired' ? '' : typed.identifier) : undefined;
  if (asked?.step === 'identifier') return { ...asked, hint: typed.identifier ?? '' };
  if (asked?.step === 'new-account') return { ...asked, email: typed.identifier ?? '' };
  return asked;
}

/** What comes next has no form that works without a script: the settings say so. */
function leave({ flows, call }: Post): string {
  flows.clear(call);
  return pages.settings;
}

/** Nobody is logged in, where somebody must be: first that, then back to this page. */
async function askWho(post: Post, error: AuthError): Promise<string> {
  const returnTo = pageOf({ goal: post.goal, step: post.step }) ?? post.returnTo;
  const failure = error.code === 'forbidden' ? {} : { failure: failureOf(error, post.kit.ports.clock.now()) };
  return show({ ...post, returnTo }, firstStep(), failure);
}

function failureOf({ code, info }: AuthError, now: number): FlowFailure {
  const { retryAfter, field, reasons } = info;
  const shown = { ...(field && { field }), ...(reasons && { reasons }) };
  if (retryAfter === undefined) return { code, info: shown };
  return { code, info: { ...shown, retryAfter }, retryAt: now + retryAfter * 1000 };
}

async function show(post: Post, step: Step | undefined, more: Partial<Flow>): Promise<string> {
  const { flows, call, typed, returnTo } = post;
  const { goal, step: at } = step ?? post;
  const page = pageOf({ goal, step: at });
  if (!page || goal === 'browse') throw new AuthError('server', { detail: `no page shows ${goal}/${at}` });
  await flows.write(call, { goal, at, ...(step && { step }), typed, returnTo, ...more });
  return page;
}

function withReturn(page: string, returnTo: string): string {
  return `${page}?return-to=${encodeURIComponent(returnTo)}`;
}
