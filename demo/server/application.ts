import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import {
  type Application,
  applicationPage,
  type ApplicationProblem,
  emptyApplication,
  harbours,
  LONGEST,
} from '../pages/application.ts';
import { isElsewhere } from '../pages/answering.ts';
import type { Markup, PageContext } from '../pages/page-context.ts';
import { texts } from '../pages/texts.ts';
import { answerError } from '../rules/contract.ts';
import { formPost } from '../rules/guards.ts';
import type { Call, Caller } from '../rules/ports.ts';
import { Refusal } from '../rules/problem.ts';
import type { Case } from '../rules/residents.ts';

/** More than all fields together when they are full, each character nine bytes. */
const LARGEST_BODY = 64 * 1024;
/** How many matters a resident may have waiting. */
const MOST_OPEN = 50;

/** What the application's routes need of the pages around them. */
export interface ApplicationKit {
  context(call: Call): Promise<PageContext>;
  show(call: Call, page: Markup, status?: 200 | 403 | 409 | 422): Promise<Response>;
  casesOf(userId: string): Promise<Case[]>;
  file(userId: string, entry: Case): Promise<void>;
  now(): number;
}

/** A service's own form, behind the login. What was typed is never lost: it comes back with what went wrong. */
export function application(kit: ApplicationKit): Hono<{ Bindings: Caller }> {
  const app = new Hono<{ Bindings: Caller }>();
  app.get('/hakemus', async (call) => {
    const page = await kit.context(call);
    if (!page.user && !page.mock && !isElsewhere(page))
      return call.redirect('/kirjaudu?return-to=/hakemus', 303);
    return kit.show(call, applicationPage(page));
  });
  app.post('/hakemus', formPost, wholeForm, async (call) => {
    const page = await kit.context(call);
    // Whose it is, only another server knows.
    if (isElsewhere(page)) return kit.show(call, applicationPage(page, undefined, true));
    const form = new URLSearchParams(await call.req.text());
    const person = form.get('person') ?? '';
    const typed = read(form);
    const userId = page.user?.id ?? '';
    const problem = wrong(userId, person, typed) ?? full(await kit.casesOf(userId));
    if (problem) {
      // Who was logged out is still whose form it is, whoever logs in before it is sent again.
      const returned = { typed, problem, person: userId || person };
      return kit.show(call, applicationPage(page, returned), STATUS[problem]);
    }
    await kit.file(userId, entry(typed, kit.now()));
    return call.redirect('/omat-asiat', 303);
  });
  app.onError(answerError);
  return app;
}

const wholeForm = bodyLimit({
  maxSize: LARGEST_BODY,
  onError: () => {
    throw new Refusal(413, 'invalid-input', { detail: 'the form is larger than 64 kB' });
  },
});

const STATUS = { applyMissing: 422, applyLoggedOut: 403, applyOther: 409, applyTooMany: 409 } as const;

function wrong(userId: string, person: string, typed: Application): ApplicationProblem | undefined {
  if (!userId) return 'applyLoggedOut';
  // Somebody else may have logged in since the form was opened.
  if (person !== userId) return 'applyOther';
  const { wishes: _, ...needed } = typed;
  return Object.values(needed).every(Boolean) ? undefined : 'applyMissing';
}

function full(cases: readonly Case[]): ApplicationProblem | undefined {
  const open = cases.filter(({ status }) => status !== 'decided');
  return open.length < MOST_OPEN ? undefined : 'applyTooMany';
}

/** A line break is posted as two characters, and counts as one in the field. */
function read(form: URLSearchParams): Application {
  const names = Object.keys(emptyApplication) as (keyof Application)[];
  const typed = names.map((name) => {
    const text = (form.get(name) ?? '').replaceAll('\r\n', '\n').trim();
    return [name, text.slice(0, name === 'wishes' ? LONGEST.wishes : LONGEST.line)];
  });
  return Object.fromEntries(typed);
}

function entry({ harbour, boatName }: Application, now: number): Case {
  const key = harbours.find((name) => name === harbour) ?? 'harbourNorth';
  const title = (lang: 'fi' | 'sv' | 'en') => `${texts[lang].applyTitle}: ${boatName}, ${texts[lang][key]}`;
  return {
    title: { fi: title('fi'), sv: title('sv'), en: title('en') },
    date: new Date(now).toISOString().slice(0, 10),
    status: 'received',
  };
}
