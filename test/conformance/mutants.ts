import type { Account, Ports } from '../../demo/rules/ports.ts';
import { AuthError } from '../../src/core/errors.ts';
import { SHORT } from '../../conformance/words.ts';

/** A server that breaks one rule of the contract: the reference backend, with something changed. */
export interface Mutant {
  readonly name: string;
  /** The cases that must tell it, by id. */
  readonly told: readonly string[];
  /** Ports in place of the usual ones. */
  readonly ports?: (ports: Ports) => Partial<Ports>;
  /** What becomes of a request before the server sees it. */
  readonly request?: (request: Request, ports: Ports) => Request | Promise<Request>;
  /** What becomes of a reply before the browser sees it. */
  readonly reply?: (reply: Response, request: Request, ports: Ports) => Response | Promise<Response>;
}

const header = (reply: Response, change: (headers: Headers) => void): Response => {
  const headers = new Headers(reply.headers);
  change(headers);
  return new Response(reply.body, { status: reply.status, headers });
};

const cookies = (reply: Response, change: (cookie: string) => string): Response =>
  header(reply, (headers) => {
    const all = headers.getSetCookie();
    headers.delete('Set-Cookie');
    for (const cookie of all) headers.append('Set-Cookie', change(cookie));
  });

const asking = (request: Request, name: string, value: string): Request => {
  const changed = new Request(request);
  changed.headers.set(name, value);
  return changed;
};

const bodyOf = async (request: Request): Promise<Record<string, string>> =>
  request.method === 'POST'
    ? request
        .clone()
        .json()
        .catch(() => ({}))
    : {};

const isPost = (request: Request, path: string): boolean =>
  request.method === 'POST' && new URL(request.url).pathname === `/auth/v1/${path}`;

const problem = (code: string, status: number): Response =>
  Response.json(
    { type: `urn:problem-type:avain:${code}`, title: 'No', status, code },
    {
      status,
      headers: {
        'Content-Type': 'application/problem+json',
        'Cache-Control': 'no-store',
        Vary: 'Accept-Language, Cookie',
        'X-Content-Type-Options': 'nosniff',
      },
    },
  );

/** What a request must be taken for, while it is answered. */
let careless = false;
const aliases = new Map<string, string>();

