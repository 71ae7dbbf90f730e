import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { getRequestListener } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import * as oauth from 'oauth4webapi';
import { CALLBACK, SERVER_CLIENT } from '../../../servers/oidc-provider/configuration.ts';
import { returnUrl } from '../../../src/core/return-url.ts';

interface Login {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
}

interface Session {
  readonly claims: object;
  readonly idToken: string;
}

interface Met {
  readonly metadata: oauth.AuthorizationServer;
  readonly secret: string;
}

const SESSION = 'bff-session';
const LOGIN = 'bff-login';
const insecure = { [oauth.allowInsecureRequests]: true };

/**
 * A small backend for frontend (RFC 10017 §6.1): a confidential client that keeps the tokens, and a cookie for the browser.
 * It is what the documentation of the preset `bff` asks a city to have.
 */
export class BffServer {
  /** Every answer that a script could read, for tests that look for tokens in them. */
  readonly told: string[] = [];
  readonly #logins = new Map<string, Login>();
  readonly #sessions = new Map<string, Session>();
  readonly #server: Server;
  #provider: Met | undefined;

  private constructor(server: Server) {
    this.#server = server;
    const listener = getRequestListener((request) => this.#app().fetch(request));
    server.on('request', (incoming, outgoing) => void listener(incoming, outgoing));
  }

  /** Listens; the provider, which has to know the origin first, comes later. */
  static async open(): Promise<BffServer> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new BffServer(server);
  }

  get origin(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  async meet(issuer: string, secret: string): Promise<void> {
    const url = new URL(issuer);
    const response = await oauth.discoveryRequest(url, insecure);
    this.#provider = { metadata: await oauth.processDiscoveryResponse(url, response), secret };
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #app(): Hono {
    const app = new Hono();
    app.get('/bff/login', (call) => this.#login(call));
    app.get(CALLBACK, (call) => this.#callback(call));
    app.get('/bff/user', (call) => this.#user(call));
    app.post('/bff/logout', (call) => this.#logout(call));
    return app;
  }

  async #login(call: Context): Promise<Response> {
    const { metadata } = this.#known();
    const returnTo = returnUrl(call.req.query('return_to') ?? '', `${this.origin}/`) ?? `${this.origin}/`;
    const [state, nonce] = [oauth.generateRandomState(), oauth.generateRandomNonce()];
    const verifier = oauth.generateRandomCodeVerifier();
    const key = randomUUID();
    this.#logins.set(key, { state, nonce, verifier, returnTo });
    setCookie(call, LOGIN, key, { httpOnly: true, sameSite: 'Lax', path: '/bff' });
    const url = new URL(metadata.authorization_endpoint ?? '');
    const parameters = {
      client_id: SERVER_CLIENT,
      response_type: 'code',
      redirect_uri: this.origin + CALLBACK,
      scope: 'openid profile email',
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
      login_hint: call.req.query('login_hint') ?? '',
      ui_locales: call.req.query('ui_locales') ?? '',
    };
    for (const [name, value] of Object.entries(parameters)) if (value) url.searchParams.set(name, value);
    return call.redirect(url.href);
  }

  async #callback(call: Context): Promise<Response> {
    const key = getCookie(call, LOGIN) ?? '';
    const login = this.#logins.get(key);
    this.#logins.delete(key);
    if (!login) return call.text('nobody waits for this', 400);
    const back = new URL(login.returnTo);
    try {
      const session = randomUUID();
      this.#sessions.set(session, await this.#redeem(new URL(call.req.url), login));
      setCookie(call, SESSION, session, { httpOnly: true, sameSite: 'Lax', path: '/' });
    } catch (error) {
      if (!(error instanceof oauth.AuthorizationResponseError)) throw error;
      back.searchParams.set('error', error.error);
    }
    return call.redirect(back.href, 303);
  }

  async #redeem(url: URL, { state, nonce, verifier }: Login): Promise<Session> {
    const { metadata, secret } = this.#known();
    const client = { client_id: SERVER_CLIENT };
    const parameters = oauth.validateAuthResponse(metadata, client, url, state);
    const response = await oauth.authorizationCodeGrantRequest(
      metadata,
      client,
      oauth.ClientSecretBasic(secret),
      parameters,
      this.origin + CALLBACK,
      verifier,
      insecure,
    );
    const expected = { expectedNonce: nonce, requireIdToken: true };
    const tokens = await oauth.processAuthorizationCodeResponse(metadata, client, response, expected);
    const sub = oauth.getValidatedIdTokenClaims(tokens)?.sub ?? '';
    const info = await oauth.userInfoRequest(metadata, client, tokens.access_token, insecure);
    const claims = await oauth.processUserInfoResponse(metadata, client, sub, info);
    return { claims, idToken: tokens.id_token ?? '' };
  }

  #user(call: Context): Response {
    if (call.req.header('X-CSRF') !== '1') return call.body(null, 403);
    const session = this.#sessions.get(getCookie(call, SESSION) ?? '');
    if (!session) return call.body(null, 401);
    return this.#tell(call, { ...session.claims, expires_in: 3600 });
  }

  #logout(call: Context): Response {
    if (call.req.header('X-CSRF') !== '1') return call.body(null, 403);
    const key = getCookie(call, SESSION) ?? '';
    const session = this.#sessions.get(key);
    this.#sessions.delete(key);
    if (!session) return call.body(null, 204);
    // The browser ends the provider's session there. The hint would be a token in script: it is left out.
    const url = new URL(this.#known().metadata.end_session_endpoint ?? '');
    url.searchParams.set('client_id', SERVER_CLIENT);
    url.searchParams.set('post_logout_redirect_uri', `${this.origin}/`);
    return this.#tell(call, { url: url.href });
  }

  #tell(call: Context, body: object): Response {
    this.told.push(JSON.stringify(body));
    return call.json(body, 200, { 'Cache-Control': 'no-store' });
  }

  #known(): Met {
    if (!this.#provider) throw new Error('the provider is not known yet');
    return this.#provider;
  }
}
