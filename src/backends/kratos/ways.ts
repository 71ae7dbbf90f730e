import type { WebAuthnJson } from '../../core/platform.ts';
import type { Other, Step } from '../../core/step.ts';
import { offers, refTo, webAuthnIn, type Flow, type FlowRef } from './flow.ts';
import { RESEND, type Asked, type Run } from './run.ts';

/** How somebody may prove who they are, by the names of Kratos' methods. */
export type Way = 'password' | 'code' | 'passkey' | 'totp' | 'lookup_secret';

/** What the steps of a login remember. */
export interface Proving {
  readonly of: 'login';
  readonly flow: FlowRef;
  readonly ways: readonly Way[];
  readonly way: Way;
  readonly identifier: string;
  readonly asked: Asked;
  readonly passkey?: WebAuthnJson;
  /** A code has been mailed for this flow, which from then on wants to hear that another one is meant. */
  readonly mailed?: true;
}

/** In the order in which they are asked for. */
const WAYS: readonly Way[] = ['password', 'code', 'passkey', 'totp', 'lookup_secret'];

const OTHERS: Readonly<Record<Way, Other>> = {
  password: { id: 'password', kind: 'password' },
  code: { id: 'email-code', kind: 'code' },
  passkey: { id: 'passkey', kind: 'passkey' },
  totp: { id: 'totp', kind: 'code' },
  lookup_secret: { id: 'recovery-code', kind: 'recovery-code' },
};

/** The ways that a login flow offers. One that wants the identifier first does not say; then the page does. */
function waysOf({ settings }: Pick<Run, 'settings'>, flow: Flow): readonly Way[] {
  const told = offers(flow, 'identifier_first') ? ['password', ...(settings.code ? ['code'] : [])] : [];
  return WAYS.filter((way) => {
    if (way === 'passkey') return webAuthnIn(flow, 'passkey_challenge') !== undefined;
    return offers(flow, way) || told.includes(way);
  });
}

/** The state for a login flow, at its first way. `undefined` when it has none that we know. */
export function provingBy(
  run: Pick<Run, 'settings'>,
  flow: Flow,
  identifier: string,
  asked: Asked,
): Proving | undefined {
  const ways = waysOf(run, flow);
  const [way] = ways;
  const passkey = webAuthnIn(flow, 'passkey_challenge');
  const known = { of: 'login', flow: refTo('login', flow), ways, identifier, asked } as const;
  return way && { ...known, way, ...(passkey && { passkey }) };
}

/** The same login by another way. */
export function otherWay(state: Proving, id: string): Proving | undefined {
  const way = state.ways.find((one) => OTHERS[one].id === id);
  return way && { ...state, way };
}

/** The step that asks for a proof. */
export function stepFor(state: Proving): Step {
  const { way, ways, identifier, asked, passkey = {} } = state;
  const { goal } = asked;
  const base = { goal, state, others: ways.filter((one) => one !== way).map((one) => OTHERS[one]) };
  switch (way) {
    case 'password':
      return {
        step: 'password',
        ...base,
        identifier,
        remember: 0,
        ...(goal !== 'sign-in' && { why: 'sensitive' }),
      };
    case 'code':
      return { step: 'code', ...base, via: 'email', to: identifier, resend: RESEND, trust: false };
    case 'passkey':
      return { step: 'passkey', ...base, options: passkey };
    case 'totp':
      return { step: 'code', ...base, via: 'totp', trust: false };
    case 'lookup_secret':
      return { step: 'code', ...base, via: 'recovery-code', trust: false };
  }
}
