import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';

const MAIN = join(import.meta.dirname, '../../demo/server/main.ts');

/** Nobody listens there. */
const NO_RELAY = 'smtp://127.0.0.1:1';

export interface ServerOptions {
  /** HTTPS with a certificate that the server signs itself. */
  readonly tls?: boolean;
  /** Settings beside the usual ones, by their names in the environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The reference backend with the demo in front, as `npm start` runs it: a process and a data folder of its own. */
export class ReferenceServer {
  readonly #tls: boolean;
  readonly #more: Readonly<Record<string, string>>;
  readonly #data = mkdtempSync(join(tmpdir(), 'avain-test-'));
  #child: ChildProcess | undefined;
  #url = '';
  #relay = '';

  private constructor({ tls = false, env = {} }: ServerOptions) {
    this.#tls = tls;
    this.#more = env;
  }

  static async start(options: ServerOptions = {}): Promise<ReferenceServer> {
    const server = new ReferenceServer(options);
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
    const env = {
      ...process.env,
      PORT: port,
      AVAIN_DATA: this.#data,
      AVAIN_TLS: this.#tls ? '1' : '0',
      AVAIN_SMTP_URL: this.#relay,
      ...this.#more,
    };
    const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    this.#url = await addressOf(child);
  }

  /** From now on no mail can be sent: the process is started again with a relay that is not there. */
  async breakMail(): Promise<void> {
    await this.#restart(NO_RELAY);
  }

  /** Mails stay with the server again, to be read on its page. */
  async mendMail(): Promise<void> {
    await this.#restart('');
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
    this.change('DELETE FROM limits');
  }

  /** Changes what the server has kept, behind its back: time that has passed, for example. */
  change(statement: string, ...values: SQLInputValue[]): void {
    const database = new DatabaseSync(join(this.#data, 'avain.sqlite'), { timeout: 5000 });
    database.prepare(statement).run(...values);
    database.close();
  }

  async #restart(relay: string): Promise<void> {
    this.#relay = relay;
    await this.#end('SIGTERM');
    await this.run();
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
