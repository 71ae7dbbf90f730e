import type { ReactiveController } from 'lit';
import { endOf } from '../../client/session-end.ts';
import { isHalfFilled } from '../../controllers/half-filled.ts';
import type { LightController } from '../../controllers/light-controller.ts';
import type { WidgetController } from '../../controllers/widget-controller.ts';
import type { Delivered, Widget } from '../../controllers/widget.ts';
import type { Answer } from '../../core/answer.ts';
import { AuthError } from '../../core/errors.ts';
import type { Failure } from '../../core/flow.ts';
import { goals, type Goal } from '../../core/goal.ts';
import type { SessionState } from '../../core/session.ts';
import type { AccountStep, SignedInStep, SignedOutStep, Step } from '../../core/step.ts';
import { AvainGoalReachedEvent, AvainSessionEndedEvent } from '../../events.ts';
import { confirmIn, delivered } from '../delivered.ts';
import { isPublic } from './account-template.ts';
import { fateOf, isGone } from './kept.ts';
import { type Doing, type Notice, outcome } from './outcome.ts';

/** What a visit needs of its element. */
export interface Visited extends Widget {
  readonly goal: Goal;
}

/** What a visit needs of the widget. */
export type Parts = Pick<WidgetController<'account'>, 'client' | 'flow' | 'form' | 'light' | 'urlToken'>;

/** Stands for "nothing has been asked for": what needs somebody to be logged in waits for the session's word. */
const nobody: SignedOutStep = { step: 'signed-out', goal: 'browse', can: [] };

/** Goes through the account: which goal is under way, whose account it is, and what to say when a goal is reached. */
export class Visit implements ReactiveController {
  /** What is said once. */
  notice: Notice = '';
  /** Whether the account has just been deleted here. */
  deleted = false;
  readonly #host: Visited;
  readonly #parts: Parts;
  #doing: Doing = '';
  #last: Goal = 'account';
  #person: SignedInStep | undefined;
  #endsAt = Number.NaN;
  #followed = false;
  #begun: Promise<void> | undefined;
  /** Whether the goal that the page asked for is behind us. */
  #over = false;

