export { fromVerbs } from '../backends/verbs/from-verbs.ts';
export type { Outcome, VerbContext, VerbOptions, Verbs } from '../backends/verbs/verbs.ts';
// What a verb throws that has more to say than a code.
export { AuthError } from '../core/errors.ts';
