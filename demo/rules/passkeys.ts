import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { decodeAttestationObject } from '@simplewebauthn/server/helpers';
import type { WebAuthnJson } from '../../src/core/platform.ts';
import type { Kit } from './goal.ts';
import type { Account, Call, PasskeyRecord, Ports } from './ports.ts';
import { fromBase64Url, randomText, toBase64Url } from './random.ts';
import type { Sealer } from './seal.ts';
import { SERVICE } from './service.ts';
import { fromSibling } from './siblings.ts';

const MINUTE = 60_000;
/** A login page may stay open; what was answered once is not taken again, so a long life does no harm. */
const LOGIN_MS = 60 * MINUTE;
const CREATION_MS = 10 * MINUTE;

/** EdDSA, ES256, RS256, as IANA numbers them for COSE: what authenticators have. */
const ALGORITHMS = [-8, -7, -257];

/**
 * Attestation that comes although none is asked for: none, or the authenticator's word for itself (WebAuthn Level 3
 * §8.7, §8.2). To check the others the server would fetch lists of revoked certificates, from addresses in those.
 */
const FORMATS = ['none', 'packed'];

/** Where a challenge is good: for logging in, or for a new passkey of one account. */
type Purpose = 'log in' | `create for ${string}`;

/**
 * Options to log in with whichever passkey the person picks: they name nobody, so they are the same for everybody. None
 * for a page of another host: passkeys are made for this one.
 */
export async function requestOptions({ ports, sealer }: Kit, call: Call): Promise<WebAuthnJson | undefined> {
  if (fromSibling(call)) return undefined;
  const challenge = await newChallenge(ports, sealer, 'log in', LOGIN_MS);
  const { rpID } = siteOf(call);
  // A security key without a PIN will do; whether the person was verified decides about the second factor.
  const options = await generateAuthenticationOptions({ rpID, challenge, userVerification: 'preferred' });
  return { ...options };
}

/** Options for a new passkey of an account, on an authenticator that holds none of it yet. */
export async function creationOptions(
  { ports, sealer }: Kit,
  call: Call,
  { user }: Account,
): Promise<WebAuthnJson> {
  const held = await ports.factors.passkeys(user.id);
  const options = await generateRegistrationOptions({
    rpName: SERVICE,
    rpID: siteOf(call).rpID,
    userID: new TextEncoder().encode(user.id),
    userName: user.email,
    userDisplayName: user.name,
    challenge: await newChallenge(ports, sealer, `create for ${user.id}`, CREATION_MS),
    excludeCredentials: held.map(({ id, transports }) => ({ id, transports: [...transports] })),
    supportedAlgorithmIDs: ALGORITHMS,
    authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
  });
  return { ...options };
}

/** The passkey that was created, or `undefined` when it was not, or not for this account, here and now. */
export async function verifyCreation(
  { ports, sealer }: Kit,
  call: Call,
  account: Account,
  response: unknown,
): Promise<Omit<PasskeyRecord, 'name'> | undefined> {
  const accountId = account.user.id;
  const { rpID, origin } = siteOf(call);
  const verified = await quietly(async () => {
    if (!FORMATS.includes(formatOf(response))) throw new Error('another attestation than was asked for');
    return verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: (challenge) => isOurs(ports, sealer, `create for ${accountId}`, challenge),
      expectedOrigin: origin,
      expectedRPID: rpID,
      supportedAlgorithmIDs: ALGORITHMS,
      requireUserVerification: false,
    });
  });
  const credential = verified?.registrationInfo?.credential;
  if (!credential || !(await isFirstUse(ports, response, CREATION_MS))) return undefined;
  const { id, publicKey, counter } = credential;
  const transports = textsIn(credential.transports);
  const createdAt = ports.clock.now();
  return { id, accountId, publicKey: toBase64Url(publicKey), counter, transports, createdAt };
}

