import type { ReactiveControllerHost } from 'lit';
import type { Answer } from '../core/answer.ts';
import type { AuthError } from '../core/errors.ts';
import type { Failure, FlowState } from '../core/flow.ts';
import type { Goal } from '../core/goal.ts';
import type { SafeUrl } from '../core/platform.ts';
import type { SessionState } from '../core/session.ts';
import type { Step } from '../core/step.ts';
import type { Messages, OwnMessages } from '../locales/messages.ts';
import type { Waiting } from './busy-controller.ts';
import type { Backed } from './client-controller.ts';
import type { Actions } from './form-controller.ts';
import type { LightController, Shown } from './light-controller.ts';
import type { Bundled } from './messages-controller.ts';
import type { Linked } from './url-token-controller.ts';

/** What every widget with a flow has on its element. */
export interface Widget extends ReactiveControllerHost, HTMLElement, Backed, Linked {
  headingLevel: number;
  returnTo: string;
  returnOrigins: readonly string[];
  messages: OwnMessages;
}

/** What a template is given: texts, and the state of the form around it. */
export type WidgetView<Group extends keyof Messages> = Bundled<Group> & {
  readonly lang: string;
  readonly level: number;
  readonly id: (name: string) => string;
  readonly failure: Failure | undefined;
  readonly busy: boolean;
  readonly waiting: Waiting;
  readonly shown: boolean;
  readonly returnHref: SafeUrl | undefined;
  readonly can: readonly Goal[];
  readonly resendAt: number | undefined;
  readonly resent: boolean;
};

/** What differs from widget to widget. */
export interface WidgetOptions<Group extends keyof Messages> {
  readonly goal: Goal;
  /** What the link of a mail is for, where that is another goal. Who has one begins it by itself. */
  readonly linkGoal?: Goal;
  /** The groups of texts it uses, in Finnish. */
  readonly texts: Bundled<Group>;
  readonly sheet: CSSStyleSheet | undefined;
  /** What a step looks like. No step yet, or none to show: `undefined`. */
  template(step: Step | undefined, view: WidgetView<Group>, session: SessionState): Shown;
  /** The answers in a submitted form, or what is wrong with it. */
  read(
    step: Step,
    data: FormData,
  ): { readonly answers: readonly Answer[]; readonly error: AuthError | undefined };
  /** The step of a form that the page delivered, and what that form says went wrong. */
  readonly delivered?: (light: LightController) => Delivered;
  /** Which step is on screen, where that is not simply the flow's. */
  readonly onScreen?: (flow: FlowState, session: SessionState, touched: boolean) => Step | undefined;
  /** The session has changed, or was looked at. */
  readonly follow?: (session: SessionState) => void;
  /** A call is over: another step is on screen, or an error. */
  readonly settled?: (failed: boolean) => void;
  readonly actions?: Actions;
}

/** What a page had in it before the script came. */
export interface Delivered {
  readonly step?: Step | undefined;
  readonly failed?: { readonly error: AuthError; readonly retryAt?: number } | undefined;
}
