import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { residents } from '../demo/rules/residents.ts';
import { freePort } from './port.ts';
import type { Running, Server, Setting } from './server.ts';

/** Where servers are installed, and keep what they know. */
const FOLDER = join(import.meta.dirname, '../.servers');

/** What a server has on this machine: its folder, and the file with what it says. */
export type Place = Pick<Setting, 'folder' | 'log'>;

/** What a server is raised for: pages, and a mail server. */
export interface Surroundings extends Pick<Setting, 'page' | 'pages' | 'smtp'> {
  readonly place: Place;
  /** Told when all is installed, and the server is being started. */
  readonly starting?: () => void;
}

/** The mail server at an address like `smtp://127.0.0.1:2525`. */
export function smtpAt(address: string): Setting['smtp'] {
  const { hostname: host, port } = new URL(address);
  return { host, port: Number(port) };
}

/** Makes the folder of a server where it is missing, and begins its log anew. */
export function placeOf(name: string, all: string = FOLDER): Place {
  const folder = join(all, name);
  const log = join(folder, 'server.log');
  mkdirSync(folder, { recursive: true });
  rmSync(log, { force: true });
  return { folder, log };
}

/**
 * Installs and starts a server, with the residents of the demo living in it.
 *
 * @throws Missing when the server cannot be had on this machine
 */
export async function raise(server: Server, surroundings: Surroundings): Promise<Running> {
  const { place, starting, ...around } = surroundings;
  await server.install(place.folder, place.log);
  starting?.();
  return server.start({ ...place, ...around, port: await freePort(), residents });
}
