import type { Answer } from '../../src/core/answer.ts';
import type { AuthBackend } from '../../src/core/backend.ts';
import type { Goal } from '../../src/core/goal.ts';
import type { Step } from '../../src/core/step.ts';
import { nobody } from './fake-backend.ts';

/** What a backend says next: a step, or an error to throw. */
export type Reply = Step | Error | Promise<Step>;

/** An `AuthBackend` that plays a script: `first` to what is begun, then the replies to answers, one after the other. */
export class ScriptedBackend implements AuthBackend {
  readonly begun: Goal[] = [];
  readonly answers: Answer[] = [];
  readonly answered: Step[] = [];
  here: Step = nobody;
  first: Reply;
  readonly replies: Reply[];

  constructor(first: Reply, ...replies: Reply[]) {
    this.first = first;
    this.replies = replies;
  }

  async current(): Promise<Step> {
    return this.here;
  }

  async begin(goal: Goal): Promise<Step> {
    this.begun.push(goal);
    return play(this.first);
  }

  async answer(step: Step, answer: Answer): Promise<Step> {
    this.answered.push(step);
    this.answers.push(answer);
    const reply = this.replies.shift();
    if (!reply) throw new Error('the script is over');
    return play(reply);
  }

  async signOut(): Promise<Step> {
    return (this.here = nobody);
  }
}

async function play(reply: Reply): Promise<Step> {
  if (reply instanceof Error) throw reply;
  return reply;
}
