import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { http, type HttpOptions } from '../../../src/backends/http/http.ts';
import type { AuthBackend, Context } from '../../../src/core/backend.ts';
import { AuthError } from '../../../src/core/errors.ts';
import type { Step } from '../../../src/core/step.ts';

/** One request as it came in. */
export interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a test lets the server say: a body with JSON around it, or whatever it writes by itself. */
export type Say = (response: ServerResponse) => void;

export const context: Context = { locale: 'sv', returnTo: '' };

/** A server on loopback that writes down what it is asked and says what it is told to. */
export class ScriptedServer {
  readonly requests: Recorded[] = [];
  say: Say = json(200, { step: 'signed-out', goal: 'browse', can: [] });
  readonly #server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      this.requests.push({ method, path: url, headers, body: Buffer.concat(chunks).toString() });
      this.say(response);
    });
  });

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/auth/v1`;
  }

  adapter(options: Partial<HttpOptions> = {}): AuthBackend {
    return http({ url: this.url, ...options });
  }

  /** The requests since the last look. */
  take(): Recorded[] {
    return this.requests.splice(0);
  }
}

/** A whole answer with a JSON body. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): Say {
  return raw(status, JSON.stringify(body), { 'Content-Type': 'application/json', ...headers });
}

export function problem(status: number, body: unknown, headers: Record<string, string> = {}): Say {
  return json(status, body, { 'Content-Type': 'application/problem+json', ...headers });
}

export function raw(status: number, body: string, headers: Record<string, string> = {}): Say {
  return (response) => response.writeHead(status, headers).end(body);
}

/** What a call was refused with. Anything but an AuthError fails the test. */
export async function refusal(call: Promise<Step>): Promise<AuthError> {
  const outcome = await call.catch((error: unknown) => error);
  if (outcome instanceof AuthError) return outcome;
  throw new Error('not an AuthError', { cause: outcome });
}
