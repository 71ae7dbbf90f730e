import { html } from 'hono/html';
import { link, type Markup, type PageContext, say } from './page-context.ts';
import type { ServersParts } from './servers.ts';

type Parts = Omit<ServersParts, 'servers'>;

/** A server of one's own, by address and adapter. What was typed comes back with what is wrong. */
export function yourServer(page: PageContext, parts: Parts): Markup {
  const { problem, choice } = parts;
  const isChosen = choice !== undefined && 'backend' in choice;
  return html`<section
    class="server"
    ${isChosen ? 'data-chosen' : ''}
    id="palvelin-sinun"
    aria-labelledby="your-server"
  >
    <h2 id="your-server">${say(page, 'span', 'serverYours')}</h2>
    ${say(page, 'p', 'serverYoursLead')} ${isChosen ? answersNow(page) : ''}
    ${problem ? html`<div class="problem" role="alert" id="problem">${say(page, 'p', problem)}</div>` : ''}
    <form class="application" method="post" action="/palvelin" novalidate>
      <div>
        <label for="backend">${say(page, 'span', 'serverAddress')}</label>
        ${address(parts)}
        <div class="small" id="address-hint">${say(page, 'span', 'serverAddressHint')}</div>
      </div>
      <div>
        <label for="adapter">${say(page, 'span', 'serverAdapter')}</label>
        ${adapter(parts)}
      </div>
      <button class="button" name="do" value="use">${say(page, 'span', 'serverUseYours')}</button>
    </form>
  </section>`;
}

function answersNow(page: PageContext): Markup {
  return html`<p>${say(page, 'strong', 'serverAnswersNow')} ${link(page, '/kirjaudu', 'serverSee')}</p>`;
}

function address({ typed, problem }: Parts): Markup {
  const isWrong = problem === 'serverAddressWrong';
  return html`<input
    id="backend"
    name="backend"
    type="url"
    value="${typed.backend}"
    maxlength="500"
    required
    autocomplete="url"
    spellcheck="false"
    aria-invalid="${isWrong ? 'true' : 'false'}"
    aria-describedby="${isWrong ? 'problem ' : ''}address-hint"
  />`;
}

function adapter({ adapters, typed, problem }: Parts): Markup {
  const isWrong = problem === 'serverAdapterWrong';
  const described = isWrong ? html` aria-describedby="problem"` : '';
  return html`<select
    id="adapter"
    name="adapter"
    translate="no"
    aria-invalid="${isWrong ? 'true' : 'false'}"
    ${described}
  >
    ${adapters.map((name) => {
      return html`<option value="${name}" ${name === typed.adapter ? 'selected' : ''}>${name}</option>`;
    })}
  </select>`;
}
