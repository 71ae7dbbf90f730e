import { html, raw } from 'hono/html';
import type { Markup, PageContext } from './page-context.ts';

/** The container of a widget with a step in it, which works without a script and is adopted by one. */
export function delivered(page: PageContext, step: string): Markup {
  return html`<div data-avain-root lang="${page.lang}">${raw(step)}</div>`;
}

/**
 * Fields for posts without a script, of the form in `step`. They stand outside the element: its form is the same with
 * them and without.
 */
export function extraFields(step: string, fields: Readonly<Record<string, string>>): Markup {
  const owner = /<form\s[^>]*?\bid="([^"]+)"/.exec(step)?.[1];
  const given = Object.entries(fields).filter(([, value]) => owner && value);
  return html`${given.map(
    ([name, value]) => html`<input type="hidden" form="${owner}" name="${name}" value="${value}" />`,
  )}`;
}
