import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AccountStep, Passkey } from '../../core/step.ts';
import { day, when } from './dates.ts';
import { goButton, section } from './parts.ts';
import type { AccountView } from './view.ts';

/** The passkeys, each with a way to remove it. */
export function passkeySection(step: AccountStep, view: AccountView): TemplateResult | typeof nothing {
  const { can, passkeys } = step;
  const some = passkeys !== undefined && passkeys.length > 0;
  if (!can.includes('add-passkey') && !some) return nothing;
  const { account } = view;
  const hint = some ? account.passkeysHint : account.noPasskeys;
  return section(
    view,
    account.passkeys,
    html`${passkeys ? html`<p data-avain-hint>${hint}</p>` : nothing}
    ${some ? list(passkeys, can.includes('remove-passkey'), view) : nothing}
    ${goButton(can, 'add-passkey', account.addPasskey)}`,
  );
}

function list(passkeys: readonly Passkey[], removable: boolean, view: AccountView): TemplateResult {
  return html`<ul data-avain-list>
    ${repeat(
      passkeys,
      ({ id }) => id,
      (passkey) => item(passkey, removable, view),
    )}
  </ul>`;
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
