import type { Answer } from '../../core/answer.ts';
import { AuthError, toAuthError } from '../../core/errors.ts';
import type { Step } from '../../core/step.ts';
import { endSession } from './account.ts';
import { beginLogin, current, goOn } from './goals.ts';
import { enter, type Entering } from './identify.ts';
import { prove, proveFresh, type Proved } from './prove.ts';
import { takePasskey, type Creating } from './passkeys.ts';
import {
  answerMailed,
  askForAddress,
  mailTo,
  takeNewPassword,
  type Recovered,
  type Recovering,
} from './recovery.ts';
import { register, takeAccount, type Registering } from './registration.ts';
import { logInWith, misfit, opened, SIGN_IN, type Asked, type Run } from './run.ts';
import { logOutHere, nobodyHere, whoIsHere } from './session.ts';
import { arrived, takeEmail, takePassword, type Changing } from './settings.ts';
import { keepCodes, turnOff, turnOn, type SettingUp } from './totp.ts';
import { verify, type Verifying } from './verification.ts';
import type { Proving } from './ways.ts';

/** What a step of ours remembers; `of` says whose it is. */
type State =
  | Entering
  | Proving
  | Recovering
  | Recovered
  | Registering
  | Verifying
  | Changing
  | Creating
  | SettingUp;

const ACCOUNT: Asked = { goal: 'account' };

/** The step after an answer. @throws AuthError `expired` with the step to begin anew from */
export async function answerStep(run: Run, step: Step, answer: Answer): Promise<Step> {
  const state = step.state as State | undefined;
  if ('back' in answer) return back(run, step, state);
  try {
    return await answered(run, step, state, answer);
  } catch (thrown) {
    const { code, info } = toAuthError(thrown);
    if (code !== 'expired' || info.next) throw thrown;
    throw new AuthError(code, { ...info, next: await back(run, step, state) });
  }
}

async function answered(run: Run, step: Step, state: State | undefined, answer: Answer): Promise<Step> {
  if (state) return byState(run, step, state, answer);
  if (step.step === 'signed-in') return current(run);
  if (step.step === 'account') return atAccount(run, answer);
  if (step.step === 'identifier' && step.goal === 'reset-password') return mailTo(run, answer);
  if (step.step === 'identifier')
    return onward(
      run,
      SIGN_IN,
      await enter(run, { of: 'entering', flow: await opened(run, 'login') }, answer),
    );
  if (step.step === 'password') return onward(run, SIGN_IN, await proveFresh(run, step.identifier, answer));
  throw misfit();
}

async function byState(run: Run, { goal, step }: Step, state: State, answer: Answer): Promise<Step> {
  switch (state.of) {
    case 'entering':
      return onward(run, SIGN_IN, await enter(run, state, answer));
    case 'login':
      return onward(run, state.asked, await prove(run, state, answer));
    case 'recovery':
      return answerMailed(run, state, answer);
    case 'recovered':
      return takeNewPassword(run, state, answer);
    case 'registration':
      return takeAccount(run, state, answer);
    case 'verification':
      return verifying(run, goal, state, answer);
    case 'settings':
      return step === 'new-email' ? takeEmail(run, state, answer) : takePassword(run, state, answer);
    case 'passkey':
      await takePasskey(run, state, answer);
      return goOn(run, ACCOUNT);
    case 'totp':
      return settingUp(run, step, state, answer);
  }
}

/** With the proof given, what was asked for. */
async function onward(run: Run, asked: Asked, proved: Proved): Promise<Step> {
  return proved === 'proved' ? goOn(run, asked) : proved;
}

async function verifying(run: Run, goal: Step['goal'], state: Verifying, answer: Answer): Promise<Step> {
  const { to, taken } = state;
  if (goal === 'browse') throw misfit();
  const after = await verify(run, state, goal, answer);
  if (after !== 'verified') return after;
  if (goal !== 'change-email') return logInWith(to);
  if (!taken) return arrived(run, goal);
  throw new AuthError('email-unavailable', { field: 'email', next: await goOn(run, { goal }) });
}

async function settingUp(run: Run, step: Step['step'], state: SettingUp, answer: Answer): Promise<Step> {
  if (step === 'new-totp') {
    const next = await turnOn(run, state, answer);
    if (next !== 'done') return next;
  } else if (step === 'confirm' && 'confirmed' in answer) await turnOff(run, state);
  else if (step === 'recovery-codes' && 'saved' in answer) await keepCodes(run, state);
  else throw misfit();
  return goOn(run, ACCOUNT);
}

async function atAccount(run: Run, answer: Answer): Promise<Step> {
  if ('removePasskey' in answer) return goOn(run, { goal: 'remove-passkey', passkey: answer.removePasskey });
  const here = await whoIsHere(run);
  if (typeof here === 'string') throw nobodyHere(run);
  return endSession(run, here, answer);
}

/** One step back, which is the first of its goal; settings go back to the account. */
async function back(run: Run, step: Step, state: State | undefined): Promise<Step> {
  // A password without its second factor, or a mail that was opened, has begun a session that nobody goes on with.
  const begun = state?.of === 'recovered' || (state?.of === 'login' && /totp|lookup_secret/.test(state.way));
  const isLogin = step.goal === 'sign-in' || step.goal === 'reset-password';
  if (begun && isLogin) await logOutHere(run);
  if (step.goal === 'sign-in') return beginLogin(run, hintOf(step, state));
  if (step.goal === 'reset-password') return askForAddress(hintOf(step, state));
  return step.goal === 'register' ? register(run) : goOn(run, ACCOUNT);
}

function hintOf(step: Step, state: State | undefined): string {
  if (state?.of === 'recovery' || state?.of === 'verification') return state.to;
  return 'identifier' in step ? (step.identifier ?? '') : '';
}
