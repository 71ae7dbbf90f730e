import { html } from 'hono/html';
import type { Choice, ChoiceProblem } from '../server/choice.ts';
import type { OtherServer } from '../server/other-servers.ts';
import { layout } from './layout.ts';
import { inAll, link, type Markup, type PageContext, say, word } from './page-context.ts';
import { factsOf, isBusy, type ServerFacts, STATUS } from './server-facts.ts';
import type { TextKey } from './texts.ts';
import { yourServer } from './your-server.ts';

/** What the page of the servers shows. */
export interface ServersParts {
  readonly servers: readonly OtherServer[];
  readonly choice?: Choice | undefined;
  readonly adapters: readonly string[];
  /** One's own server, as it was given. */
  readonly typed: { readonly adapter: string; readonly backend: string };
  readonly problem?: ChoiceProblem | undefined;
  /** A server was asked for that is not there. */
  readonly isUnknown?: boolean;
}

/** Which server answers the elements of the pages, and what else could. */
export function serversPage(page: PageContext, parts: ServersParts): Markup {
  const { servers, choice, isUnknown } = parts;
  const name = choice && 'name' in choice ? choice.name : undefined;
  const busy = servers.find(isBusy);
  return layout(
    page,
    'serverTitle',
    html`<div class="text">
      ${say(page, 'h1', 'serverTitle')} ${say(page, 'p', 'serverLead', 'lead')}
      ${isUnknown ? say(page, 'p', 'serverUnknown', 'problem') : ''}
      <ul class="servers">
        ${ownServer(page, choice === undefined)}
        ${servers.map((server) => otherServer(page, server, server.name === name))}
      </ul>
      ${yourServer(page, parts)}
      <p class="unseen" role="status" data-said></p>
      ${busy ? html`<noscript><p>${link(page, '/palvelin', 'serverReload')}</p></noscript>` : ''}
    </div>`,
    { script: '/pages/servers.js', ...(busy && { refresh: anew(busy) }) },
  );
}

/** At the place of what is waited for. The address must be another one, or nothing is loaded. */
const anew = ({ name }: OtherServer): string => `/palvelin?hetki=${Date.now()}#palvelin-${name}`;

function ownServer(page: PageContext, isChosen: boolean): Markup {
  const name = 'oma';
  return html`<li class="server" data-state="ready" ${isChosen ? 'data-chosen' : ''}>
    ${top(page, html`<h2 id="nimi-${name}">${say(page, 'span', 'serverOwn')}</h2>`, 'serverReady')}
    ${say(page, 'p', 'serverOwnAbout')} ${deeds(page, name, ['use'])}
  </li>`;
}

function otherServer(page: PageContext, server: OtherServer, isChosen: boolean): Markup {
  const { name, title, about } = server;
  const facts = factsOf(server);
  const { state, version } = facts;
  return html`<li
    class="server"
    id="palvelin-${name}"
    data-server="${name}"
    data-state="${state}"
    ${isChosen ? 'data-chosen' : ''}
  >
    ${top(
      page,
      html`<h2 translate="no">
        <span id="nimi-${name}" data-title>${title}</span> ${fact('version', version, 'span')}
      </h2>`,
      STATUS[state],
    )}
    ${inAll('p', about, page.lang)} ${say(page, 'p', 'serverWait', 'small while-busy')} ${reason(page, facts)}
    ${deeds(page, name, ['start', 'use', 'stop'])}
  </li>`;
}

function top(page: PageContext, heading: Markup, status: TextKey): Markup {
  return html`<div class="server-top">
    ${heading}
    <span class="status" data-status data-text="${status}">${word(page, status)}</span>
  </div>`;
}

/** Why it does not run, in the words of whoever writes it down; a script fills it in when that shows. */
function reason(page: PageContext, { why, lines, log }: ServerFacts): Markup {
  return html`${fact('why', why)}
    <details ${lines ? '' : 'hidden'}>
      ${say(page, 'summary', 'serverLines')} ${fact('lines', lines, 'pre')}
    </details>
    <p class="small" ${log ? '' : 'hidden'}>
      ${say(page, 'span', 'serverLog')} ${fact('log', log, 'code')}
    </p>`;
}

/** Something that only this machine says: in no language of ours. */
function fact(name: keyof ServerFacts, value: string, tag: 'p' | 'span' | 'pre' | 'code' = 'p'): Markup {
  const said = html`data-fact="${name}" lang="en" translate="no"`;
  const hidden = value ? '' : 'hidden';
  if (tag === 'p') return html`<p class="why" ${said} ${hidden}>${value}</p>`;
  if (tag === 'pre') return html`<pre ${said}>${value}</pre>`;
  return tag === 'code' ? html`<code ${said}>${value}</code>` : html`<span ${said} ${hidden}>${value}</span>`;
}

type Deed = 'start' | 'stop' | 'use';

const WORDS = { start: 'serverStart', stop: 'serverStop', use: 'serverUse' } as const;

/** What can be done with a server. The sheet shows what fits its state. */
function deeds(page: PageContext, name: string, possible: readonly Deed[]): Markup {
  return html`<form class="deeds" method="post" action="/palvelin">
    <input type="hidden" name="server" value="${name}" />
    ${possible.map((deed) => {
      const id = `${deed}-${name}`;
      const quiet = deed === 'stop' ? ' quiet' : '';
      return html`<button
        class="button${quiet} to-${deed}"
        name="do"
        value="${deed}"
        aria-labelledby="${id} nimi-${name}"
      >
        <span id="${id}" data-text="${WORDS[deed]}">${word(page, WORDS[deed])}</span>
      </button>`;
    })}
    <strong class="answers" data-text="serverAnswersNow">${word(page, 'serverAnswersNow')}</strong>
    <strong class="waits" data-text="serverChosen">${word(page, 'serverChosen')}</strong>
    <span class="answers">${link(page, '/kirjaudu', 'serverSee')}</span>
  </form>`;
}
