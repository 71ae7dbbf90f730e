import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { raw } from 'hono/html';
import type { ProviderContext } from 'oidc-provider';
import { languageOf, logOutPage, notePage } from './pages.ts';
import type { People } from './people.ts';

/** The client that the pages are; the second is the same without refresh tokens. */
export const CLIENT = 'venepaikat';
export const BRIEF_CLIENT = 'venepaikat-lyhyt';
/** A backend for frontend on the origin of the pages, which comes back to this path. */
export const SERVER_CLIENT = 'venepaikat-palvelin';
export const CALLBACK = '/bff/callback';
const SCOPES = 'openid profile email';

const MINUTE = 60;

/** How long things live, in seconds. */
const ttl = {
  AccessToken: 10 * MINUTE,
  AuthorizationCode: MINUTE,
  Grant: 480 * MINUTE,
  IdToken: 10 * MINUTE,
  Interaction: 30 * MINUTE,
  RefreshToken: 60 * MINUTE,
  Session: 480 * MINUTE,
};

/**
 * The provider's settings for pages at `page`. Keys are made anew at each start; `secret` is the server client's.
 *
 * @param back the pages that the browser may come back to; compared to the letter, as RFC 9700 §2.1 asks
 */
export function configurationFor(
  page: string,
  back: readonly string[],
  secret: string,
  people: People,
): object {
  return {
    clients: [
      client(back, CLIENT, ['authorization_code', 'refresh_token']),
      client(back, BRIEF_CLIENT, ['authorization_code']),
      serverClient(page, secret),
    ],
    clientBasedCORS: (_: unknown, origin: string) => origin === page,
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    jwks: { keys: [signingKey()] },
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'], email: ['email', 'email_verified'] },
    findAccount: (_: unknown, id: string) => account(id, people),
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true, ...logOut } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    issueRefreshToken: async (_: unknown, asking: { grantTypeAllowed(type: string): boolean }) =>
      asking.grantTypeAllowed('refresh_token'),
    loadExistingGrant: grantFor,
    renderError: (context: ProviderContext) =>
      show(context, notePage(languageOf(context.oidc?.params?.ui_locales), 'failed')),
    ttl,
  };
}

const logOut = {
  logoutSource: (context: ProviderContext, form: string) =>
    show(context, logOutPage(languageOf(context.oidc.params?.ui_locales), raw(form))),
  postLogoutSuccessSource: (context: ProviderContext) =>
    show(context, notePage(languageOf(context.oidc.params?.ui_locales), 'done')),
};

async function show(context: ProviderContext, page: unknown): Promise<void> {
  context.type = 'html';
  context.body = String(await page);
}

/** A public client, as scripts in a browser are. */
function client(back: readonly string[], id: string, grants: readonly string[]): object {
  return {
    client_id: id,
    token_endpoint_auth_method: 'none',
    grant_types: grants,
    response_types: ['code'],
    redirect_uris: back,
    post_logout_redirect_uris: back,
  };
}

function serverClient(page: string, secret: string): object {
  return {
    client_id: SERVER_CLIENT,
    client_secret: secret,
    token_endpoint_auth_method: 'client_secret_basic',
    grant_types: ['authorization_code'],
    response_types: ['code'],
    redirect_uris: [page + CALLBACK],
    post_logout_redirect_uris: [`${page}/`],
  };
}

function signingKey(): object {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' };
}

function account(id: string, people: People): object | undefined {
  const person = people.find(id);
  if (!person) return undefined;
  const { name, email, username } = person;
  const claims = { sub: id, name, email, email_verified: true, preferred_username: username ?? email };
  return { accountId: id, claims: async () => claims };
}

/** The city's own client needs no consent of the person: what it may know is granted at the login. */
async function grantFor({ oidc }: ProviderContext): Promise<object | undefined> {
  const { session, provider } = oidc;
  const { clientId } = oidc.client;
  const id = session.grantIdFor(clientId);
  if (id) return provider.Grant.find(id);
  const grant = new provider.Grant({ clientId, accountId: session.accountId });
  grant.addOIDCScope(SCOPES);
  await grant.save();
  return grant;
}
