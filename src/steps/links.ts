import { html, nothing, type TemplateResult } from 'lit';
import type { LoginView } from './view.ts';

/** The way out for who has forgotten; only where there is one. */
export function resetLink({ resetHref, login }: LoginView): TemplateResult | typeof nothing {
  return resetHref ? html`<a href=${resetHref}>${login.forgotten}</a>` : nothing;
}

/** The way in for who has no account; only where there is one. */
export function registerLink({ registerHref, login }: LoginView): TemplateResult | typeof nothing {
  return registerHref ? html`<a href=${registerHref}>${login.register}</a>` : nothing;
}