/** Somebody who logged in with a passkey. */
export interface Bearer {
  readonly account: Account;
  /** Whether the authenticator made sure who holds it, by a PIN or a finger. */
  readonly verified: boolean;
}

/** Whose passkey answered, or `undefined` for whatever is wrong about the answer. */
export async function verifyAssertion(
  { ports, sealer }: Kit,
  call: Call,
  response: unknown,
): Promise<Bearer | undefined> {
  const passkey = await ports.factors.passkey(idOf(response));
  const account = passkey && (await ports.store.byId(passkey.accountId));
  if (!passkey || !account) return undefined;
  const { rpID, origin } = siteOf(call);
  const { id, counter, publicKey } = passkey;
  const verified = await quietly(async () => {
    if (!isHeldBy(account, response)) throw new Error('the user handle is of another account');
    return verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      expectedChallenge: (challenge) => isOurs(ports, sealer, 'log in', challenge),
      expectedOrigin: origin,
      expectedRPID: rpID,
      credential: { id, counter, publicKey: fromBase64Url(publicKey) },
      requireUserVerification: false,
    });
  });
  if (!verified?.verified || !(await isFirstUse(ports, response, LOGIN_MS))) return undefined;
  const { newCounter, userVerified } = verified.authenticationInfo;
  await ports.factors.usePasskey(id, newCounter, ports.clock.now());
  return { account, verified: userVerified };
}

function formatOf(response: unknown): string {
  const { attestationObject } = (response as RegistrationResponseJSON).response;
  return decodeAttestationObject(fromBase64Url(attestationObject)).get('fmt');
}

function textsIn(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
}

/** WebAuthn Level 3 §7.2, step 6: a passkey that says whose it is says so of this account. */
function isHeldBy({ user }: Account, response: unknown): boolean {
  const { userHandle } = (response as AuthenticationResponseJSON).response;
  return !userHandle || new TextDecoder().decode(fromBase64Url(userHandle)) === user.id;
}

function siteOf({ env }: Call): { readonly origin: string; readonly rpID: string } {
  return { origin: env.origin, rpID: new URL(env.origin).hostname };
}

/** Random, good until a time, and proved by itself: nothing is kept for the many that are never answered. */
async function newChallenge(
  { clock }: Ports,
  sealer: Sealer,
  purpose: Purpose,
  life: number,
): Promise<string> {
  const text = `${randomText()}.${clock.now() + life}`;
  return `${text}.${await sealer.tag(`passkey: ${purpose}`, text)}`;
}

async function isOurs(
  { clock }: Ports,
  sealer: Sealer,
  purpose: Purpose,
  challenge: string,
): Promise<boolean> {
  const [random, endsAt, tag] = new TextDecoder().decode(fromBase64Url(challenge)).split('.');
  const expected = await sealer.tag(`passkey: ${purpose}`, `${random}.${endsAt}`);
  return tag === expected && Number(endsAt) > clock.now();
}

/** Of two answers to one challenge the first counts. A challenge is remembered once it was answered, until it ends. */
async function isFirstUse({ limits, clock }: Ports, response: unknown, life: number): Promise<boolean> {
  const { clientDataJSON } = (response as AuthenticationResponseJSON).response;
  const text = new TextDecoder().decode(fromBase64Url(clientDataJSON));
  const { challenge } = JSON.parse(text) as { readonly challenge: string };
  const now = clock.now();
  let first = false;
  await limits.change(`challenge ${challenge}`, now, (used) => {
    first = used === undefined;
    return used ?? { count: 1, waitUntil: now, forgetAt: now + life };
  });
  return first;
}

function idOf(response: unknown): string {
  const id: unknown = typeof response === 'object' && response !== null ? Reflect.get(response, 'id') : '';
  return typeof id === 'string' ? id : '';
}

/** What comes from outside may be anything; whatever the verification throws about it means "no". */
async function quietly<Result>(verify: () => Promise<Result>): Promise<Result | undefined> {
  return verify().catch(() => undefined);
}
