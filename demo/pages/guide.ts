import { html } from 'hono/html';
import { help } from './help.ts';
import { layout } from './layout.ts';
import { link, type Markup, type PageContext, say, word } from './page-context.ts';

/** How to log in from now on: what the notice leads to. */
export function guidePage(page: PageContext): Markup {
  return layout(
    page,
    'guideTitle',
    html`<div class="text">
      ${say(page, 'h1', 'guideTitle')} ${say(page, 'p', 'guideLead', 'lead')}
      <ol class="steps">
        ${say(page, 'li', 'guide1')} ${say(page, 'li', 'guide2')} ${say(page, 'li', 'guide3')}
      </ol>
      <section>
        ${say(page, 'h2', 'forgotTitle')} ${say(page, 'p', 'guideForgot')}
        <p>${link(page, '/kirjaudu/unohtui', 'guideForgotLink')}</p>
      </section>
      <section id="viranomaiset">
        <h2 data-text="officialsTitle">${word(page, 'officialsTitle')}</h2>
        ${say(page, 'p', 'guideOfficials')}
      </section>
      <p>${link(page, '/kirjaudu', 'logIn', 'button')}</p>
      ${help(page)}
    </div>`,
  );
}
