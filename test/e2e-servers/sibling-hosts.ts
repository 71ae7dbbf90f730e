import { Hono } from 'hono';
import { freePort } from '../../servers/port.ts';
import type { Caller } from '../../demo/rules/ports.ts';
import { assets } from '../../demo/server/assets.ts';
import { listen } from '../../demo/server/listen.ts';
import { servicePage } from '../../servers/page.ts';
import { ReferenceServer } from '../helpers/reference-server.ts';

/** Three hosts of one site: browsers look for none of them further than this machine (RFC 6761 §6.3). */
const SITE = 'saarilahti.localhost';

/** Service pages on one host, the auth server on another, both over HTTPS. */
export interface Siblings {
  /** Origin of service pages that the auth server has on its list. */
  readonly service: string;
  /** The same pages on a host of the same site that it has not. */
  readonly unlisted: string;
  /** Origin of the auth server, which has its own pages too. */
  readonly auth: string;
  readonly server: ReferenceServer;
  stop(): Promise<void>;
}

export async function startSiblings(): Promise<Siblings> {
  const port = await freePort();
  const auth = `https://tunnistus.${SITE}:${port}`;
  const pages = await servicePages(`${auth}/auth/v1`);
  const service = `https://palvelu.${SITE}:${pages.port}`;
  const env = { PORT: String(port), AVAIN_ORIGIN: auth, AVAIN_ALLOWED_ORIGINS: service };
  const server = await ReferenceServer.start({ tls: true, env });
  const stop = async (): Promise<void> => {
    await server.stop();
    await pages.close();
  };
  return { service, unlisted: `https://muu.${SITE}:${pages.port}`, auth, server, stop };
}

/** A city's web server that knows nothing of logins: pages with the elements, which name the backend in full. */
async function servicePages(backend: string): Promise<{ readonly port: string; close(): Promise<void> }> {
  const app = new Hono<{ Bindings: Caller }>();
  app.route('/', assets());
  app.get('*', (call) => servicePage(call, { backend, adapter: 'http' }));
  const fetch = async (request: Request, { address }: { readonly address: string }) =>
    app.fetch(request, { address, origin: '' });
  const { url, close } = await listen({ fetch }, { port: 0, tls: true });
  return { port: new URL(url).port, close };
}
