import type { ErrorCode } from './core/errors.ts';
import type { Goal } from './core/goal.ts';
import type { SessionState } from './core/session.ts';
import type { StepKind } from './core/step.ts';

// Every event bubbles and crosses shadow roots, so that a page can listen once, on the document. None carries anything
// about the person: who is logged in is the session's to tell.
const init: EventInit = { bubbles: true, composed: true };

/** Fired by a form before its answer goes to the backend. Cancel it to stop that. Carries nothing that was typed. */
export class AvainBeforeSubmitEvent extends Event {
  readonly goal: Goal;
  readonly step: StepKind;
  constructor(goal: Goal, step: StepKind) {
    super('avain-before-submit', { ...init, cancelable: true });
    this.goal = goal;
    this.step = step;
  }
}

/** Fired when another step is on screen. */
export class AvainStepChangeEvent extends Event {
  readonly goal: Goal | 'browse';
  readonly step: StepKind;
  constructor(goal: Goal | 'browse', step: StepKind) {
    super('avain-step-change', init);
    this.goal = goal;
    this.step = step;
  }
}

/** Fired when this widget has logged the person in. Cancel it to stay on the page although `return-to` is given. */
export class AvainSessionCreatedEvent extends Event {
  constructor() {
    super('avain-session-created', { ...init, cancelable: true });
  }
}

/** Fired when this widget has logged the person out, and the server has confirmed it. */
export class AvainSessionEndedEvent extends Event {
  constructor() {
    super('avain-session-ended', init);
  }
}

/** Fired when a widget that is there for one goal has reached it: the password is changed, the account is there. */
export class AvainGoalReachedEvent extends Event {
  readonly goal: Goal;
  constructor(goal: Goal) {
    super('avain-goal-reached', init);
    this.goal = goal;
  }
}

/** Fired when something failed. `code` is stable; the text on screen is not part of it. */
export class AvainErrorEvent extends Event {
  readonly code: ErrorCode;
  constructor(code: ErrorCode) {
    super('avain-error', init);
    this.code = code;
  }
}

/**
 * Fired when the person has chosen a language. Unless it is cancelled, `lang` is set on the document's root element and
 * the choice is remembered on this device.
 */
export class AvainLanguageChangeEvent extends Event {
  /** A BCP 47 tag. */
  readonly lang: string;
  constructor(lang: string) {
    super('avain-language-change', { ...init, cancelable: true });
    this.lang = lang;
  }
}

/** Fired when the person has closed a notice. A page may tell its server, which then leaves the notice out. */
export class AvainNoticeDismissedEvent extends Event {
  /** The name of the notice. */
  readonly notice: string;
  constructor(notice: string) {
    super('avain-notice-dismissed', init);
    this.notice = notice;
  }
}

/** Fired when it has become known, or has changed, whether somebody is logged in. Says nothing about whom. */
export class AvainSessionChangeEvent extends Event {
  /** `unknown` while a page that has come back asks again. */
  readonly status: SessionState['status'];
  constructor(status: SessionState['status']) {
    super('avain-session-change', init);
    this.status = status;
  }
}

/**
 * Fired when somebody else is logged in now than before on this page. Unless it is cancelled, the page is loaded again,
 * so that nothing of the first person stays.
 */
export class AvainUserChangeEvent extends Event {
  constructor() {
    super('avain-user-change', { ...init, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'avain-before-submit': AvainBeforeSubmitEvent;
    'avain-step-change': AvainStepChangeEvent;
    'avain-session-created': AvainSessionCreatedEvent;
    'avain-session-ended': AvainSessionEndedEvent;
    'avain-goal-reached': AvainGoalReachedEvent;
    'avain-error': AvainErrorEvent;
    'avain-language-change': AvainLanguageChangeEvent;
    'avain-notice-dismissed': AvainNoticeDismissedEvent;
    'avain-session-change': AvainSessionChangeEvent;
    'avain-user-change': AvainUserChangeEvent;
  }
  interface DocumentEventMap {
    'avain-notice-dismissed': AvainNoticeDismissedEvent;
    'avain-session-change': AvainSessionChangeEvent;
    'avain-user-change': AvainUserChangeEvent;
  }
}
