import { html } from 'hono/html';
import { layout } from './layout.ts';
import { type Markup, type PageContext, say, word } from './page-context.ts';
import type { TextKey } from './texts.ts';

export const harbours = ['harbourNorth', 'harbourMill', 'harbourFish'] as const;
const fields = ['boatName', 'boatLength', 'boatWidth'] as const;

/** Everything that can be filled in, by the name of its input. */
export type Application = Readonly<Record<'harbour' | (typeof fields)[number] | 'wishes', string>>;

/** How many characters a field takes; the server keeps as many. */
export const LONGEST = { line: 80, wishes: 2000 } as const;

export const emptyApplication: Application = {
  harbour: '',
  boatName: '',
  boatLength: '',
  boatWidth: '',
  wishes: '',
};

/** What stands above the form when it could not be sent. */
export type ApplicationProblem = 'applyMissing' | 'applyLoggedOut' | 'applyOther' | 'applyTooMany';

/** A form that comes back. */
export interface Returned {
  readonly typed: Application;
  readonly problem: ApplicationProblem;
  /** Whose the form is, by account id. */
  readonly person: string;
}

/**
 * A form of the service. What is typed is in this page only: it is there to be kept when the session ends meanwhile.
 *
 * @param isSent thanks for it instead, where it is kept nowhere
 */
export function applicationPage(page: PageContext, returned?: Returned, isSent = false): Markup {
  const { typed = emptyApplication, problem, person = page.user?.id ?? '' } = returned ?? {};
  return layout(
    page,
    'applyTitle',
    html`<div class="text">
      ${say(page, 'h1', 'applyTitle')} ${say(page, 'p', 'applyLead', 'lead')}
      ${problem ? html`<p class="problem" role="alert" data-text="${problem}">${word(page, problem)}</p>` : ''}
      <form class="application" method="post" action="/hakemus" ${hiddenIf(isSent)}>
        <input type="hidden" name="person" value="${person}" />
        ${harbour(page, typed)} ${fields.map((name) => field(page, name, typed[name]))} ${wishes(page, typed)}
        <button class="button" data-text="applySend">${word(page, 'applySend')}</button>
        ${say(page, 'p', 'applyDraft', 'small')}
      </form>
      <p class="sent" ${hiddenIf(!isSent)} tabindex="-1" data-text="applySent">${word(page, 'applySent')}</p>
    </div>`,
  );
}

const hiddenIf = (isHidden: boolean): string => (isHidden ? 'hidden' : '');

function labelled(page: PageContext, name: TextKey, control: Markup): Markup {
  return html`<div>
    <label for="${name}" data-text="${name}">${word(page, name)}</label>
    ${control}
  </div>`;
}

function harbour(page: PageContext, typed: Application): Markup {
  const options = harbours.map((name) => {
    const chosen = typed.harbour === name ? html` selected` : '';
    return html`<option value="${name}" data-text="${name}" ${chosen}>${word(page, name)}</option>`;
  });
  return labelled(
    page,
    'harbour',
    html`<select id="harbour" name="harbour" required>
      ${options}
    </select>`,
  );
}

function field(page: PageContext, name: (typeof fields)[number], value: string): Markup {
  const mode = name === 'boatName' ? '' : html` inputmode="decimal"`;
  return labelled(
    page,
    name,
    html`<input id="${name}" name="${name}" value="${value}" maxlength="${LONGEST.line}" required${mode} />`,
  );
}

function wishes(page: PageContext, typed: Application): Markup {
  return labelled(
    page,
    'wishes',
    html`<textarea id="wishes" name="wishes" rows="5" maxlength="${LONGEST.wishes}">
${typed.wishes}</textarea>`,
  );
}
