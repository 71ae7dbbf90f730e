/** Keycloak's Admin REST API, on loopback, by a service account that exists as long as the server. */
export interface Admin {
  /** Sends JSON to a path below `/admin/realms`. @throws Error when Keycloak does not agree */
  send(method: 'POST' | 'PUT', path: string, body: unknown): Promise<void>;
  get(path: string): Promise<unknown>;
}

/** The client that Keycloak makes at its first start, with a secret of this run. */
export interface AdminClient {
  readonly id: string;
  readonly secret: string;
}

/** A token lasts a minute; so one is asked for with every call. */
export function adminOf(url: string, client: AdminClient): Admin {
  const call = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const headers = {
      Authorization: `Bearer ${await token(url, client)}`,
      'Content-Type': 'application/json',
    };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`${url}/admin/realms${path}`, { method, headers, ...sent });
    if (response.ok) return response;
    throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  };
  return {
    send: async (method, path, body) => {
      await call(method, path, body);
    },
    get: async (path) => (await call('GET', path)).json(),
  };
}

async function token(url: string, { id, secret }: AdminClient): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: id,
    client_secret: secret,
  });
  const response = await fetch(`${url}/realms/master/protocol/openid-connect/token`, {
    method: 'POST',
    body,
  });
  const { access_token: given } = (await response.json()) as { readonly access_token?: string };
  if (!given) throw new Error(`Keycloak gave no token for its Admin REST API: ${response.status}`);
  return given;
}
