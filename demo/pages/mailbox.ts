import { html } from 'hono/html';
import type { SentMail } from '../server/mail-sink.ts';
import { inMoments } from './dates.ts';
import { layout } from './layout.ts';
import { inAll, type Markup, type PageContext, say } from './page-context.ts';

/** Mails that were sent to nobody but this server, newest first: as text, with links to follow. */
export function mailboxPage(page: PageContext, mails: readonly SentMail[]): Markup {
  return layout(
    page,
    'mailbox',
    html`<div class="text">
      ${say(page, 'h1', 'mailbox')} ${say(page, 'p', 'mailLead', 'lead')}
      ${mails.length > 0 ? mails.map((mail) => letter(page, mail)) : say(page, 'p', 'mailNone')}
    </div>`,
  );
}

function letter(page: PageContext, { to, subject, text, locale, sentAt }: SentMail): Markup {
  return html`<article class="mail">
    <h2 lang="${locale}">${subject}</h2>
    <dl>
      <div>
        ${say(page, 'dt', 'mailTo')}
        <dd translate="no">${to}</dd>
      </div>
      <div>
        ${say(page, 'dt', 'mailSent')}
        <dd>${inAll('time', inMoments(sentAt), page.lang)}</dd>
      </div>
    </dl>
    <pre lang="${locale}">${withLinks(text)}</pre>
  </article>`;
}

/** The text as it came, every address in it a link. Nothing of a mail is ever taken for markup. */
function withLinks(text: string): (string | Markup)[] {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : part));
}
