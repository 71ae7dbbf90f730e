import { proxy } from 'hono/proxy';

/** A server that some paths of this origin belong to. */
export interface Behind {
  /** Origin of the server itself. */
  readonly url: string;
  /** Each with a leading slash. */
  readonly paths: readonly string[];
}

/**
 * Hands a call to the first of the servers that its path belongs to, as the web server of a city would: what the server
 * answers goes back as it is, and it is told the origin that people see. Returns nothing where the path is none's.
 */
export async function passOn(
  request: Request,
  origin: string,
  servers: readonly Behind[],
): Promise<Response | undefined> {
  const { pathname, search } = new URL(request.url);
  const server = servers.find(({ paths }) => paths.some((path) => isWithin(pathname, path)));
  if (!server) return undefined;
  const { protocol, host } = new URL(origin);
  const headers = {
    ...Object.fromEntries(request.headers),
    ...BETWEEN_TWO,
    'X-Forwarded-For': '127.0.0.1',
    'X-Forwarded-Host': host,
    'X-Forwarded-Proto': protocol.slice(0, -1),
  };
  return proxy(server.url + pathname + search, { raw: request, headers, redirect: 'manual' }).catch(
    // Nobody is there any more. The elements say so in their own words.
    () => new Response(null, { status: 502 }),
  );
}

/** Headers that are for the next hop only (RFC 9110, 7.6.1). */
const BETWEEN_TWO = {
  connection: undefined,
  'keep-alive': undefined,
  te: undefined,
  'transfer-encoding': undefined,
  upgrade: undefined,
};

/** Whether a path is `root` or below it. */
export const isWithin = (path: string, root: string): boolean => path === root || path.startsWith(`${root}/`);
