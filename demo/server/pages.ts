import type { Pages } from '../../servers/server.ts';
import { isElsewhere } from '../pages/answering.ts';
import { faultPage } from '../pages/fault.ts';
import { loginPage, officialsOf } from '../pages/login.ts';
import { FLOWS, flowPage, type FlowSpec } from '../pages/flow.ts';
import { galleryFramePage, galleryPage } from '../pages/gallery.ts';
import { guidePage } from '../pages/guide.ts';
import { mailboxPage } from '../pages/mailbox.ts';
import { notFoundPage } from '../pages/not-found.ts';
import { elsewherePage, ownMattersPage } from '../pages/own-matters.ts';
import type { PageContext } from '../pages/page-context.ts';
import { servicePage } from '../pages/service.ts';
import type { Step } from '../../src/core/step.ts';
import type { OfficialsKind } from '../../src/steps/officials.ts';
import { answerError } from '../rules/contract.ts';
import { pages as paths } from '../rules/form-pages.ts';
import type { Call } from '../rules/ports.ts';
import type { AppOptions, PageKit } from './app.ts';
import { application } from './application.ts';
import { assets } from './assets.ts';
import { loginView } from './login-view.ts';
import { galleryContext, pageContext, show, strangerContext } from './page-call.ts';
import { OtherServers, type OtherServersOptions } from './other-servers.ts';
import { policyReports } from './page-headers.ts';
import { stepHtml } from './step-html.ts';
import { answerElsewhere, answeringFor, serverSwitch } from './switch.ts';

const OWN_MATTERS = '/omat-asiat';

/** Which step each page of the login is there for; without it the login begins anew. */
const LOGIN_STEPS: Readonly<Record<string, Step['step']>> = {
  [paths.identifier]: 'identifier',
  [paths.password]: 'password',
  [paths.code]: 'code',
  [paths.welcome]: 'signed-in',
};

const OFFICIALS: Readonly<Record<string, OfficialsKind>> = {
  linkki: 'link',
  palvelu: 'provider',
  tunnus: 'username',
};

/** Which of the three ways is shown; for whoever tries them out. */
function officialsAsked(asked: string): OfficialsKind {
  return (Object.hasOwn(OFFICIALS, asked) && OFFICIALS[asked]) || 'username';
}

/** Where the elements are, for servers that lead back to them. */
const PAGES: Pages = {
  login: paths.identifier,
  register: paths.register,
  reset: paths.newPassword,
  account: paths.settings,
  all: [
    ...[paths.home, '/ohje', '/hakemus', OWN_MATTERS, '/posti', '/palvelin', paths.identifier],
    ...Object.keys(FLOWS),
  ],
};

export interface DemoOptions {
  readonly production?: boolean;
  /** The servers that can answer in place of the demo's own: the module with their list, and where they are put. */
  readonly others?: Pick<OtherServersOptions, 'list' | 'folder'>;
}

const LIST = new URL('../../servers/index.ts', import.meta.url);

type Context = (call: Call) => Promise<PageContext>;

/** The demo's pages: a city's service, its login and settings, and what a resident has with the city. */
export function demoPages({ production = false, others = { list: LIST } }: DemoOptions = {}): NonNullable<
  AppOptions['pages']
