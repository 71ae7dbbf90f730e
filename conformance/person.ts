import type { Answer } from '../src/core/answer.ts';
import type { Context } from '../src/core/backend.ts';
import type { Goal } from '../src/core/goal.ts';
import type { RedirectStep, SignedInStep, Step, StepKind } from '../src/core/step.ts';
import { answerTo } from './answers.ts';
import { Breach, must, NotRun } from './breach.ts';
import type { Authenticator } from './authenticator.ts';
import { Inbox, linkIn } from './inbox.ts';
import type { Account, Subject, Visitor } from './subject.ts';

/** More steps than any way has. */
const STEPS = 12;

/** What a person brings along for a goal, where it is not simply their account's. */
export interface Given {
  readonly identifier?: string;
  readonly password?: string;
  readonly remember?: boolean;
  readonly newPassword?: string;
  readonly newEmail?: string;
  readonly newAccount?: { readonly name: string; readonly email: string; readonly newPassword: string };
  readonly code?: string;
  /** Turns back on the server's own pages. */
  readonly cancel?: boolean;
}

/** The same on its way: `unproved` when it ends where somebody has to open a mail. */
type Going = Given & { readonly unproved: boolean };

/** A person with a browser: knows how to answer whatever step comes, as far as they have what it asks for. */
export class Person {
  readonly visitor: Visitor;
  /** What they know of their account; a new address or password is theirs to write down here. */
  account: Account;
  /** The address bar, where the server's own pages have been. */
  at: string = '';
  secret: string = '';
  recovery: readonly string[] = [];
  authenticator: Authenticator | undefined;
  context: Context = { locale: 'sv', returnTo: '' };
  readonly #subject: Subject;

  constructor(subject: Subject, visitor: Visitor, account: Account) {
    this.#subject = subject;
    this.visitor = visitor;
    this.account = account;
  }

  /** The origin of the pages. */
  get origin(): string {
    return this.#subject.page;
  }

  /** What the server says of who is here. */
  current(): Promise<Step> {
    return this.visitor.backend.current(this.context);
  }

  /** Whose e-mail address is logged in here; empty for nobody. */
  async who(): Promise<string> {
    const step = await this.current();
    return step.step === 'signed-in' ? step.user.email : '';
  }

  begin(goal: Goal, token?: string): Promise<Step> {
    return this.visitor.backend.begin(goal, this.context, token);
  }

  answer(step: Step, answer: Answer): Promise<Step> {
    return this.visitor.backend.answer(step, answer, this.context);
  }

  logOut(scope: 'here' | 'everywhere' = 'here'): Promise<Step> {
    return this.visitor.backend.signOut(this.context, scope);
  }

  /** Logs in; whatever stands in the way is answered. */
  async logIn(given: Given = {}): Promise<SignedInStep> {
    const step = await this.reach('sign-in', given);
    must(step.step === 'signed-in', 'the right password logs in (signed-in)', `the step “${step.step}”`);
    return step;
  }

  /** Goes on towards a goal until it is reached, or until one of these steps comes. */
  async reach(goal: Goal, given: Given = {}, until: readonly StepKind[] = []): Promise<Step> {
    const inbox = this.inbox(given);
    return this.goOn(await this.begin(goal), goal, given, until, inbox);
  }

  /** The same from a step that is there already. */
  async goOn(
    from: Step,
    goal: Goal,
    given: Given,
    until: readonly StepKind[] = [],
    inbox: Inbox = this.inbox(given),
  ): Promise<Step> {
    let step = from;
    for (let count = 0; count < STEPS; count += 1) {
      if (until.includes(step.step) || isReached(goal, step)) return step;
      step = await this.#next(step, goal, { ...given, unproved: until.includes('mail-sent') }, inbox);
    }
    throw new Breach(`${goal} comes to an end`, `after ${STEPS} answers the step is “${step.step}”`);
  }

  /** The mails from now on to whom a goal writes. */
  inbox({ newEmail, newAccount, identifier }: Given = {}): Inbox {
    const typed = identifier?.includes('@') ? identifier : undefined;
    return new Inbox(this.#subject, newEmail ?? newAccount?.email ?? typed ?? this.account.email);
  }

  async #next(step: Step, goal: Goal, given: Going, inbox: Inbox): Promise<Step> {
    if (step.step === 'redirect') return this.#goThrough(step, goal, given);
    if (step.step === 'mail-sent') return this.follow(goal, linkIn(await inbox.next()));
    return this.answer(step, await answerTo(step, this, given, inbox));
  }

  /** Opens a mailed link and begins with it. */
  async follow(goal: Goal, link: string): Promise<Step> {
    const address = await this.visitor.open(link);
    return this.begin(goal, this.#subject.tokenIn?.(address));
  }

  /** Does on the server's own pages what there is to do, and comes back. */
  async #goThrough(step: RedirectStep, goal: Goal, given: Going): Promise<Step> {
    const { visitor, account } = this;
    if (!visitor.goThrough) throw new NotRun('nobody can go through the server’s own pages here');
    this.at = await visitor.goThrough(step.url, { ...given, account });
    // It is a page of the server that says that a mail is on its way.
    if (given.unproved && !this.at.startsWith(`${this.origin}/`)) return { step: 'mail-sent', goal };
    return this.begin(goal, this.at);
  }
}

/** Whether a goal is behind whoever sees this step. */
function isReached(goal: Goal, step: Step): boolean {
  if (step.step === 'signed-in') return true;
  if (goal === 'sign-in') return false;
  return step.step === 'signed-out' || step.step === 'account' || step.goal === 'sign-in';
}
