// What is done on a page, and what is noted down.
import { PASSWORD } from './server.mjs';
import { visit, VIEWS } from './visit.mjs';

const USERNAME = '[name=username]:not([readonly])';
const FIELD = '[name=password]';
const ERROR = '[data-avain-error]';
const LOGGED_IN = 'avain-login:state(signed-in), [data-logged-in]';
const SESSION = 'GET /auth/v1/session';
const ENTER = 'POST /auth/v1/sign-in/password';

/** How long the server thinks in the moments in which a page must not move. */
const THINKING = 1000;

/** Enough for a first frame, so that what the script does can be seen to move something. */
const SCRIPT_DELAY = 300;

const bytesOf = (log, kind) => log.reduce((sum, entry) => sum + (entry.kind === kind ? entry.bytes : 0), 0);

/** The start of a page, and its first step: milliseconds, bytes, counters. */
export async function timing({ browser, server, conditions }, page) {
  server.reset({ user: page.user });
  return visit(browser, `${server.url}/${page.id}`, { ready: page.ready, conditions }, async (open) => {
    const ready = await open.ready();
    await open.settle();
    const { ScriptDuration, TaskDuration } = await open.metrics();
    const heap = await open.heap();
    return {
      ready,
      session: await open.sessionSent(),
      script: ScriptDuration * 1000,
      task: TaskDuration * 1000,
      heap: heap / 1e6,
      html: bytesOf(server.log, 'document'),
      css: bytesOf(server.log, 'stylesheet'),
      js: bytesOf(server.log, 'script'),
      step: page.steps ? await open.submit(USERNAME, 'erkki@esimerkki.fi', FIELD) : undefined,
      longTasks: (await open.longTasks()).length,
    };
  });
}

/**
 * A person's way through a page, with a server that thinks for a second: what was asked for before the page was ready,
 * what moved in which moment, and what was sent between the first action and being logged in.
 */
export async function journey({ browser, server, conditions }, page, view = VIEWS.narrow) {
  server.reset({ user: page.user, scriptDelay: SCRIPT_DELAY });
  const answerSession = server.hold(SESSION);
  try {
    return await visit(
      browser,
      `${server.url}/${page.id}`,
      { ready: page.ready, view, conditions },
      async (open) => {
        const moments = {};
        const note = async (moment) => {
          await open.settle();
          moments[moment] = await open.shifts();
        };
        await open.ready();
        const before = server.log.map(({ kind, path }) => ({ kind, path }));
        await note('start');
        await open.settle(THINKING);
        answerSession();
        await note('session');
        const roundTrips = page.steps ? await logIn(open, server, page, note) : undefined;
        return { before, moments, roundTrips, elsewhere: open.elsewhere };
      },
    );
  } finally {
    answerSession();
  }
}

async function logIn(open, server, { ours }, note) {
  const start = server.log.length;
  await open.submit(USERNAME, 'erkki@esimerkki.fi', FIELD);
  await note('step');
  const wrong = ours ? await refused(open, server, note) : 0;
  await open.submit(FIELD, PASSWORD, LOGGED_IN);
  await note('logged in');
  return server.log.length - start - wrong;
}

/** A wrong password; the number of requests that this took. */
async function refused(open, server, note) {
  const start = server.log.length;
  const answer = server.hold(ENTER);
  const shown = open.submit(FIELD, 'väärä', ERROR);
  await open.settle(THINKING);
  answer();
  await shown;
  await note('error');
  return server.log.length - start;
}

/** So many menus on one page, and as many added later: calls about the session, and milliseconds for each one added. */
export async function menus({ browser, server, conditions }, page) {
  server.reset({ user: true });
  const { count } = page;
  const ready = 'avain-user-menu:defined';
  return visit(browser, `${server.url}/${page.id}`, { ready, conditions }, async (open) => {
    await open.ready();
    await open.settle();
    const each = (await open.menus(count)) / count;
    await open.settle();
    return { each, sessionCalls: server.log.filter(({ path }) => path === SESSION).length };
  });
}