> {
  return (app, kit) => {
    const servers = production
      ? undefined
      : new OtherServers({ ...others, pages: PAGES, sinkUrl: kit.sinkUrl });
    const answering = servers && ((call: Call) => answeringFor(call, servers));
    const context: Context = (call) => pageContext(call, kit, answering);
    app.route('/', assets());
    app.route('/', policyReports(!production));
    if (servers) app.route('/', serverSwitch(servers, { context, show }));
    app.route('/', application({ context, show, casesOf: kit.casesOf, file: kit.fileCase, now: kit.now }));
    app.get(paths.home, async (call) => show(call, servicePage(await context(call))));
    app.get('/galleria', async (call) => show(call, galleryPage(galleryContext(call, 'frames'))));
    app.get('/galleria/tila', async (call) => show(call, galleryFramePage(galleryContext(call, 'framed'))));
    app.get('/ohje', async (call) => show(call, guidePage(await context(call))));
    for (const path of Object.keys(LOGIN_STEPS))
      app.get(path, async (call) => logIn(call, kit, await context(call)));
    for (const [path, spec] of Object.entries(FLOWS))
      app.get(path, async (call) => flow(call, kit, await context(call), spec));
    // Where password managers look (https://w3c.github.io/webappsec-change-password-url/).
    app.get('/.well-known/change-password', (call) => call.redirect(paths.changePassword, 303));
    app.get(OWN_MATTERS, async (call) => ownMatters(call, kit, await context(call)));
    if (kit.keepsMails) {
      app.get('/posti', async (call) => show(call, mailboxPage(await context(call), await kit.mails())));
    }
    app.onError((error, call) => fault(error, call, kit));
    app.notFound(async (call) => show(call, notFoundPage(await context(call)), 404));
    return (
      servers && {
        first: (request, { origin }) => answerElsewhere(servers, request, origin),
        close: () => servers.close(),
      }
    );
  };
}

/** Whether somebody else than this server knows who is here. */
const isKnownElsewhere = (page: PageContext): boolean => page.mock || isElsewhere(page);

/** Whether the page brings its form along, for people without JavaScript. */
const delivers = (call: Call, page: PageContext): boolean =>
  !isKnownElsewhere(page) && call.req.query('tyhja') === undefined;

async function logIn(call: Call, kit: PageKit, page: PageContext): Promise<Response> {
  // The other pages are for steps of this server.
  if (isElsewhere(page) && call.req.path !== paths.identifier) return call.redirect(paths.identifier, 303);
  const here = await kit.readFlow(call);
  const { step, returnTo } = here;
  const welcome = step.step === 'signed-in';
  const mine = LOGIN_STEPS[call.req.path] === step.step || page.user !== undefined;
  if (!mine) return call.redirect(paths.identifier, 303);
  const onePage = step.step === 'identifier' && call.req.query('yksi') !== undefined;
  const officials = officialsAsked(call.req.query('viranomainen') ?? '');
  const delivered = delivers(call, page) && (!page.user || welcome);
  const view = { ...loginView(here, page.lang, onePage), officialsWay: officialsOf(page, officials) };
  const markup = delivered ? { step: stepHtml(step, view) } : {};
  return show(call, loginPage(page, { ...markup, returnTo, onePage, officials }));
}

async function flow(call: Call, kit: PageKit, page: PageContext, spec: FlowSpec): Promise<Response> {
  const { path } = call.req;
  if (path === paths.settings && !isKnownElsewhere(page) && !page.user)
    return call.redirect(`${paths.identifier}?return-to=${path}`, 303);
  if (path === paths.settings || !delivers(call, page)) return show(call, flowPage(page, spec));
  const here = await kit.readFlow(call);
  // Without the mailed link there is nothing to confirm.
  if (path === paths.confirmNewAddress && here.step.step === 'new-email' && !here.failure)
    return call.redirect(paths.settings, 303);
  return show(call, flowPage(page, spec, stepHtml(here.step, loginView(here, page.lang, false))));
}

/** What has to do with the database for a moment is no page's fault, and is told as such. */
function fault(error: Error, call: Call, kit: PageKit): Promise<Response> {
  const retryAfter = answerError(error, call).headers.get('Retry-After');
  if (retryAfter) call.header('Retry-After', retryAfter);
  return show(call, faultPage(strangerContext(call, kit)), retryAfter ? 503 : 500);
}

async function ownMatters(call: Call, kit: PageKit, page: PageContext): Promise<Response> {
  if (isElsewhere(page)) return show(call, elsewherePage(page));
  if (page.mock) return show(call, ownMattersPage(page, []));
  if (!page.user) return call.redirect(`${paths.identifier}?return-to=${OWN_MATTERS}`, 303);
  return show(call, ownMattersPage(page, await kit.casesOf(page.user.id)));
}
