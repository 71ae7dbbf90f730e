// A service that asks the auth server who is logged in. Node 20 or newer, no packages: node server.mjs
import { createServer } from 'node:http';

const { PORT = '3000', AUTH_URL = 'http://127.0.0.1:8080', LOGIN_URL = '/kirjaudu' } = process.env;
/** On plain-HTTP loopback it is called avain-session. */
const { SESSION_COOKIE = '__Host-avain' } = process.env;
/** Milliseconds that the auth server may take, its whole answer included. */
const PATIENCE = 3000;

/** The person who is logged in, or undefined for nobody. Throws when the auth server does not say. */
async function whoIs({ cookie = '', 'accept-language': language }) {
  // Of all that the browser sent, the session's cookie and the language go on, and nothing else.
  const session = cookie.split(/; */).find((pair) => pair.startsWith(`${SESSION_COOKIE}=`));
  if (!session) return undefined;
  const response = await fetch(`${AUTH_URL}/auth/v1/session`, {
    headers: {
      accept: 'application/json',
      cookie: session,
      ...(language && { 'accept-language': language }),
    },
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (response.status !== 200) throw new Error(`the auth server answered ${response.status}`);
  const { step, user } = await response.json();
  if (typeof step !== 'string') throw new Error('the auth server answered something else');
  // A login that still waits for its code is none.
  if (step !== 'signed-in') return undefined;
  if (typeof user?.id !== 'string' || !user.id) throw new Error('the auth server named nobody');
  return { id: user.id, name: String(user.name || user.email) };
}

async function answer(request, response) {
  const asksForData = request.url.startsWith('/api/');
  // What is for one person is kept by no cache.
  response.setHeader('Cache-Control', 'no-store');
  try {
    const person = await whoIs(request.headers);
    if (person && asksForData) return send(response, 200, 'application/json', JSON.stringify(person));
    if (person) return send(response, 200, 'text/html', `<p>Hei, ${escape(person.name)}!</p>`);
    if (asksForData) return send(response, 401, 'application/json', '{"error":"nobody is logged in"}');
    response.setHeader('Location', `${LOGIN_URL}?return-to=${encodeURIComponent(request.url)}`);
    return send(response, 303, 'text/html', '');
  } catch (error) {
    console.error(`Who is logged in could not be asked: ${error.message}`);
    // Not "nobody": the person may well be logged in.
    response.setHeader('Retry-After', '5');
    return send(response, 503, 'text/plain', 'Yritä hetken kuluttua uudelleen.');
  }
}

function send(response, status, type, body) {
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8` }).end(body);
}

const escape = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

createServer(answer).listen(Number(PORT), '127.0.0.1');
