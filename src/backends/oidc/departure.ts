import {
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomNonce,
  generateRandomState,
  type AuthorizationServer,
} from 'oauth4webapi';
import type { Context } from '../../core/backend.ts';
import { AuthError } from '../../core/errors.ts';
import type { RedirectStep } from '../../core/step.ts';
import type { Note, Notes } from './notes.ts';
import type { OidcOptions } from './options.ts';
import { bare, thisPage, withoutResponse } from './page.ts';
import type { Parameters } from './presets.ts';
import { isSecure } from './secure.ts';

/** Where the provider sends the browser back to. */
export function redirectUriOf({ redirectUri, page = thisPage() }: OidcOptions): string {
  return redirectUri ?? bare(page.location.href);
}

/**
 * The way to the provider: an authorization request (OpenID Connect Core §3.1.2.1) with a proof key, and a note of what
 * the answer will be checked against.
 *
 * @param more parameters of this request: a hint, an action
 * @throws {AuthError} `unsupported` where the tab keeps no notes, `server` where the provider names no safe address
 */
export async function depart(
  goal: Note['goal'],
  { locale, returnTo }: Context,
  { options, server, notes }: Way,
  more: Parameters,
): Promise<RedirectStep> {
  const redirectUri = redirectUriOf(options);
  const secret = {
    state: generateRandomState(),
    nonce: generateRandomNonce(),
    verifier: generateRandomCodeVerifier(),
  };
  const { scope = 'openid profile email', parameters, clientId } = options;
  const { state, nonce, verifier } = secret;
  const url = address(server.authorization_endpoint, {
    scope,
    ui_locales: locale,
    ...parameters,
    ...more,
    client_id: clientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  const made = Date.now();
  notes.put({ goal, ...secret, redirectUri, returnTo, address: addressAfter(options, redirectUri), made });
  return { step: 'redirect', goal, url };
}

/**
 * The way out: a log-out that this client asks for (OpenID Connect RP-Initiated Logout 1.0). `undefined` where the provider
 * has none.
 */
export function farewell(
  { locale }: Context,
  { options, server }: Omit<Way, 'notes'>,
  idToken: string | undefined,
): RedirectStep | undefined {
  const { clientId, postLogoutRedirectUri = redirectUriOf(options) } = options;
  if (!server.end_session_endpoint) return undefined;
  const url = address(server.end_session_endpoint, {
    client_id: clientId,
    post_logout_redirect_uri: postLogoutRedirectUri,
    ui_locales: locale,
    ...(idToken && { id_token_hint: idToken }),
  });
  return { step: 'redirect', goal: 'browse', url };
}

interface Way {
  readonly options: OidcOptions;
  readonly server: AuthorizationServer;
  readonly notes: Notes;
}

/** A page that is its own redirect URI gets its query and fragment back, which do not make the way with it. */
function addressAfter({ page = thisPage() }: OidcOptions, redirectUri: string): string {
  const here = withoutResponse(page.location.href);
  return bare(here) === redirectUri ? here : redirectUri;
}

function address(endpoint: string | undefined, parameters: Parameters): string {
  if (!endpoint || !URL.canParse(endpoint) || !isSecure(new URL(endpoint)))
    throw new AuthError('server', { detail: `no safe address for the browser: ${endpoint}` });
  const url = new URL(endpoint);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}
