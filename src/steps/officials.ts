import { html, nothing, type TemplateResult } from 'lit';
import type { SafeUrl } from '../core/platform.ts';
import type { OfficialsMessages } from '../locales/messages.ts';

/** How a second audience logs in: on another page, at another provider, or here with a user name. */
export type OfficialsKind = 'link' | 'provider' | 'username';

/** The second way in. `href` is absent for `username`. */
export interface OfficialsWay {
  readonly kind: OfficialsKind;
  readonly href?: SafeUrl | undefined;
  /** The name of the provider, as text. */
  readonly name: string;
}

/** What the entry needs of a login's view. */
export interface OfficialsView {
  readonly id: (name: string) => string;
  readonly officials?: OfficialsMessages | undefined;
  readonly officialsWay?: OfficialsWay | undefined;
}

/** The way that a page's attributes describe; nothing when they describe none, or lead nowhere. */
export function officialsWay(
  kind: string,
  href: SafeUrl | undefined,
  name: string,
): OfficialsWay | undefined {
  if (kind === 'username') return { kind, name };
  if ((kind === 'link' || kind === 'provider') && href) return { kind, href, name };
  return undefined;
}

/** "Do you work for an authority?": closed until somebody asks; opens without a script too. */
export function officialsEntry(view: OfficialsView): TemplateResult | typeof nothing {
  const { officials, officialsWay: way } = view;
  if (!officials || !way) return nothing;
  const { linkLead, providerLead, usernameLead } = officials;
  const leads = { link: linkLead, provider: providerLead, username: usernameLead };
  return html`<details data-avain-officials>
    <summary>${officials.question}</summary>
    <p>${leads[way.kind]}</p>
    ${goOn(view, officials, way)}
  </details>`;
}

function goOn({ id }: OfficialsView, texts: OfficialsMessages, way: OfficialsWay): TemplateResult {
  const { kind, href: officialsHref, name } = way;
  if (!officialsHref) return html`<a href="#${id('username')}" data-avain-do="field">${texts.username}</a>`;
  if (kind === 'link') return html`<a href=${officialsHref}>${texts.link}</a>`;
  return html`<a data-avain-way rel="external" href=${officialsHref}>${texts.provider(name)}</a>`;
}
