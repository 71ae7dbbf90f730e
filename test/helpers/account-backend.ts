import type { Answer } from '../../src/core/answer.ts';
import type { AuthBackend, Context } from '../../src/core/backend.ts';
import { AuthError } from '../../src/core/errors.ts';
import { goals, type Goal } from '../../src/core/goal.ts';
import type { AccountStep, SignedInStep, SignedOutStep, Step } from '../../src/core/step.ts';
import { PASSWORD, type Call } from './fake-backend.ts';

export const nobody: SignedOutStep = { step: 'signed-out', goal: 'browse', can: ['sign-in'] };
export const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
export const OTPAUTH = `otpauth://totp/Saarilahti:esimerkki.erkki%40example.com?secret=${SECRET}&issuer=Saarilahti`;
export const CODES: readonly string[] = ['7k2d-99ab', 'x4qp-21cd', 'm8nr-55ef'];
export const CREATION = {
  rp: { id: 'localhost', name: 'Saarilahti' },
  user: { id: 'cjE', name: 'esimerkki.erkki@example.com', displayName: 'Erkki Esimerkki' },
  challenge: 'aGVpLWhlaS1oZWktaGVpLWhlaQ',
  pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
  authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
};

const passkey = {
  id: 'p1',
  name: 'Chrome, Linux',
  created: '2026-10-02T08:15:00Z',
  used: '2026-11-20T17:05:00Z',
};
const device = (id: string, name: string, here: boolean): AccountStep['sessions'][number] => ({
  id,
  device: name,
  created: '2026-11-01T10:00:00Z',
  seen: '2026-11-22T12:30:00Z',
  here,
});

/** The account of Erkki, with some of everything. */
export const account: AccountStep = {
  step: 'account',
  goal: 'account',
  user: { id: 'r1', name: 'Erkki Esimerkki', email: 'esimerkki.erkki@example.com', username: 'eesimerkki' },
  can: goals,
  passkeys: [passkey, { id: 'p2', name: 'Puhelin', created: '2026-11-03T08:15:00Z' }],
  totp: false,
  sessions: [
    device('s2', 'Safari, iPhone', false),
    device('s1', 'Firefox, Linux', true),
    device('s3', 'Edge, Windows', false),
  ],
};

/** An `AuthBackend` in memory with one account, which asks for the password before what matters. */
export class AccountBackend implements AuthBackend {
  readonly calls: Call[] = [];
  account: AccountStep = account;
  here: Step = signedIn(account);
  /** Whether the password has been proved a short while ago. */
  proved = true;
  /** Whether a link of a mail was opened before. */
  link = false;
  /** Fails the next call, or holds it until it is told. */
  next: AuthError | Promise<unknown> | undefined;
  #removing: Answer | undefined;

  async current(context: Context): Promise<Step> {
    this.calls.push({ what: 'current', context });
    return this.here;
  }

  async begin(goal: Goal, context: Context): Promise<Step> {
    this.calls.push({ what: 'begin', goal, context });
    await this.#scripted();
    if (goal === 'change-email' && this.link)
      return { step: 'confirm', goal, about: 'uusi.erkki@example.com' };
    return this.#asked(goal, () => this.#first(goal));
  }

  async answer(step: Step, answer: Answer, context: Context): Promise<Step> {
    this.calls.push({ what: 'answer', step, answer, context });
    await this.#scripted();
    const goal = step.goal as Goal;
    if ('password' in answer) {
      if (answer.password !== PASSWORD) throw new AuthError('invalid-credentials');
      this.proved = true;
      return this.#removing ? this.#after(goal, this.#removing) : this.#first(goal);
    }
    if (goal === 'change-email' && 'confirmed' in answer) return this.#emailChanged();
    const removes = 'removePasskey' in answer;
    this.#removing = removes && !this.proved ? answer : undefined;
    return this.#asked(removes ? 'remove-passkey' : goal, () => this.#after(goal, answer));
  }

