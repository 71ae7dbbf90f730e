// The process of the provider: `node main.ts`, with PORT, PAGE (origin of the pages), BACK (JSON: their addresses),
// ACCOUNTS (JSON) and SECRET in its environment. The secret is that of the client on a server, and opens POST /accounts, by
// which more accounts are made.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { Provider } from 'oidc-provider';
import type { Account } from '../../conformance/subject.ts';
import { configurationFor } from './configuration.ts';
import { languageOf, loginPage, notePage, POLICY } from './pages.ts';
import { People } from './people.ts';

const { PORT, PAGE = '', BACK = '[]', ACCOUNTS = '[]', SECRET = '' } = process.env;
const issuer = `http://localhost:${PORT}`;
const people = new People();
const provider = new Provider(issuer, configurationFor(PAGE, JSON.parse(BACK) as string[], SECRET, people));
const serve = provider.callback();

provider.on('server_error', (_, error) => console.error(error));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { url = '', method, headers } = request;
  if (url === '/accounts' && method === 'POST') return addAccount(request, response);
  if (url === '/favicon.ico') return void response.writeHead(204).end();
  if (!url.startsWith('/interaction/')) return serve(request, response);
  const { params } = await provider.interactionDetails(request, response);
  const language = languageOf(params.ui_locales);
  const show = (page: ReturnType<typeof loginPage>, status = 200): Promise<void> =>
    send(response, page, status);
  if (method !== 'POST') return show(loginPage(language, url, params.login_hint ?? '', false));
  // The cookie of the interaction is sent by a form of a neighbouring origin too.
  if (headers.origin !== issuer) return show(notePage(language, 'failed'), 403);
  const form = new URLSearchParams(await text(request));
  if (form.get('do') === 'cancel')
    return provider.interactionFinished(request, response, { error: 'access_denied' });
  const identifier = form.get('identifier') ?? '';
  const person = await people.check(identifier, form.get('password') ?? '');
  if (!person) return show(loginPage(language, url, identifier, true), 401);
  return provider.interactionFinished(request, response, { login: { accountId: person.id } });
}

async function addAccount(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const known = SECRET && request.headers.authorization === `Bearer ${SECRET}`;
  if (known) await people.add(JSON.parse(await text(request)) as Account);
  response.writeHead(known ? 204 : 403).end();
}

async function send(
  response: ServerResponse,
  page: ReturnType<typeof notePage>,
  status: number,
): Promise<void> {
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': POLICY,
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'same-origin',
  };
  response.writeHead(status, headers).end(String(await page));
}

for (const account of JSON.parse(ACCOUNTS) as readonly Account[]) await people.add(account);
createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    console.error(error);
    void send(response, notePage('fi', 'failed'), 400);
  });
}).listen(Number(PORT), '127.0.0.1');
