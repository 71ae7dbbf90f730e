import { html } from 'hono/html';
import { changeNotice } from './change-notice.ts';
import { layout } from './layout.ts';
import { inAll, link, type Markup, type PageContext, say } from './page-context.ts';

interface Harbour {
  readonly name: 'harbourNorth' | 'harbourMill' | 'harbourFish';
  readonly width: string;
  readonly free: number;
  readonly price: string;
}

const harbours: readonly Harbour[] = [
  { name: 'harbourNorth', width: '2,5–3,0 m', free: 14, price: '210 €' },
  { name: 'harbourMill', width: '3,0–4,2 m', free: 6, price: '345 €' },
  { name: 'harbourFish', width: '2,0–2,5 m', free: 31, price: '120 €' },
];

/** The service itself: what it is, and the way in. */
export function servicePage(page: PageContext): Markup {
  return layout(
    page,
    'serviceTitle',
    html`<div class="top-notice">${changeNotice(page)}</div>
      <section class="hero">
        <div>
          ${say(page, 'h1', 'serviceTitle')} ${say(page, 'p', 'serviceLead', 'lead')} ${way(page)}
          ${say(page, 'p', 'deadline', 'small')}
        </div>
        <img src="${page.safeHref('/pages/harbour.svg')}" width="480" height="300" alt="" />
      </section>
      <section class="wide">
        ${say(page, 'h2', 'harboursTitle')}
        <ul class="cards">
          ${harbours.map((harbour) => card(page, harbour))}
        </ul>
      </section>
      <section class="wide">
        ${say(page, 'h2', 'howTitle')}
        <ol class="steps">
          ${say(page, 'li', 'how1')} ${say(page, 'li', 'how2')} ${say(page, 'li', 'how3')}
        </ol>
      </section>`,
  );
}

/** Both ways stand in the page: who is logged in may change while it is open. */
function way(page: PageContext): Markup {
  const shown = page.user ? 'in' : 'out';
  return html`<p class="way" data-way="${shown}">
    ${link(page, '/kirjaudu?return-to=/omat-asiat', 'apply', 'button when-out')}
    ${link(page, '/hakemus', 'newApplication', 'button when-in')}
    ${link(page, '/omat-asiat', 'toOwnMatters', 'button quiet when-in')}
  </p>`;
}

function card(page: PageContext, { name, width, free, price }: Harbour): Markup {
  return html`<li>
    ${say(page, 'h3', name)} ${say(page, 'p', `${name}Text`)}
    <dl>
      <div>
        ${say(page, 'dt', 'width')}
        ${inAll('dd', { fi: width, sv: width, en: width.replaceAll(',', '.') }, page.lang)}
      </div>
      <div>
        ${say(page, 'dt', 'free')}
        <dd>${free}</dd>
      </div>
      <div>
        ${say(page, 'dt', 'price')}
        <dd>${price}</dd>
      </div>
    </dl>
  </li>`;
}
