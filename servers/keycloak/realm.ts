import type { Account } from '../../conformance/subject.ts';
import type { Pages, Setting } from '../server.ts';
import { profile } from './profile.ts';
import { provider } from './suomi-fi.ts';
import { textsFi } from './texts-fi.ts';

export const REALM = 'saarilahti';
export const CLIENT = 'venepaikat';

/** What a person can be led to by `kc_action`, or must do after a login. A list that is given replaces Keycloak's own. */
const ACTIONS = [
  'VERIFY_EMAIL',
  'UPDATE_PASSWORD',
  'UPDATE_PROFILE',
  'VERIFY_PROFILE',
  'CONFIGURE_TOTP',
  'webauthn-register',
  'webauthn-register-passwordless',
  'delete_account',
];

/** The realm of the city, as Keycloak imports it. */
export function realm(url: string, { page, pages, smtp, residents }: Setting): object {
  return {
    realm: REALM,
    displayName: 'Saarilahti',
    enabled: true,
    ...logins,
    ...languages,
    ...bruteForce,
    smtpServer: { host: smtp.host, port: String(smtp.port), from: 'noreply@saarilahti.example' },
    // Whoever changes a password, or a second factor, is told by mail.
    eventsListeners: ['jboss-logging', 'email'],
    requiredActions: requiredActions(),
    roles: { realm: [everybody] },
    defaultRole: everybody,
    components: { 'org.keycloak.userprofile.UserProfileProvider': [profile()] },
    clients: [client(page, pages)],
    identityProviders: [provider(url)],
    // An imported account has the roles that are named, and no others.
    users: residents.map((resident) => ({ ...user(resident), realmRoles: [everybody.name] })),
  };
}

const logins = {
  registrationAllowed: true,
  // `true` would make the address the user name, too: at the first change of it the old user names would be gone.
  registrationEmailAsUsername: false,
  loginWithEmailAllowed: true,
  duplicateEmailsAllowed: false,
  editUsernameAllowed: false,
  verifyEmail: true,
  resetPasswordAllowed: true,
  rememberMe: true,
  passwordPolicy: 'length(15) and notUsername and notEmail',
  webAuthnPolicyPasswordlessPasskeysEnabled: true,
};

const languages = {
  internationalizationEnabled: true,
  supportedLocales: ['fi', 'sv', 'en'],
  defaultLocale: 'fi',
  localizationTexts: { fi: textsFi },
};

/** Off by default. Seconds, but for the last. */
const bruteForce = {
  bruteForceProtected: true,
  failureFactor: 5,
  waitIncrementSeconds: 60,
  maxFailureWaitSeconds: 900,
  // How fast two tries follow each other is no sign of an attack where a program types.
  quickLoginCheckMilliSeconds: 0,
};

/** `max_auth_age`: seconds since the last login before the password is asked for again; 0 is always. */
function requiredActions(): object[] {
  // Whatever the realm says: a new address counts once it was proved.
  const config = { verifyEmail: 'true', emailResendCooldown: '0' };
  const all = [{ alias: 'UPDATE_EMAIL', config }, ...ACTIONS.map((alias) => ({ alias, config: {} }))];
  return all.map(({ alias, config: own }, index) => ({
    alias,
    name: alias,
    providerId: alias,
    enabled: true,
    defaultAction: false,
    priority: 10 * (index + 1),
    config: { max_auth_age: '0', ...own },
  }));
}

/** The role that everybody has. Keycloak's own lacks the right to delete one's account. */
const everybody = {
  name: `default-roles-${REALM}`,
  composite: true,
  composites: { client: { account: ['view-profile', 'manage-account', 'delete-account'] } },
};

/** A client without a secret: a page can keep none. What stands in for it is the proof key and the exact addresses. */
const client = (page: string, { account, all }: Pages): object => ({
  clientId: CLIENT,
  name: 'Venepaikat',
  enabled: true,
  publicClient: true,
  standardFlowEnabled: true,
  implicitFlowEnabled: false,
  directAccessGrantsEnabled: false,
  // Where Keycloak's pages lead back to after a mailed link.
  baseUrl: page + account,
  redirectUris: all.map((path) => page + path),
  webOrigins: [page],
  attributes: {
    'pkce.code.challenge.method': 'S256',
    'post.logout.redirect.uris': all.map((path) => page + path).join('##'),
  },
});

/** Somebody with an account, as Keycloak takes them. */
export function user({ name, email, username, password }: Account): object {
  const [firstName = '', ...rest] = name.split(' ');
  return {
    enabled: true,
    // Keycloak wants one of everybody.
    username: username ?? email.split('@')[0],
    email,
    emailVerified: true,
    firstName,
    lastName: rest.join(' '),
    credentials: [{ type: 'password', value: password, temporary: false }],
  };
}
