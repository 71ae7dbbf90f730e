import assert from 'node:assert/strict';
import { Secret, TOTP } from 'otpauth';
import { Authenticator, type Ceremony } from '../../conformance/authenticator.ts';
import type { Backend } from './backends.ts';
import { type Browser, read } from './browser.ts';

/** An app with time-based codes. */
export interface CodeApp {
  /** The code of now, or of some periods of 30 s from now. */
  code(periods?: number): string;
  /** The recovery codes that came with it. */
  readonly recovery: readonly string[];
}

/** Shows the codes of a secret, by the backend's clock. */
export function codeApp({ clock }: Backend, secret: string, recovery: readonly string[] = []): CodeApp {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const code = (periods = 0) => totp.generate({ timestamp: clock.now() + periods * 30_000 });
  return { code, recovery };
}

/** Turns time-based codes on for whoever is logged in, a period ago, so that the present code has not been used. */
export async function setUpTotp(backend: Backend, browser: Browser): Promise<CodeApp> {
  const { secret = '', state } = await read(await browser.post('/auth/v1/set-up-totp', {}));
  const totpCode = codeApp(backend, secret).code();
  const answer = await read(await browser.post('/auth/v1/set-up-totp/new-totp', { totpCode, state }));
  assert.equal(answer.step, 'recovery-codes');
  backend.clock.pass(30);
  return codeApp(backend, secret, answer.codes ?? []);
}

/** Adds a passkey for whoever is logged in. */
export async function addPasskey(
  browser: Browser,
  name?: string,
  ceremony?: Ceremony,
): Promise<Authenticator> {
  const authenticator = new Authenticator();
  const { options } = await read(await browser.post('/auth/v1/add-passkey', {}));
  const body = { newPasskey: authenticator.create(options, ceremony), ...(name ? { name } : {}) };
  const answer = await read(await browser.post('/auth/v1/add-passkey/new-passkey', body));
  assert.equal(answer.step, 'account');
  return authenticator;
}
