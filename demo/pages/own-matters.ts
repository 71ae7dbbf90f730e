import { html } from 'hono/html';
import { type Case, residents } from '../rules/residents.ts';
import { inDays } from './dates.ts';
import { layout } from './layout.ts';
import { inAll, link, logOutForm, type Markup, type PageContext, say, word } from './page-context.ts';

/** Who the person is and what they have with the city. Without a server a script shows the part that is theirs. */
export function ownMattersPage(page: PageContext, cases: readonly Case[]): Markup {
  return layout(
    page,
    'ownMatters',
    html`${nobody(page)}
      <div class="text" data-personal="${page.user?.id ?? ''}" ${page.mock ? 'hidden' : ''}>
        ${say(page, 'h1', 'ownMatters')} ${say(page, 'p', 'ownLead', 'lead')}
        <section>${say(page, 'h2', 'personTitle')} ${person(page)}</section>
        <section>
          ${say(page, 'h2', 'casesTitle')} ${say(page, 'p', 'casesLead')}
          ${page.mock ? residents.map(({ cases: theirs, email }) => list(page, theirs, email)) : list(page, cases)}
        </section>
        <p>${link(page, '/hakemus', 'newApplication', 'button')}</p>
        <p>${link(page, '/omat-asetukset', 'settings')}</p>
        ${page.mock ? '' : logOutForm(page)}
      </div>`,
  );
}

/** The same where another server knows who that is: what they have with the city is not there. */
export function elsewherePage(page: PageContext): Markup {
  return layout(
    page,
    'ownMatters',
    html`${nobody(page)}
      <div class="text elsewhere">
        ${say(page, 'h1', 'ownMatters')} ${say(page, 'p', 'serverOwnMatters', 'lead')}
        <p>${link(page, '/omat-asetukset', 'settings', 'button')}</p>
        <p>${link(page, '/hakemus', 'newApplication')}</p>
      </div>`,
  );
}

/** What is shown instead when nobody is logged in any more. */
function nobody(page: PageContext): Markup {
  return html`<section class="text gone">
    ${say(page, 'h1', 'goneTitle')} ${say(page, 'p', 'gone')}
    <p>${link(page, '/kirjaudu?return-to=/omat-asiat', 'logIn', 'button')}</p>
  </section>`;
}

function person(page: PageContext): Markup {
  const keys = ['name', 'email', 'username', 'account'] as const;
  const { name, email, username, id: account } = page.user ?? { name: '', email: '', id: '' };
  const values = { name, email, username, account };
  return html`<dl class="person" translate="no">
    ${keys.map((key) => {
      const missing = values[key] ? '' : html` hidden`;
      return html`<div${missing}>${say(page, 'dt', key)}<dd data-user="${key}">${values[key] ?? ''}</dd></div>`;
    })}
  </dl>`;
}

/** A person's matters; the list that names its owner waits for a script to show it. */
function list(page: PageContext, cases: readonly Case[], owner?: string): Markup {
  if (cases.length === 0) return say(page, 'p', 'noCases');
  const whose = owner ? html` data-owner="${owner}" hidden` : '';
  return html`<ul class="cases" ${whose}>
    ${cases.map((entry) => matter(page, entry))}
  </ul>`;
}

function matter(page: PageContext, { title, date, status }: Case): Markup {
  return html`<li>
    ${inAll('strong', title, page.lang)}
    <span>${say(page, 'span', 'opened')} ${inAll('time', inDays(date), page.lang)}</span>
    <span class="status ${status}" data-text="${status}">${word(page, status)}</span>
  </li>`;
}
