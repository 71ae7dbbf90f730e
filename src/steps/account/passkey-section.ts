import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AccountStep, Passkey } from '../../core/step.ts';
import { day, when } from './dates.ts';
import { goButton, section } from './parts.ts';
import type { AccountView } from './view.ts';

/** The passkeys, each with a way to remove it. */
export function passkeySection(step: AccountStep, view: AccountView): TemplateResult | typeof nothing {
  const { can, passkeys } = step;
  if (!can.includes('add-passkey') && passkeys.length === 0) return nothing;
  const { account } = view;
  const removable = can.includes('remove-passkey');
  const list = html`<ul data-avain-list>
    ${repeat(
      passkeys,
      ({ id }) => id,
      (passkey) => item(passkey, removable, view),
    )}
  </ul>`;
  return section(
    view,
    account.passkeys,
    html`<p data-avain-hint>${passkeys.length > 0 ? account.passkeysHint : account.noPasskeys}</p>
      ${passkeys.length > 0 ? list : nothing} ${goButton(can, 'add-passkey', account.addPasskey)}`,
  );
}

function item(passkey: Passkey, removable: boolean, view: AccountView): TemplateResult {
  const { account, lang } = view;
  const { name, created, used } = passkey;
  return html`<li>
    <span data-avain-value translate="no">${name}</span>
    ${when(account.created, day(created, lang))} ${when(account.used, day(used ?? '', lang))}
    ${removable ? removal(passkey, view) : nothing}
  </li>`;
}

/** Asks before it removes (WCAG 3.3.4), in place: opening it changes nothing. */
function removal({ id, name }: Passkey, { account }: AccountView): TemplateResult {
  return html`<details>
    <summary aria-label=${account.removeNamed(name)}>${account.remove}</summary>
    <p data-avain-hint>${account.removeHint}</p>
    <button type="button" data-avain-do="remove-passkey" data-avain-with=${id}>
      ${account.removePasskey}
    </button>
  </details>`;
}
