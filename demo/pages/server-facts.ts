import type { OtherServer } from '../server/other-servers.ts';
import type { TextKey } from './texts.ts';

type State = OtherServer['condition']['state'];

/** What a page says of a server and its script brings up to date; empty where there is nothing to say. */
export interface ServerFacts {
  readonly state: State;
  readonly version: string;
  /** Why it does not run, and what it said last: in English, as its makers wrote it. */
  readonly why: string;
  readonly lines: string;
  readonly log: string;
}

/** The word for each state. */
export const STATUS: Readonly<Record<State, TextKey>> = {
  off: 'serverOff',
  installing: 'serverInstalling',
  starting: 'serverStarting',
  ready: 'serverReady',
  stopping: 'serverStopping',
  gone: 'serverGone',
  missing: 'serverMissing',
  failed: 'serverFailed',
};

/** Whether there is something to wait for. */
export function isBusy({ condition: { state } }: Pick<OtherServer, 'condition'>): boolean {
  return state === 'installing' || state === 'starting' || state === 'stopping';
}

export function factsOf({ condition, log = '' }: Pick<OtherServer, 'condition' | 'log'>): ServerFacts {
  const [why = '', ...lines] = 'why' in condition ? condition.why.split('\n') : [];
  const version = 'running' in condition ? condition.running.version : '';
  return { state: condition.state, version, why, lines: lines.join('\n').trim(), log };
}
