import { goals } from '../../core/goal.ts';
import type { Step, StepKind } from '../../core/step.ts';
import { count, flag, json, list, maybe, nothing, own, shape, text, word, type Read } from '../wire/shape.ts';

const can = list(word(...goals));
const user = shape({ id: text, name: text, email: text, username: maybe(text) });
const policy = shape({ minLength: count });
const identifiers = list(word('email', 'username'));
const other = shape({
  id: text,
  kind: word('password', 'code', 'passkey', 'provider', 'recovery-code'),
  label: maybe(text),
});
const signIn = shape({
  accepts: identifiers,
  remember: count,
  domains: maybe(list(shape({ domain: text, url: text }))),
  passkey: maybe(json),
  others: maybe(list(other)),
});
const passkey = shape({ id: text, name: text, created: text, used: maybe(text) });
const device = shape({ id: text, device: text, created: text, seen: text, here: flag });

type Fields = Parameters<typeof shape>[0];

/** What each kind of step carries beside what all carry. */
const kinds: Record<StepKind, Fields> = {
  'signed-out': { can, signIn: maybe(signIn) },
  'signed-in': { user, can, expiresAt: maybe(text) },
  identifier: { accepts: identifiers, hint: maybe(text), passkey: maybe(json) },
  password: { identifier: text, remember: count, why: maybe(word('sensitive')) },
  code: {
    via: word('email', 'sms', 'totp', 'recovery-code'),
    to: maybe(text),
    resend: maybe(count),
    trust: flag,
  },
  passkey: { options: json },
  'new-account': { policy, email: maybe(text) },
  'new-password': { policy, needsCurrent: flag, identifier: maybe(text) },
  'new-email': { current: text, needsCurrent: flag },
  'mail-sent': { to: maybe(text), resend: maybe(count) },
  'new-passkey': { options: json },
  'new-totp': { secret: text, url: text },
  'recovery-codes': { codes: list(text) },
  account: { user, can, passkeys: list(passkey), totp: flag, sessions: list(device) },
  confirm: { about: maybe(text) },
  redirect: { url: text },
};

const head: Fields = { goal: word('browse', ...goals), others: maybe(list(other)), state: maybe(text) };

/** Every kind of step, in a fixed order. */
export const stepKinds: readonly StepKind[] = Object.keys(kinds) as StepKind[];

/** The step that a JSON value describes, with only the fields of its kind; `undefined` when it describes none. */
export function parseStep(value: unknown): Step | undefined {
  const named = (shape({ step: word(...stepKinds) }) as Read<{ step: StepKind }>)(value);
  if (named === nothing) return undefined;
  const rest = shape({ ...head, ...kinds[named.step] })(value);
  return rest === nothing ? undefined : (own({ ...named, ...rest }) as unknown as Step);
}
