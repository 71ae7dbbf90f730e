// What a page has to say of the server behind it, which is another thing for every adapter.

/** Those of `src/define`. */
export const ADAPTERS: readonly string[] = ['http', 'better-auth', 'allauth', 'kratos', 'oidc'];

/** What kind of server the adapter `oidc` talks to. */
export const PRESETS = ['standard', 'keycloak', 'bff'] as const;
export type Preset = (typeof PRESETS)[number];

export interface Server {
  readonly adapter: string;
  readonly preset: Preset;
  readonly clientId: string;
  /** Addresses by hand, by the kind of server they are for. */
  readonly addresses: Readonly<Record<string, string>>;
}

export const beginning: Server = {
  adapter: 'http',
  preset: 'keycloak',
  clientId: 'venepaikat',
  addresses: {},
};

/** As the pages of `docs/backends` have them. */
const ADDRESSES: Readonly<Record<string, string>> = {
  http: '/auth/v1',
  'better-auth': '/api/auth',
  allauth: '/_allauth/browser/v1',
  kratos: '/',
  standard: 'https://tunnistus.example.fi',
  keycloak: 'https://tunnistus.example.fi/realms/kaupunki',
  bff: '/bff',
};

/** An adapter, or what kind of OpenID provider. */
export const kindOf = ({ adapter, preset }: Server): string => (adapter === 'oidc' ? preset : adapter);

export const addressOf = (server: Server): string =>
  server.addresses[kindOf(server)] ?? ADDRESSES[kindOf(server)] ?? '';

/** Whether the page itself is the provider's client: a server behind it has an id of its own. */
export const hasClient = ({ adapter, preset }: Server): boolean => adapter === 'oidc' && preset !== 'bff';

/** The value of the attribute `backend`. An OpenID client and its preset go before what the address says by hand. */
export function backendOf(server: Server): string {
  const address = addressOf(server);
  if (server.adapter !== 'oidc') return address;
  const [issuer = '', query = ''] = address.split('?');
  const said = [
    ...(hasClient(server) ? [`client_id=${encodeURIComponent(server.clientId)}`] : []),
    ...(server.preset === 'standard' ? [] : [`preset=${server.preset}`]),
    ...query.split('&').filter((part) => part && !/^(?:client_id|preset)(?:=|$)/.test(part)),
  ];
  return `${issuer}?${said.join('&')}`;
}

/** The parameter that has the token in a mailed link, for servers whose links lead to the page itself. */
export function urlTokenOf(server: Server): string {
  if (server.adapter === 'allauth') return 'key';
  const isByLink = server.adapter === 'better-auth' && !/[?&]code(?:[=&]|$)/.test(addressOf(server));
  return isByLink ? 'token' : '';
}
