import { html, nothing, type TemplateResult } from 'lit';
import type { Expiry } from '../../client/session-expiry.ts';
import type { ErrorCode } from '../../core/errors.ts';
import type { SafeUrl } from '../../core/platform.ts';
import type { CommonMessages, SessionMessages } from '../../locales/messages.ts';
import { clockTime } from '../../steps/failure-text.ts';

/** What the bar is made from. */
export interface BarView {
  readonly common: CommonMessages;
  readonly session: SessionMessages;
  readonly expiry: Expiry;
  /** Why the last question to the server went unanswered. */
  readonly problem: ErrorCode | undefined;
  /** The person wanted to log out from here, and the server does not know. */
  readonly unended: boolean;
  /** The person has just gone on: said, not shown. */
  readonly wentOn: boolean;
  /** Opens the login over the page. */
  readonly logIn: (() => void) | undefined;
  /** Leads to the login where there is none over the page. */
  readonly loginHref: SafeUrl | undefined;
  readonly goOn: () => unknown;
  readonly logOut: () => unknown;
}

/** What is in the bar. */
export interface Bar {
  readonly seen: boolean;
  readonly text: TemplateResult | string;
  readonly actions: TemplateResult | typeof nothing;
}

export function bar(view: BarView): Bar {
  const { expiry, session, common, logOut } = view;
  if (view.unended)
    return { seen: true, text: html`<p>${common.unended}</p>`, actions: button(common.logOut, logOut) };
  if (expiry.status === 'warning') return warning(view, expiry);
  if (expiry.status === 'ended' || expiry.status === 'left') return over(view);
  return { seen: false, text: view.wentOn ? session.goesOn : '', actions: nothing };
}

function warning(view: BarView, { endsAt, final }: Expiry & { status: 'warning' }): Bar {
  const { common, session, problem } = view;
  const why = problem && problem !== 'cancelled' ? common.errors[problem] : '';
  // Rounded down to the minute: never later than the end.
  const minute = Math.floor(endsAt / 60_000) * 60_000;
  const text = html`<p>${session.ends(clockTime(minute, common))}</p>
    <p>${final ? session.cannotGoOn : why || session.stay}</p>`;
  const goOn = final ? nothing : button(session.goOn, view.goOn);
  return { seen: true, text, actions: html`${goOn}${button(common.logOut, view.logOut)}` };
}

function over(view: BarView): Bar {
  const { expiry, session } = view;
  const text = html`<p>${expiry.status === 'ended' ? `${session.ended}.` : session.left}</p>`;
  return { seen: true, text, actions: wayIn(view) };
}

function wayIn({ logIn, loginHref, session }: BarView): TemplateResult | typeof nothing {
  if (logIn) return button(session.logIn, logIn);
  return loginHref ? html`<a href=${loginHref}>${session.logIn}</a>` : nothing;
}

function button(label: string, press: () => unknown): TemplateResult {
  return html`<button type="button" @click=${press}>${label}</button>`;
}
