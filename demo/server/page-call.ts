import { randomBytes } from 'node:crypto';
import { getCookie, setCookie } from 'hono/cookie';
import type { Answering } from '../pages/answering.ts';
import type { Markup, PageContext } from '../pages/page-context.ts';
import { isPageLang, localeFor, type PageLang } from '../pages/texts.ts';
import { localeOf } from '../rules/locale.ts';
import type { Call } from '../rules/ports.ts';
import type { PageKit } from './app.ts';
import { assetNamed } from './assets.ts';
import { type Framing, pageHeaders } from './page-headers.ts';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Which other server was chosen by who calls. */
export type AnsweringFor = (call: Call) => Promise<Answering | undefined>;

/**
 * What a page is given, from the call that asks for it.
 *
 * @param answeringFor where another server can be chosen
 */
export async function pageContext(
  call: Call,
  kit: PageKit,
  answeringFor?: AnsweringFor,
): Promise<PageContext> {
  const mock = call.req.query('mock') !== undefined;
  const answering = mock ? undefined : await answeringFor?.(call);
  const servers = answeringFor !== undefined && !mock;
  const context = { ...strangerContext(call, kit, answering?.element?.backend), servers, answering };
  const step = mock || answering?.element ? undefined : await kit.who(call);
  return { ...context, user: step?.step === 'signed-in' ? step.user : undefined };
}

/**
 * The same where it is not asked who is there.
 *
 * @param backend the address of another server that the page may talk to
 */
export function strangerContext(call: Call, kit: PageKit, backend = ''): PageContext {
  const mock = call.req.query('mock') !== undefined;
  const nonce = randomBytes(16).toString('base64url');
  pageHeaders(call, nonce, mock, URL.parse(backend)?.origin);
  return {
    lang: language(call),
    mock,
    mailbox: kit.keepsMails && !mock,
    servers: false,
    gallery: true,
    still: false,
    nonce,
    path: call.req.path,
    safeHref: mock ? keepMock : (path) => path,
    asset: assetNamed,
  };
}

export async function show(
  call: Call,
  page: Markup,
  status: 200 | 403 | 404 | 409 | 422 | 500 | 503 = 200,
): Promise<Response> {
  return call.html(await page, status);
}

/** A page with a mock leads to pages with one. Files have a dot in their name. */
function keepMock(address: string): string {
  const [path = '', part] = address.split('#');
  if (path.includes('.')) return address;
  return `${path}${path.includes('?') ? '&' : '?'}mock${part ? `#${part}` : ''}`;
}

/** What the pages of the gallery are given: `kieli` is there the language of the element, `kieli-sivu` of the page. */
export function galleryContext(call: Call, framing: Framing): PageContext {
  const nonce = randomBytes(16).toString('base64url');
  pageHeaders(call, nonce, true, '', framing);
  const asked = call.req.query('kieli-sivu');
  return {
    // The workbench is not in easy Finnish; the elements in it are.
    lang: localeFor(isPageLang(asked) ? asked : rememberedLanguage(call)),
    mock: true,
    mailbox: false,
    still: false,
    nonce,
    path: call.req.path,
    safeHref: (path) => path,
    asset: assetNamed,
  };
}

/** The language that was asked for in the address, which is remembered; else the remembered one; else the browser's. */
function language(call: Call): PageLang {
  const asked = call.req.query('kieli');
  if (isPageLang(asked)) {
    setCookie(call, 'kieli', asked, { path: '/', sameSite: 'Lax', maxAge: YEAR_SECONDS });
    return asked;
  }
  return rememberedLanguage(call);
}

function rememberedLanguage(call: Call): PageLang {
  const kept = getCookie(call, 'kieli');
  if (isPageLang(kept)) return kept;
  return localeOf(call.req.header('Accept-Language'));
}
