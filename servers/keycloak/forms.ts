import type { Page } from '../../conformance/browser.ts';

/** A form on a page of Keycloak, as far as somebody needs it who fills it in. */
export interface Form {
  /** Absolute. */
  readonly action: string;
  /** What is sent along unseen. */
  readonly hidden: Readonly<Record<string, string>>;
  /** What stands in every field and button that has a name. */
  readonly values: Readonly<Record<string, string>>;
}

/** What Keycloak calls the page: the template's name, for example `login-update-email`. */
export function pageId({ html }: Page): string {
  return /<body[^>]* data-page-id="login-([^"]*)"/.exec(html)?.[1] ?? '';
}

/** The form that has a field or button of that name; the first one for an empty name. */
export function formWith(page: Page, name: string): Form | undefined {
  return formsOf(page).find(({ values }) => !name || name in values);
}

/** Where a link leads whose address matches. */
export function linkTo({ html, url }: Page, address: RegExp): string | undefined {
  const links = [...html.matchAll(/<a\b([^>]*)>/g)].map(([, written = '']) => attribute(written, 'href'));
  const link = links.find((href) => address.test(href));
  return link && new URL(link, url).href;
}

function formsOf({ html, url }: Page): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, head = '', inside = '']) => {
    const fields = [...inside.matchAll(/<(?:input|button)\b([^>]*)>/g)].map(([, written = '']) => written);
    return {
      action: new URL(attribute(head, 'action'), url).href,
      hidden: valuesOf(fields.filter((field) => attribute(field, 'type') === 'hidden')),
      values: valuesOf(fields),
    };
  });
}

const valuesOf = (fields: readonly string[]): Record<string, string> =>
  Object.fromEntries(fields.map((field) => [attribute(field, 'name'), attribute(field, 'value')]));

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', '#39': "'" };

function attribute(written: string, name: string): string {
  const value = new RegExp(String.raw`\s${name}="([^"]*)"`).exec(written)?.[1] ?? '';
  return value.replaceAll(/&(#?\w+);/g, (whole, entity: string) => ENTITIES[entity] ?? whole);
}
