import { AuthError } from '../core/errors.ts';
import type { WebAuthnJson } from '../core/platform.ts';

/** `Document.featurePolicy`, where the browser tells what a frame was allowed. */
interface Policed {
  readonly featurePolicy?: { allowsFeature?: (feature: string) => boolean };
}

/** What an error of the browser means to us (WebAuthn Level 3 §5.1.3). A closed window and a time-out look the same. */
const MEANING: Readonly<Record<string, () => AuthError>> = {
  NotAllowedError: () => new AuthError('cancelled'),
  AbortError: () => new AuthError('cancelled'),
  InvalidStateError: () => new AuthError('invalid-input', { field: 'passkey', reasons: ['known'] }),
  NotSupportedError: () => new AuthError('unsupported'),
  SecurityError: () => new AuthError('unsupported'),
  ConstraintError: () => new AuthError('unsupported'),
};

/** Whether this browser and this page can create a passkey. */
export function canCreatePasskey(): boolean {
  return has('parseCreationOptionsFromJSON') && allowed('publickey-credentials-create');
}

/**
 * Creates a passkey. The person must have pressed something just before.
 *
 * @param options creation options in JSON form (WebAuthn Level 3 §5.4)
 * @throws {AuthError} `cancelled`, `unsupported`, `invalid-input` of the field `passkey` with the reason `known` when
 *   the device has one already, or `server` when the options are not understood
 */
export async function createPasskey(options: WebAuthnJson, signal?: AbortSignal): Promise<WebAuthnJson> {
  if (!canCreatePasskey()) throw new AuthError('unsupported');
  return credential(() => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
      options as unknown as PublicKeyCredentialCreationOptionsJSON,
    );
    return navigator.credentials.create({ publicKey, ...(signal && { signal }) });
  });
}

/** Whether this browser and this page can log in with a passkey. */
export function canUsePasskey(): boolean {
  return has('parseRequestOptionsFromJSON') && allowed('publickey-credentials-get');
}

/** Whether this browser can offer passkeys by autofill (WebAuthn Level 3 §5.1.7). */
export async function canAutofillPasskey(): Promise<boolean> {
  if (!canUsePasskey()) return false;
  return (await PublicKeyCredential.isConditionalMediationAvailable?.()) ?? false;
}

/**
 * Asks for a passkey: at once, when the person has pressed something, or `conditional`, by autofill, until `signal`
 * stops it.
 *
 * @param options request options in JSON form (WebAuthn Level 3 §5.5)
 * @throws {AuthError} `cancelled`, `unsupported`, or `server` when the options are not understood
 */
export async function usePasskey(
  options: WebAuthnJson,
  mediation: 'conditional' | 'optional',
  signal: AbortSignal,
): Promise<WebAuthnJson> {
  if (!canUsePasskey()) throw new AuthError('unsupported');
  return credential(() => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
      options as unknown as PublicKeyCredentialRequestOptionsJSON,
    );
    return navigator.credentials.get({ publicKey, mediation, signal });
  });
}

async function credential(ask: () => Promise<Credential | null>): Promise<WebAuthnJson> {
  try {
    return ((await ask()) as PublicKeyCredential).toJSON() as unknown as WebAuthnJson;
  } catch (cause) {
    const meaning = cause instanceof Error ? MEANING[cause.name] : undefined;
    throw meaning?.() ?? new AuthError('server', { detail: String(cause) }, { cause });
  }
}

function has(parser: keyof typeof PublicKeyCredential): boolean {
  return typeof PublicKeyCredential === 'function' && typeof PublicKeyCredential[parser] === 'function';
}

/** A browser that does not tell is taken to allow it: the call itself says no. */
function allowed(feature: string): boolean {
  const policy = (document as Policed).featurePolicy;
  return typeof policy?.allowsFeature === 'function' ? policy.allowsFeature(feature) : true;
}
