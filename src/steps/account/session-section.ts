import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AccountStep, DeviceSession } from '../../core/step.ts';
import { minute, when } from './dates.ts';
import { section } from './parts.ts';
import type { AccountView } from './view.ts';

/** Where the account is logged in. This device comes first and has no button: the page has one to log out. */
export function sessionSection(step: AccountStep, view: AccountView): TemplateResult | typeof nothing {
  const { can, sessions } = step;
  if (sessions.length === 0) return nothing;
  const ending = can.includes('end-session');
  const sorted = sessions.toSorted((a, b) => Number(b.here) - Number(a.here));
  const elsewhere = ending && sessions.some(({ here }) => !here);
  return section(
    view,
    view.account.sessions,
    html`${elsewhere ? html`<p data-avain-hint>${view.account.sessionsHint}</p>` : nothing}
      <ul data-avain-list>
        ${repeat(
          sorted,
          ({ id }) => id,
          (session, index) => item(session, index, ending, view),
        )}
      </ul>
      ${elsewhere ? endOthers(view) : nothing}`,
  );
}

function item(session: DeviceSession, index: number, ending: boolean, view: AccountView): TemplateResult {
  const { account, lang } = view;
  const { device, created, seen, here } = session;
  const times = view.id(`session-${index + 1}`);
  return html`<li>
    <span data-avain-value>${device}</span>
    ${here ? html`<strong data-avain-here>${account.thisDevice}</strong>` : nothing}
    <span id=${times}>
      ${when(account.loggedInAt, minute(created, lang))} ${when(account.used, minute(seen, lang))}
    </span>
    ${ending && !here ? endOne(session, times, view) : nothing}
  </li>`;
}

/** Two devices may have one name: the times tell them apart. */
function endOne({ id, device }: DeviceSession, times: string, view: AccountView): TemplateResult {
  return html`<button
    type="button"
    data-avain-do="end-session"
    data-avain-with=${id}
    aria-label=${view.account.logOutDevice(device)}
    aria-describedby=${times}
  >
    ${view.common.logOut}
  </button>`;
}

function endOthers({ account }: AccountView): TemplateResult {
  return html`<p>
    <button type="button" data-avain-do="end-session" data-avain-with="others">
      ${account.logOutOthers}
    </button>
  </p>`;
}
