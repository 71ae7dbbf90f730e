import { randomBytes } from 'node:crypto';
import { getCookie, setCookie } from 'hono/cookie';
import { parseAccept } from 'hono/utils/accept';
import { loginPage } from '../pages/login.ts';
import { mailboxPage } from '../pages/mailbox.ts';
import { notFoundPage } from '../pages/not-found.ts';
import { ownMattersPage } from '../pages/own-matters.ts';
import type { Markup, PageContext } from '../pages/page-context.ts';
import { servicePage } from '../pages/service.ts';
import { isLanguage } from '../pages/texts.ts';
import { pages as paths } from '../rules/form-profile.ts';
import type { Call, Locale } from '../rules/ports.ts';
import type { AppOptions, PageKit } from './app.ts';
import { assetNamed, assets } from './assets.ts';
import { loginView } from './login-view.ts';
import { pageHeaders, policyReports } from './page-headers.ts';
import { stepHtml } from './step-html.ts';

const YEAR_SECONDS = 365 * 24 * 60 * 60;
const OWN_MATTERS = '/omat-asiat';

/** The demo's pages: a city's service, its login, and what a resident has with the city. */
export function demoPages({ production = false }: { readonly production?: boolean } = {}): NonNullable<
  AppOptions['pages']
> {
  return (app, kit) => {
    app.route('/', assets());
    app.route('/', policyReports(!production));
    app.get(paths.home, async (call) => show(call, servicePage(await context(call, kit))));
    app.get(paths.identifier, (call) => logIn(call, kit));
    app.get(paths.password, (call) => logIn(call, kit));
    app.get(OWN_MATTERS, (call) => ownMatters(call, kit));
    if (!production) {
      app.get('/posti', async (call) => show(call, mailboxPage(await context(call, kit), await kit.mails())));
    }
    app.notFound(async (call) => show(call, notFoundPage(await context(call, kit)), 404));
  };
}

async function logIn(call: Call, kit: PageKit): Promise<Response> {
  const page = await context(call, kit);
  const flow = await kit.readFlow(call.req.raw);
  const { step, returnTo } = flow;
  if (call.req.path === paths.password && step.step !== 'password' && !page.user)
    return call.redirect(paths.identifier, 303);
  const onePage = step.step === 'identifier' && call.req.query('yksi') !== undefined;
  const delivered = !page.mock && call.req.query('tyhja') === undefined;
  const markup = delivered ? { step: stepHtml(step, loginView(flow, page.lang, onePage)) } : {};
  return show(call, loginPage(page, { ...markup, returnTo, onePage }));
}

async function ownMatters(call: Call, kit: PageKit): Promise<Response> {
  const page = await context(call, kit);
  if (page.mock) return show(call, ownMattersPage(page, []));
  if (!page.user) return call.redirect(`${paths.identifier}?return-to=${OWN_MATTERS}`, 303);
  return show(call, ownMattersPage(page, kit.casesOf(page.user.id)));
}

async function context(call: Call, kit: PageKit): Promise<PageContext> {
  const mock = call.req.query('mock') !== undefined;
  const nonce = randomBytes(16).toString('base64url');
  pageHeaders(call, nonce, mock);
  const step = mock ? undefined : await kit.who(call);
  return {
    lang: language(call),
    user: step?.step === 'signed-in' ? step.user : undefined,
    mock,
    still: false,
    nonce,
    path: call.req.path,
    safeHref: mock ? keepMock : (path) => path,
    asset: assetNamed,
  };
}

/** A page with a mock leads to pages with one. Files have a dot in their name. */
function keepMock(path: string): string {
  if (path.includes('.')) return path;
  return path.includes('?') ? `${path}&mock` : `${path}?mock`;
}

/** The language that was asked for in the address, which is remembered; else the remembered one; else the browser's. */
function language(call: Call): Locale {
  const asked = call.req.query('kieli');
  if (isLanguage(asked)) {
    setCookie(call, 'kieli', asked, { path: '/', sameSite: 'Lax', maxAge: YEAR_SECONDS });
    return asked;
  }
  const kept = getCookie(call, 'kieli');
  if (isLanguage(kept)) return kept;
  const accepted = parseAccept(call.req.header('Accept-Language') ?? '').map(
    ({ type }) => type.split('-')[0],
  );
  return accepted.find(isLanguage) ?? 'fi';
}

async function show(call: Call, page: Markup, status: 200 | 404 = 200): Promise<Response> {
  return call.html(await page, status);
}
