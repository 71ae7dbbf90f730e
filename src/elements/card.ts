import { html, nothing, type TemplateResult } from 'lit';

/**
 * The frame around a widget's form, and the places for what a page adds. The properties of the widgets are not shared
 * like this: the manifest reads them from each class.
 *
 * @param ready whether the script has taken over: then the page's own fallback is not shown
 * @param more further places, between the form and the help
 */
export function widgetCard(ready: boolean, more: TemplateResult | typeof nothing = nothing): TemplateResult {
  const fallback = ready ? nothing : html`<slot></slot>`;
  return html`<div part="card">
    <slot name="logo"></slot><slot name="notice"></slot>${fallback}<slot name="avain"></slot>${more}<slot
      name="help"
    ></slot>
    <slot name="footer"></slot>
  </div>`;
}
