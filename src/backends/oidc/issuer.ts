import {
  allowInsecureRequests,
  authorizationCodeGrantRequest,
  clockSkew,
  customFetch,
  discoveryRequest,
  getValidatedIdTokenClaims,
  None,
  processAuthorizationCodeResponse,
  processDiscoveryResponse,
  processRefreshTokenResponse,
  processUserInfoResponse,
  refreshTokenGrantRequest,
  userInfoRequest,
  validateAuthResponse,
  type AuthorizationServer,
  type Client,
  type IDToken,
  type TokenEndpointResponse,
  type UserInfoResponse,
} from 'oauth4webapi';
import { AuthError } from '../../core/errors.ts';
import type { Abortable } from '../../core/platform.ts';
import { request, type Reply } from '../wire/request.ts';
import { failureOf } from './failures.ts';
import { issuedAt } from './issued-at.ts';
import type { Note } from './notes.ts';
import type { OidcOptions } from './options.ts';
import { isLoopback } from './secure.ts';

/** What the token endpoint gave, its ID token checked. */
export interface Grant {
  readonly tokens: TokenEndpointResponse;
  readonly claims: IDToken | undefined;
}

/** How a request goes out, as oauth4webapi takes it. */
interface Wire {
  readonly [customFetch]: (url: string, init: object) => Promise<Response>;
  readonly [allowInsecureRequests]: boolean;
}

/** One client of one OpenID provider: the requests that a browser sends to it. Nothing is sent before it is needed. */
export class Issuer {
  readonly #options: OidcOptions;
  #found: AuthorizationServer | undefined;

  constructor(options: OidcOptions) {
    this.#options = options;
  }

  /**
   * What the discovery document says, asked for until it has been had.
   *
   * @throws {AuthError}
   */
  async discover(cancel?: Abortable): Promise<AuthorizationServer> {
    const issuer = new URL(this.#options.issuer);
    return (this.#found ??= await this.#exchange(cancel, async (wire) =>
      processDiscoveryResponse(issuer, await discoveryRequest(issuer, wire)),
    ));
  }

  /** Trades the code of a response for tokens: state, issuer, proof key and nonce are checked. @throws {AuthError} */
  async redeem(response: URLSearchParams, note: Note, cancel?: Abortable): Promise<Grant> {
    const server = await this.discover(cancel);
    return this.#exchange(cancel, async (wire, reply) => {
      const client = this.#client();
      const checked = validateAuthResponse(server, client, response, note.state);
      const answer = await authorizationCodeGrantRequest(
        server,
        client,
        None(),
        checked,
        note.redirectUri,
        note.verifier,
        wire,
      );
      const tokens = await processAuthorizationCodeResponse(server, this.#client(reply()), answer, {
        expectedNonce: note.nonce,
        requireIdToken: true,
      });
      return { tokens, claims: getValidatedIdTokenClaims(tokens) };
    });
  }

  /** New tokens for a refresh token. @throws {AuthError} `expired` when it is not good any more */
  async refresh(token: string): Promise<Grant> {
    const server = await this.discover();
    return this.#exchange(undefined, async (wire, reply) => {
      const answer = await refreshTokenGrantRequest(server, this.#client(), None(), token, wire);
      const tokens = await processRefreshTokenResponse(server, this.#client(reply()), answer);
      return { tokens, claims: getValidatedIdTokenClaims(tokens) };
    });
  }

  /** What the provider says of the person now; `undefined` where it has no such endpoint. @throws {AuthError} `expired` when the token is not good any more */
  async userInfo(
    accessToken: string,
    sub: string,
    cancel?: Abortable,
  ): Promise<UserInfoResponse | undefined> {
    const server = await this.discover(cancel);
    if (!server.userinfo_endpoint) return undefined;
    return this.#exchange(cancel, async (wire, reply) => {
      const answer = await userInfoRequest(server, this.#client(), accessToken, wire);
      // The challenge that says why may not be readable for a page of another origin.
      if (reply()?.status === 401) throw new AuthError('expired', { detail: 'HTTP 401' });
      return processUserInfoResponse(server, this.#client(), sub, answer);
    });
  }

  /** The device's clock may be wrong by hours, and a token that has just been issued says what time it is. */
  #client(reply?: Reply): Client {
    const now = issuedAt(reply?.text);
    return {
      client_id: this.#options.clientId,
      ...(now !== undefined && { [clockSkew]: now - Math.floor(Date.now() / 1000) }),
    };
  }

  async #exchange<T>(
    cancel: Abortable | undefined,
    work: (wire: Wire, reply: () => Reply | undefined) => Promise<T>,
  ): Promise<T> {
    let reply: Reply | undefined;
    const send = async (url: string, init: object): Promise<Response> => {
      const { body, headers, method } = init as RequestInit;
      // No cookies: many providers answer every origin, which browsers refuse to mix with them.
      const sent = { body, headers, method, credentials: 'omit' } as RequestInit;
      reply = await request(url, sent, this.#options, cancel);
      return new Response(reply.text || null, reply);
    };
    const plain = isLoopback(new URL(this.#options.issuer));
    try {
      return await work({ [customFetch]: send, [allowInsecureRequests]: plain }, () => reply);
    } catch (thrown) {
      throw failureOf(thrown, reply);
    }
  }
}
