import { PageDouble } from '../../../servers/page-double.ts';
import { oidc, type OidcBackend } from '../../../src/backends/oidc/oidc.ts';
import type { OidcOptions } from '../../../src/backends/oidc/options.ts';
import type { Context } from '../../../src/core/backend.ts';
import type { RedirectStep, Step } from '../../../src/core/step.ts';

export const ISSUER = 'https://id.example.fi/realms/city';
export const PAGE = 'https://venepaikat.example.fi/kirjaudu';
export const context: Context = { locale: 'sv', returnTo: '' };

type Body = Readonly<Record<string, unknown>>;

/** A provider without a server: what it says is what a test tells it to say. */
export class FakeProvider {
  /** Paths of the requests so far. */
  readonly asked: string[] = [];
  /** Bodies that the token endpoint was sent. */
  readonly sent: URLSearchParams[] = [];
  metadata: Body = {
    issuer: ISSUER,
    authorization_endpoint: `${ISSUER}/auth`,
    token_endpoint: `${ISSUER}/token`,
    userinfo_endpoint: `${ISSUER}/userinfo`,
    end_session_endpoint: `${ISSUER}/logout`,
    authorization_response_iss_parameter_supported: true,
  };
  claims: Body = { sub: 'r1', name: 'Erkki Esimerkki', email: 'e@example.com' };
  tokens: Body = { expires_in: 300 };
  info: Body = {};
  /** An answer in place of the usual one, by the end of the path. */
  readonly instead = new Map<string, () => Response | Promise<Response>>();
  /** Seconds by which its clock is ahead of ours. */
  ahead = 0;
  #nonce = '';

  readonly fetch: typeof fetch = async (input, init) => {
    const { pathname } = new URL(String(input));
    const name = pathname.slice(pathname.lastIndexOf('/') + 1);
    this.asked.push(name);
    if (init?.body instanceof URLSearchParams) this.sent.push(init.body);
    const instead = this.instead.get(name);
    if (instead) return instead();
    if (name === 'openid-configuration') return Response.json(this.metadata);
    if (name === 'token') return Response.json(this.#granted());
    return Response.json({ ...this.claims, ...this.info });
  };

  /** A document with the adapter in it, in a new tab or in the tab of another. */
  open(options: Partial<OidcOptions> = {}, page: PageDouble = new PageDouble(PAGE)): Opened {
    const { fetch } = this;
    return { page, backend: oidc({ issuer: ISSUER, clientId: 'venepaikat', fetch, page, ...options }) };
  }

  /** The address that a redirect step is come back by. */
  back({ url }: RedirectStep, more: Readonly<Record<string, string>> = { code: 'c1' }): string {
    const query = new URL(url).searchParams;
    this.#nonce = query.get('nonce') ?? '';
    const back = new URL(query.get('redirect_uri') ?? '');
    for (const [name, value] of Object.entries({ state: query.get('state') ?? '', iss: ISSUER, ...more }))
      back.searchParams.set(name, value);
    return back.href;
  }

  /** Somebody who has logged in, in one document. */
  async loggedIn(options: Partial<OidcOptions> = {}): Promise<Opened> {
    const opened = this.open(options);
    await opened.backend.begin('sign-in', context, this.back(await leave(opened)));
    return opened;
  }

  #granted(): Body {
    const now = Math.floor(Date.now() / 1000) + this.ahead;
    const claims = {
      iss: ISSUER,
      aud: 'venepaikat',
      iat: now,
      exp: now + 300,
      nonce: this.#nonce,
      ...this.claims,
    };
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const token = `${part({ alg: 'RS256' })}.${part(claims)}.c2lnbmF0dXJl`;
    return { access_token: 'the-access-token', token_type: 'Bearer', id_token: token, ...this.tokens };
  }
}

export interface Opened {
  readonly page: PageDouble;
  readonly backend: OidcBackend;
}

/** As far as the way to the provider. */
export async function leave({ backend }: Opened, given: Context = context): Promise<RedirectStep> {
  const step: Step = await backend.answer(
    await backend.begin('sign-in', given),
    { identifier: ' e@example.com ' },
    given,
  );
  if (step.step !== 'redirect') throw new Error(`the step is “${step.step}”`);
  return step;
}

export const answerOf =
  (status: number, body: object = {}, headers: Record<string, string> = {}) =>
  () =>
    Response.json(body, { status, headers });
