import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const MAIN = join(import.meta.dirname, '../../demo/server/main.ts');

export interface ServerOptions {
  /** HTTPS with a certificate that the server signs itself. */
  readonly tls?: boolean;
}

/** The reference backend with the demo in front, as `npm start` runs it: a process and a data folder of its own. */
export class ReferenceServer {
  readonly #tls: boolean;
  readonly #data = mkdtempSync(join(tmpdir(), 'avain-test-'));
  #child: ChildProcess | undefined;
  #url = '';

  private constructor(tls: boolean) {
    this.#tls = tls;
  }

  static async start({ tls = false }: ServerOptions = {}): Promise<ReferenceServer> {
    const server = new ReferenceServer(tls);
    await server.run();
    return server;
  }

  /** Origin, for example `http://localhost:40123`. */
  get url(): string {
    return this.#url;
  }

  /** Starts the process; after a {@link kill}, on the port it had. */
  async run(): Promise<void> {
    const port = this.#url ? new URL(this.#url).port : '0';
    const env = { ...process.env, PORT: port, AVAIN_DATA: this.#data, AVAIN_TLS: this.#tls ? '1' : '0' };
    const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    this.#url = await addressOf(child);
  }

  /** Ends the process at once, in the middle of whatever it does. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
    rmSync(this.#data, { recursive: true, force: true });
  }

  /** No try of anybody counts any more: tests come from one address, and their failures must not add up. */
  forgetTries(): void {
    const database = new DatabaseSync(join(this.#data, 'avain.sqlite'), { timeout: 5000 });
    database.exec('DELETE FROM limits');
    database.close();
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (data: Buffer): void => {
      said += data;
      const url = /^Avain is at (\S+)$/m.exec(said)?.[1];
      if (url) resolve(url);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => reject(new Error(`the server did not start:\n${said}`)));
  });
}
