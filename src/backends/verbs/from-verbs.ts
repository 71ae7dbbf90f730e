import type { AuthBackend, Context } from '../../core/backend.ts';
import { AuthError } from '../../core/errors.ts';
import type { Goal } from '../../core/goal.ts';
import type { Step } from '../../core/step.ts';
import { own } from '../wire/shape.ts';
import { type Part, parts } from './parts.ts';
import { offered, Run } from './run.ts';
import type { VerbOptions, Verbs } from './verbs.ts';

/**
 * A backend out of a few functions, for a service that has an API of its own and keeps its session in a cookie. Nothing
 * depends on whether somebody has an account: the identifier step is local, and where a mail goes out the step is the same.
 * A goal whose verbs are absent is not offered. Whatever a verb rejects with that is no {@link AuthError} is `server`.
 */
export function fromVerbs(verbs: Verbs, options: VerbOptions = {}): AuthBackend {
  const run = (context: Context): Run => new Run(verbs, own(options), context);
  const { outside, inside } = offered(verbs);
  const partFor = (goal: Step['goal']): Part => {
    const part = [...outside, ...inside].includes(goal as Goal) ? parts[goal as Goal] : undefined;
    if (part) return part;
    throw new AuthError('unsupported', { detail: `no verbs for ${goal}` });
  };
  return {
    current: (context) => run(context).who('browse'),
    begin: async (goal, context, token) => partFor(goal).begin(run(context), token),
    answer: async (asking, answer, context) => {
      const [step, given] = [own(asking), own(answer)];
      if (step.step === 'signed-in') return run(context).who('browse');
      const part = partFor(step.goal);
      if (!('back' in given)) return part.answer(run(context), step, given);
      return step.goal === 'sign-in' && 'identifier' in step
        ? run(context).identify(step.identifier)
        : part.begin(run(context));
    },
    signOut: async (context, scope = 'here') => {
      const now = run(context);
      await now.tell(verbs.signOut, { scope });
      return now.nobody;
    },
  };
}
