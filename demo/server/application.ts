import { Hono } from 'hono';
import {
  type Application,
  applicationPage,
  type ApplicationProblem,
  emptyApplication,
  harbours,
} from '../pages/application.ts';
import type { Markup, PageContext } from '../pages/page-context.ts';
import { texts } from '../pages/texts.ts';
import { answerError } from '../rules/contract.ts';
import { formPost, smallBody } from '../rules/guards.ts';
import type { Call, Caller } from '../rules/ports.ts';
import type { Case } from '../rules/residents.ts';

const LONGEST = 2000;

/** What the application's routes need of the pages around them. */
export interface ApplicationKit {
  context(call: Call): Promise<PageContext>;
  show(call: Call, page: Markup, status?: 200 | 403 | 409 | 422): Promise<Response>;
  file(userId: string, entry: Case): void;
  now(): number;
}

/** A service's own form, behind the login. What was typed is never lost: it comes back with what went wrong. */
export function application(kit: ApplicationKit): Hono<{ Bindings: Caller }> {
  const app = new Hono<{ Bindings: Caller }>();
  app.get('/hakemus', async (call) => {
    const page = await kit.context(call);
    if (!page.user && !page.mock) return call.redirect('/kirjaudu?return-to=/hakemus', 303);
    return kit.show(call, applicationPage(page));
  });
  app.post('/hakemus', formPost, smallBody, async (call) => {
    const page = await kit.context(call);
    const form = new URLSearchParams(await call.req.text());
    const typed = read(form);
    const problem = wrong(page, form, typed);
    if (problem) return kit.show(call, applicationPage(page, typed, problem), STATUS[problem]);
    kit.file(page.user?.id ?? '', entry(typed, kit.now()));
    return call.redirect('/omat-asiat', 303);
  });
  app.onError(answerError);
  return app;
}

const STATUS = { applyMissing: 422, applyLoggedOut: 403, applyOther: 409 } as const;

function wrong(
  { user }: PageContext,
  form: URLSearchParams,
  typed: Application,
): ApplicationProblem | undefined {
  if (!user) return 'applyLoggedOut';
  // Somebody else may have logged in since the form was opened.
  if (form.get('person') && form.get('person') !== user.id) return 'applyOther';
  const { wishes: _, ...needed } = typed;
  return Object.values(needed).every(Boolean) ? undefined : 'applyMissing';
}

function read(form: URLSearchParams): Application {
  const names = Object.keys(emptyApplication) as (keyof Application)[];
  const typed = names.map((name) => [name, (form.get(name) ?? '').trim().slice(0, LONGEST)]);
  return Object.fromEntries(typed);
}

function entry({ harbour, boatName }: Application, now: number): Case {
  const key = harbours.find((name) => name === harbour) ?? 'harbourNorth';
  const title = (lang: 'fi' | 'sv' | 'en') =>
    `${texts[lang].applyTitle}: ${boatName.slice(0, 80)}, ${texts[lang][key]}`;
  return {
    title: { fi: title('fi'), sv: title('sv'), en: title('en') },
    date: new Date(now).toISOString().slice(0, 10),
    status: 'received',
  };
}