export const mutants: readonly Mutant[] = [
  {
    name: 'tells that nobody is called so',
    told: ['login-unknown', 'wire-alike'],
    ports: ({ store }) => ({
      store: {
        ...store,
        verify: async (account, password) => {
          if (!account) throw new AuthError('invalid-input', { field: 'username' });
          return store.verify(account, password);
        },
      },
    }),
  },
  {
    name: 'counts no tries',
    told: ['login-throttle', 'wire-limit'],
    ports: () => ({ limits: { change: async () => {} } }),
  },
  {
    name: 'does not say how long to wait',
    told: ['wire-limit'],
    reply: (reply) => header(reply, (headers) => headers.delete('Retry-After')),
  },
  {
    name: 'clears the cookie and lets the session live',
    told: ['wire-log-out'],
    ports: ({ store }) => ({ store: { ...store, close: async () => {} } }),
  },
  {
    name: 'ends no session but the one at hand',
    told: ['logout-everywhere', 'reset-ends-sessions'],
    ports: ({ store }) => ({ store: { ...store, closeAll: async () => {} } }),
  },
  {
    name: 'takes a mailed link twice',
    told: ['reset-reuse'],
    ports: ({ tokens }) => ({ tokens: { ...tokens, use: tokens.read, drop: async () => {} } }),
  },
  {
    name: 'lets the old address log in',
    told: ['email-change'],
    ports: ({ store }) => ({
      store: {
        ...store,
        setEmail: async (account, email) => {
          aliases.set(account.user.email, account.user.id);
          return store.setEmail(account, email);
        },
        find: async (identifier) =>
          (await store.find(identifier)) ?? store.byId(aliases.get(identifier) ?? ''),
      },
    }),
  },
  {
    name: 'names people by their address',
    told: ['email-change'],
    reply: async (reply) => {
      const text = await reply.text();
      const named = text.replaceAll(
        /"id":"resident-\d+","name":("[^"]*"),"email":("[^"]*")/g,
        '"id":$2,"name":$1,"email":$2',
      );
      return new Response(named, reply);
    },
  },
  {
    name: 'changes an address before it is proved',
    told: ['email-unproved'],
    reply: async (reply, request, { store }) => {
      if (!isPost(request, 'change-email/new-email') || !reply.ok) return reply;
      const value = /avain-session=([^;]+)/.exec(request.headers.get('Cookie') ?? '')?.[1] ?? '';
      const account = (await store.read(decodeURIComponent(value)))?.account as Account;
      await store.setEmail(account, String((await bodyOf(request))['newEmail']));
      return reply;
    },
  },
  {
    name: 'changes an address for whoever sits there',
    told: ['email-wrong-password'],
    request: (request) => {
      careless = isPost(request, 'change-email/new-email');
      return request;
    },
    ports: ({ store }) => ({
      store: { ...store, verify: async (account, password) => careless || store.verify(account, password) },
    }),
  },
  {
    name: 'tells whether somebody has an address when a password is forgotten',
    told: ['reset-unknown'],
    reply: async (reply, request, { store }) => {
      if (!isPost(request, 'reset-password/identifier')) return reply;
      const { identifier = '' } = await bodyOf(request);
      return (await store.find(identifier)) ? reply : problem('invalid-input', 422);
    },
  },
  {
    name: 'takes short passwords',
    told: ['reset-weak', 'register-weak', 'password-change-weak'],
    request: async (request) => {
      if (request.method !== 'POST') return request;
      const body = (await request.clone().text()).replaceAll(`"${SHORT}"`, `"${SHORT.repeat(5)}"`);
      return new Request(request, { method: 'POST', body });
    },
  },
  {
    name: 'asks for no code',
    told: ['totp'],
    ports: ({ factors }) => ({ factors: { ...factors, totp: async () => undefined } }),
  },
  {
    name: 'needs no Auth-Request',
    told: ['wire-header'],
    request: (request) => asking(request, 'Auth-Request', '1'),
  },
  {
    name: 'believes every origin',
    told: ['wire-origin'],
    request: (request) =>
      asking(asking(request, 'Origin', new URL(request.url).origin), 'Sec-Fetch-Site', 'same-origin'),
  },
  {
    name: 'lets every page through a preflight',
    told: ['wire-preflight'],
    reply: (reply, request) =>
      header(reply, (headers) =>
        headers.set('Access-Control-Allow-Origin', request.headers.get('Origin') ?? '*'),
      ),
  },
  {
    name: 'takes forms for calls',
    told: ['wire-form'],
    request: async (request) => {
      if (!request.headers.get('Content-Type')?.includes('form')) return request;
      const body = JSON.stringify(Object.fromEntries(new URLSearchParams(await request.clone().text())));
      return asking(new Request(request, { method: 'POST', body }), 'Content-Type', 'application/json');
    },
  },
  {
    name: 'shows the cookie to scripts',
    told: ['wire-cookie', 'wire-schema'],
    reply: (reply) => cookies(reply, (cookie) => cookie.replace('; HttpOnly', '')),
  },
  {
    name: 'remembers everybody',
    told: ['wire-remember'],
    reply: (reply) =>
      cookies(reply, (cookie) => (/Max-Age/.test(cookie) ? cookie : `${cookie}; Max-Age=2592000`)),
  },
  {
    name: 'lets replies be kept',
    told: ['wire-cache', 'wire-schema'],
    reply: (reply) => header(reply, (headers) => headers.delete('Cache-Control')),
  },
  {
    name: 'leads on with the token in the address',
    told: ['wire-link'],
    reply: (reply, request) => {
      const { pathname, search } = new URL(request.url);
      if (!pathname.startsWith('/auth/v1/mail/')) return reply;
      return header(reply, (headers) => headers.set('Location', headers.get('Location') + search));
    },
  },
  {
    name: 'says errors in HTML',
    told: ['login-wrong', 'wire-schema'],
    reply: (reply) =>
      reply.status === 401
        ? new Response('<h1>Unauthorized</h1>', { status: 401, headers: { 'Content-Type': 'text/html' } })
        : reply,
  },
];