  constructor(host: Visited, parts: Parts) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.notice = '';
  }

  /** Whether the person comes from a link in a mail. */
  get fromLink(): boolean {
    return (this.#host.goal === 'change-email' || this.#parts.urlToken.taken) && !this.#over;
  }

  /** The question that a server delivered for the link of a mail; nothing else is delivered. */
  delivered(light: LightController): Delivered {
    const found = this.fromLink ? delivered(light, 'change-email', { confirm: confirmIn }) : {};
    if (found.step) this.#doing = 'change-email';
    return { ...found, step: found.step ?? nobody };
  }

  /** Begins a goal that the person has chosen; `account` is the overview. */
  begin(name: string): Promise<void> {
    const { flow, urlToken } = this.#parts;
    const goal = goals.find((known) => known === name) ?? 'account';
    this.#over = true;
    urlToken.drop();
    // Asked for again because it has not come: what was done before, and is said when it comes, is not forgotten.
    if (flow.state.status !== 'starting' || goal !== this.#last) this.#set(goal);
    return flow.go(goal);
  }

  /** One step back, which for a first step is the overview. */
  back(): Promise<void> {
    const { step } = this.#parts.flow;
    return this.begin(step?.step === 'mail-sent' ? step.goal : 'account');
  }

  async retry(): Promise<void> {
    const { client, flow, form } = this.#parts;
    if (client?.session.state.status !== 'unknown') return flow.go(this.#last);
    await client.session.reload();
    await this.#host.updateComplete;
    await this.#begun;
    // No answer of a flow has come that would lead there.
    await form.focus();
  }

  endSession(id: string): Promise<void> {
    return this.#do(id === 'others' ? 'end-others' : 'end-session', { endSession: id });
  }

  removePasskey(id: string): Promise<void> {
    return this.#do('remove-passkey', { removePasskey: id });
  }

  /** Says something once. The same again is told again. */
  say(notice: Notice): void {
    this.notice = notice;
    this.#host.requestUpdate();
  }

  follow(session: SessionState): void {
    const first = !this.#followed;
    this.#followed = true;
    if (session.status === 'signed-in') this.#signedIn(session.step);
    else if (session.status === 'signed-out') this.#signedOut();
    // The link of a mail works for whoever opens it, logged in or not.
    if (first && this.fromLink && this.#parts.flow.step === nobody) this.#begun = this.#start();
  }

  settled(failed: boolean): void {
    const { step, failure } = this.#parts.flow;
    this.say('');
    if (failed) this.#refused(failure);
    else if (step) this.#arrived(step);
  }

  /** While something is being done nothing else is: what is said afterwards is about what was done. */
  async #do(doing: Doing, answer: Answer): Promise<void> {
    const { flow } = this.#parts;
    if (flow.state.status !== 'ready') return;
    this.#doing = doing;
    await flow.answer([answer]);
  }

  async #start(): Promise<void> {
    const { flow } = this.#parts;
    const asked = this.fromLink ? 'change-email' : this.#host.goal;
    this.#set(this.#over ? 'account' : asked);
    await flow.begin(this.#last);
    if (flow.failure) this.#refused(flow.failure);
    else if (flow.step) this.#arrived(flow.step);
  }

  #set(goal: Goal): void {
    this.#last = goal;
    this.#doing = goal === 'account' ? '' : goal;
    this.deleted = false;
    this.say('');
  }

  #signedIn(step: SignedInStep): void {
    const before = this.#person;
    if (step === before) return;
    this.#person = step;
    const { client, flow } = this.#parts;
    this.#endsAt = (client && endOf(step, client.session.answerOf)?.wall) ?? Number.NaN;
    const { step: at, failure } = flow;
    // Who followed the link of a mail while somebody else was logged in sees how that ended, until they log in.
    const other = before ? before.user.id !== step.user.id : at?.step === 'password';
    if (other || at?.step === 'signed-out') this.#begun = this.#start();
    else if (at && isGone(failure)) this.#show(at);
  }

  #signedOut(): void {
    const { flow, light } = this.#parts;
    const { state, step } = flow;
    // Who was logged in by the link of a mail just now is not known to the session yet.
    if (!step || step.step.startsWith('signed-') || isPublic(step)) return;
    const fate = fateOf(state, this.#endsAt - Date.now(), isHalfFilled(light.root));
    if (fate === 'goes') return this.#show(nobody);
    if (fate === 'stays') return;
    // Somebody is typing: they are told, and stay in their field.
    flow.warn(new AuthError('expired', { next: nobody }));
    this.say('sessionGone');
  }

  #show(step: Step): void {
    this.say('');
    this.#parts.flow.resume(step);
  }

  #refused(failure: Failure | undefined): void {
    const session = this.#parts.client?.session;
    const next = failure?.info.next;
    if (next?.step !== 'signed-out') return;
    if (session?.state.status !== 'signed-out') session?.accept(next);
    // The link waits for whoever asked for it to log in; nothing was typed here that would have to stay.
    if (this.fromLink && failure?.code === 'forbidden') this.#parts.flow.resume(next);
  }

  #arrived(step: Step): void {
    const { client, flow } = this.#parts;
    if (step.step === 'account') return this.#overview(step);
    if (step.step === 'password' && step.goal === 'sign-in') return this.#reached();
    if (step.step !== 'signed-in' && step.step !== 'signed-out') return;
    if (step.step === 'signed-out' && this.#doing === 'delete-account') client?.session.end(step);
    else client?.session.accept(step);
    if (step.step === 'signed-out') return this.#loggedOut();
    this.#last = 'account';
    // The form goes from the page first: that is how password managers know that it was accepted.
    void this.#host.updateComplete.then(() => flow.go('account'));
  }

  #overview(step: AccountStep): void {
    this.say(outcome(this.#doing, step));
    this.#reached();
  }

  #loggedOut(): void {
    this.deleted = this.#doing === 'delete-account';
    this.#reached();
    if (this.deleted) this.#host.dispatchEvent(new AvainSessionEndedEvent());
  }

  #reached(): void {
    const doing = this.#doing;
    this.#doing = '';
    if (!doing) return;
    this.#over = true;
    this.#host.dispatchEvent(new AvainGoalReachedEvent(doing === 'end-others' ? 'end-session' : doing));
  }
}