  async signOut(context: Context): Promise<Step> {
    this.calls.push({ what: 'signOut', context });
    return (this.here = nobody);
  }

  get answers(): Answer[] {
    return this.calls.flatMap(({ answer }) => (answer ? [answer] : []));
  }

  get begun(): Goal[] {
    return this.calls.flatMap(({ what, goal }) => (what === 'begin' && goal ? [goal] : []));
  }

  /** The session is over; nobody has told the page. */
  end(): void {
    this.here = nobody;
  }

  async #scripted(): Promise<void> {
    const { next } = this;
    this.next = undefined;
    if (next instanceof AuthError) throw next;
    await next;
  }

  /** `make` unless nobody is logged in, or the password is to be proved first. */
  #asked(goal: Goal, make: () => Step): Step {
    if (this.here.step !== 'signed-in') throw new AuthError('forbidden', { next: nobody });
    const sensitive = !this.proved && /^(add-passkey|set-up-totp|delete-account|remove-passkey)$/.test(goal);
    return sensitive
      ? { step: 'password', goal, identifier: this.account.user.email, remember: 0, why: 'sensitive' }
      : make();
  }

  #first(goal: Goal): Step {
    const { email } = this.account.user;
    const first: Partial<Record<Goal, Step>> = {
      'change-email': { step: 'new-email', goal: 'change-email', current: email, needsCurrent: true },
      'change-password': {
        step: 'new-password',
        goal: 'change-password',
        policy: { minLength: 15 },
        needsCurrent: true,
        identifier: email,
      },
      'add-passkey': { step: 'new-passkey', goal: 'add-passkey', options: CREATION },
      'set-up-totp': this.account.totp
        ? { step: 'confirm', goal: 'set-up-totp' }
        : { step: 'new-totp', goal: 'set-up-totp', secret: SECRET, url: OTPAUTH },
      'delete-account': { step: 'confirm', goal: 'delete-account' },
    };
    return first[goal] ?? this.account;
  }

  #after(goal: Goal, answer: Answer): Step {
    if ('newEmail' in answer) return { step: 'mail-sent', goal, to: answer.newEmail, resend: 60 };
    if ('newPassword' in answer) return this.here;
    if ('totpCode' in answer) return { step: 'recovery-codes', goal, codes: CODES };
    if ('confirmed' in answer && goal === 'delete-account') return (this.here = nobody);
    return (this.account = this.#changed(answer));
  }

  #changed(answer: Answer): AccountStep {
    const { sessions, passkeys = [] } = this.account;
    if ('endSession' in answer)
      return {
        ...this.account,
        sessions: sessions.filter(
          ({ id, here }) => here || (answer.endSession !== 'others' && id !== answer.endSession),
        ),
      };
    if ('removePasskey' in answer)
      return { ...this.account, passkeys: passkeys.filter(({ id }) => id !== answer.removePasskey) };
    if ('newPasskey' in answer) {
      const added = { id: 'p3', name: answer.name ?? 'Tämä selain', created: new Date().toISOString() };
      return { ...this.account, passkeys: [...passkeys, added] };
    }
    return { ...this.account, totp: 'saved' in answer };
  }

  #emailChanged(): Step {
    const user = { ...this.account.user, email: 'uusi.erkki@example.com' };
    this.account = { ...this.account, user };
    if (this.here.step === 'signed-in') return (this.here = signedIn(this.account));
    return { step: 'password', goal: 'sign-in', identifier: user.email, remember: 0 };
  }
}

/** Somebody else, on the same device. */
export const somebodyElse: SignedInStep = {
  step: 'signed-in',
  goal: 'browse',
  user: { id: 'r9', name: 'Aino Toinen', email: 'aino.toinen@example.com' },
  can: goals,
};

export function signedIn({ user, can }: AccountStep, expiresAt?: string): SignedInStep {
  return { step: 'signed-in', goal: 'browse', user, can, ...(expiresAt && { expiresAt }) };
}
