import type { AuthBackend, Context } from '../../core/backend.ts';
import { own } from '../wire/shape.ts';
import { answerStep } from './answers.ts';
import { callsTo } from './calls.ts';
import { begin, current } from './goals.ts';
import { settingsFrom, type KratosOptions } from './options.ts';
import type { Run } from './run.ts';
import { endOthers, logOutHere, signedOut } from './session.ts';

/** The adapter for Ory Kratos, by its self-service flows for browsers. */
export function kratos(options: KratosOptions): AuthBackend {
  const given = own(options);
  const base = given.url.replace(/\/$/, '');
  const settings = settingsFrom(given);
  const runIn = (context: Context): Run => ({ ...callsTo(base, given, context), settings });
  return {
    current: async (context) => current(runIn(context)),
    begin: async (goal, context, token) => begin(runIn(context), goal, token),
    answer: async (step, answer, context) => answerStep(runIn(context), own(step), own(answer)),
    signOut: async (context, scope = 'here') => {
      const run = runIn(context);
      if (scope === 'everywhere') await endOthers(run);
      await logOutHere(run);
      return signedOut(run);
    },
  };
}
