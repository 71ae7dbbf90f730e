// One plain server for all pages: everything as brotli, the same headers for everybody, and just enough of
// docs/contract.openapi.yaml to log in.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import { USER } from './pages.mjs';

const KINDS = { '.js': ['script', 'text/javascript'], '.css': ['stylesheet', 'text/css'] };
const HTML = ['document', 'text/html; charset=utf-8'];

/** The password that is right. */
export const PASSWORD = 'kesä-ilta-saaristossa';

export class Server {
  #http = createServer((request, response) => void this.#answer(request, response));
  #files = new Map();
  #gates = new Map();
  #loggedIn = false;
  #scriptDelay = 0;
  /** Every request since the last `reset`: kind, path, bytes of the answer's body. */
  log = [];

  async start(assets, pages) {
    for (const [path, body] of Object.entries(assets)) this.#add(path, KINDS[extname(path)], body);
    for (const { id, html } of pages) this.#add(`/${id}`, HTML, Buffer.from(html));
    this.#http.listen(0, '127.0.0.1');
    await once(this.#http, 'listening');
    this.url = `http://127.0.0.1:${this.#http.address().port}`;
  }

  stop() {
    this.#http.close();
    this.#http.closeAllConnections();
  }

  /** A visit begins. `scriptDelay` lets the browser paint before the script is there. */
  reset({ user = false, scriptDelay = 0 } = {}) {
    this.log = [];
    this.#gates.clear();
    this.#loggedIn = user;
    this.#scriptDelay = scriptDelay;
  }

  /** Lets answers for a path wait until the returned function is called. */
  hold(path) {
    const { promise, resolve } = Promise.withResolvers();
    this.#gates.set(path, promise);
    return () => {
      this.#gates.delete(path);
      resolve();
    };
  }

  #add(path, [kind, type], body) {
    this.#files.set(path, { kind, type, body: brotliCompressSync(body) });
  }

  async #answer(request, response) {
    const { pathname } = new URL(request.url, this.url);
    const file = this.#files.get(pathname);
    const entry = { kind: file?.kind ?? 'api', path: `${request.method} ${pathname}`, bytes: 0 };
    this.log.push(entry);
    if (file?.kind === 'script') await sleep(this.#scriptDelay);
    const { status = 200, type, body } = file ?? (await this.#api(entry.path, request));
    entry.bytes = body.length;
    const headers = { 'content-type': type, 'cache-control': 'no-store', 'content-length': body.length };
    response.writeHead(status, { ...headers, 'content-encoding': 'br' }).end(body);
  }

  async #api(call, request) {
    const body = await Array.fromAsync(request);
    await this.#gates.get(call);
    if (call === 'GET /auth/v1/session') return reply(this.#session());
    if (call !== 'POST /auth/v1/sign-in/password') return reply(PROBLEM('unsupported', 404), 404);
    this.#loggedIn = JSON.parse(Buffer.concat(body).toString()).password === PASSWORD;
    return this.#loggedIn
      ? reply({ ...this.#session(), goal: 'sign-in' })
      : reply(PROBLEM('invalid-credentials', 401), 401);
  }

  #session() {
    if (this.#loggedIn) return { step: 'signed-in', goal: 'browse', user: USER, can: [] };
    const signIn = { accepts: ['email', 'username'], remember: 30 };
    return { step: 'signed-out', goal: 'browse', can: ['sign-in'], signIn };
  }
}

const PROBLEM = (code, status) => ({ type: 'about:blank', title: code, status, code });

const reply = (value, status = 200) => ({
  status,
  type: status < 400 ? 'application/json' : 'application/problem+json',
  body: brotliCompressSync(JSON.stringify(value)),
});
