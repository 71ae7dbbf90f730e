import type { Pages } from '../server.ts';
import { identitySchema } from './identity-schema.ts';

/** What a Kratos is told; the rest is the same for all. */
export interface Settings {
  /** Origin of the pages, which is also where browsers reach it. */
  readonly page: string;
  readonly pages: Pages;
  readonly port: number;
  readonly adminPort: number;
  readonly smtp: { readonly host: string; readonly port: number };
  /** The file of its database. */
  readonly database: string;
  /** What a recovery mail holds. */
  readonly recovery: 'code' | 'link';
}

/** Paths below the page's origin that Kratos answers. */
export const paths: readonly string[] = ['/self-service', '/sessions', '/schemas', '/.well-known/ory'];

/** The configuration file, as JSON, which is YAML as well. */
export function configuration(settings: Settings): string {
  const { page, port, adminPort, smtp, database } = settings;
  return JSON.stringify({
    version: 'v1.3.1',
    dsn: `sqlite://${database}?_fk=true&_busy_timeout=10000&_journal_mode=WAL`,
    serve: {
      public: { host: '127.0.0.1', port, base_url: `${page}/` },
      admin: { host: '127.0.0.1', port: adminPort, base_url: `http://127.0.0.1:${adminPort}/` },
    },
    log: { level: 'warning' },
    secrets: {
      cookie: ['a-secret-of-a-server-for-tests-only'],
      cipher: ['thirty-two-signs-for-tests-only!'],
    },
    cookies: { same_site: 'Lax' },
    session: { lifespan: '12h', whoami: { required_aal: 'highest_available' } },
    // Else the identifier step would tell who has an account.
    security: { account_enumeration: { mitigate: true } },
    feature_flags: { use_continue_with_transitions: true },
    identity: {
      default_schema_id: 'resident',
      schemas: [{ id: 'resident', url: `base64://${btoa(JSON.stringify(identitySchema))}` }],
    },
    courier: {
      smtp: {
        connection_uri: `smtp://${smtp.host}:${smtp.port}/?disable_starttls=true`,
        from_address: 'noreply@saarilahti.example',
        from_name: 'Saarilahti',
      },
      worker: { pull_wait: '100ms' },
    },
    hashers,
    selfservice: selfService(settings),
  });
}

/**
 * Quick, for tests. Somebody unknown is made to wait as long as a hash takes, with Argon2's settings whatever the hash is:
 * else the time would tell them apart.
 */
const hashers = {
  algorithm: 'bcrypt',
  bcrypt: { cost: 10 },
  argon2: { expected_duration: '80ms', expected_deviation: '20ms' },
};

function selfService({ page, pages, recovery }: Settings): object {
  return {
    default_browser_return_url: page + pages.login,
    methods: {
      password: {
        enabled: true,
        // Would ask a service on the internet about each new password.
        config: { haveibeenpwned_enabled: false, min_password_length: 15 },
      },
      code: { enabled: true, passwordless_enabled: true, config: { lifespan: '15m' } },
      link: { enabled: true, config: { lifespan: '30m' } },
      totp: { enabled: true, config: { issuer: 'Saarilahti' } },
      lookup_secret: { enabled: true },
      passkey: {
        enabled: true,
        config: { rp: { display_name: 'Saarilahti', id: new URL(page).hostname, origins: [page] } },
      },
    },
    flows: {
      error: { ui_url: page + pages.login },
      login: { ui_url: page + pages.login, lifespan: '30m', style: 'identifier_first', after: afterLogin },
      registration: { ui_url: page + pages.register, after: afterRegistration },
      recovery: { enabled: true, ui_url: page + pages.reset, use: recovery, lifespan: '30m' },
      verification: { enabled: true, ui_url: page + pages.login, use: 'code', lifespan: '30m' },
      // The link of a recovery mail ends here: only a reset needs the address, everything else is asked for by scripts.
      settings: {
        ui_url: page + pages.reset,
        privileged_session_max_age: '10m',
        required_aal: 'highest_available',
        // Whoever else is logged in may be the reason for the new password.
        after: { password: { hooks: [{ hook: 'revoke_active_sessions' }] } },
      },
    },
  };
}

/** By password: a code and a passkey prove more than that. */
const afterLogin = { password: { hooks: [{ hook: 'require_verified_address' }] } };

/** No session: nobody is logged in who has not proved the address. */
const afterRegistration = { password: { hooks: [{ hook: 'show_verification_ui' }] } };
