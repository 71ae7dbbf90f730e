import type { Goal } from '../../core/goal.ts';

/** Parameters of an authorization request. */
export type Parameters = Readonly<Record<string, string>>;

/** What one kind of server can do beyond the standard, said in parameters of the authorization request. */
export interface Preset {
  /** Goals that are reached on pages of the server, with the parameters that lead there. They are the ones on offer. */
  readonly goals: Readonly<Partial<Record<Goal, Parameters>>>;
  /** The same for goals that the server has only once it is told to; the page has to name them. */
  readonly more?: Preset['goals'];
  /** The parameter that names an identity provider, for example `kc_idp_hint`. */
  readonly providerHint?: string;
  /**
   * The parameter in which the server says how a goal ended. Only its `cancelled` and `error` are believed: what has
   * been done is read from the account itself.
   */
  readonly status?: string;
}

/** What OpenID Connect itself has a word for, and nothing else. */
export const standard: Preset = { goals: {} };

/**
 * Keycloak 26: its application-initiated actions (`kc_action`), registration as OpenID Connect has a word for it
 * (Initiating User Registration 1.0), and its hint for an identity provider. There is no action for a forgotten password.
 */
export const keycloak: Preset = {
  goals: {
    'change-password': { kc_action: 'UPDATE_PASSWORD' },
    'set-up-totp': { kc_action: 'CONFIGURE_TOTP' },
  },
  more: {
    register: { prompt: 'create' },
    'change-email': { kc_action: 'UPDATE_EMAIL' },
    'add-passkey': { kc_action: 'webauthn-register-passwordless' },
    'delete-account': { kc_action: 'delete_account' },
  },
  providerHint: 'kc_idp_hint',
  status: 'kc_action_status',
};

/** The presets that the attribute `backend` can name, beside `bff`. */
export const presets: Readonly<Record<string, Preset>> = { standard, keycloak };
