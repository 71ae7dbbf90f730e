import {
  createHash,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
  X509Certificate,
} from 'node:crypto';

/** What a ceremony may get wrong. */
export interface Ceremony {
  /** The page that asks, as the browser sees it. */
  readonly origin?: string;
  /** Whether the holder was verified, by a PIN or a finger. */
  readonly verified?: boolean;
  /** Another counter than the next one. */
  readonly counter?: number;
  /** Another account than the one that it was registered for. */
  readonly userHandle?: string;
  /** Another key than the one that was registered. */
  readonly forged?: boolean;
  /** Who vouches for the new passkey, where somebody does: its own key (§8.2), or one with a certificate (§8.6). */
  readonly vouchedBy?: 'itself' | { readonly key: string; readonly cert: string };
  /** What is said of how the authenticator is reached. */
  readonly transports?: unknown;
}

interface Options {
  readonly challenge: string;
  readonly rpId?: string;
  readonly rp?: { readonly id: string };
  readonly user?: { readonly id: string };
}

type Json = Readonly<Record<string, unknown>>;

/**
 * An authenticator with one passkey, and the browser in front of it: ES256, attestation "none" (WebAuthn Level 3 §6, §8.7).
 */
export class Authenticator {
  readonly id: string = randomBytes(32).toString('base64url');
  readonly #keys = newKeys();
  #counter = 0;
  #userHandle = '';

  /** Answers creation options. */
  create(options: unknown, ceremony: Ceremony = {}): Json {
    const { challenge, rp, user } = options as Options;
    this.#userHandle = user?.id ?? '';
    const key = this.#cosePublicKey();
    const idBytes = Buffer.from(this.id, 'base64url');
    const length = Buffer.from([0, idBytes.length]);
    const attested = Buffer.concat([Buffer.alloc(16), length, idBytes, key]);
    const authData = Buffer.concat([this.#authData(rp?.id ?? '', 0x40, ceremony), attested]);
    const clientDataJSON = clientData('webauthn.create', challenge, ceremony);
    const hash = createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest();
    const [format, statement] = this.#attest(authData, hash, ceremony);
    const attestationObject = cborMap([
      [cborText('fmt'), cborText(format)],
      [cborText('attStmt'), cborMap(statement)],
      [cborText('authData'), cborBytes(authData)],
    ]);
    return this.#credential({
      clientDataJSON,
      attestationObject: attestationObject.toString('base64url'),
      transports: ceremony.transports ?? ['internal'],
    });
  }

  /** Answers request options. */
  get(options: unknown, ceremony: Ceremony = {}): Json {
    const { challenge, rpId } = options as Options;
    const authData = this.#authData(rpId ?? '', 0, ceremony);
    const clientDataJSON = clientData('webauthn.get', challenge, ceremony);
    const hash = createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest();
    const { privateKey } = ceremony.forged ? newKeys() : this.#keys;
    const signature = sign('sha256', Buffer.concat([authData, hash]), privateKey);
    return this.#credential({
      clientDataJSON,
      authenticatorData: authData.toString('base64url'),
      signature: signature.toString('base64url'),
      userHandle: ceremony.userHandle ?? this.#userHandle,
    });
  }

  /** Format and statement. */
  #attest(authData: Buffer, hash: Buffer, { vouchedBy }: Ceremony): [string, [Buffer, Buffer][]] {
    if (!vouchedBy) return ['none', []];
    if (vouchedBy === 'itself') {
      const signature = sign('sha256', Buffer.concat([authData, hash]), this.#keys.privateKey);
      return [
        'packed',
        [
          [cborText('alg'), Buffer.from([0x26])],
          [cborText('sig'), cborBytes(signature)],
        ],
      ];
    }
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' });
    const point = [Buffer.from([0x04]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')];
    const said = [
      Buffer.from([0]),
      authData.subarray(0, 32),
      hash,
      Buffer.from(this.id, 'base64url'),
      ...point,
    ];
    const certificate = cborBytes(new X509Certificate(vouchedBy.cert).raw);
    return [
      'fido-u2f',
      [
        [cborText('sig'), cborBytes(sign('sha256', Buffer.concat(said), vouchedBy.key))],
        [cborText('x5c'), Buffer.concat([Buffer.from([0x81]), certificate])],
      ],
    ];
  }

  #credential(response: Json): Json {
    return { id: this.id, rawId: this.id, type: 'public-key', clientExtensionResults: {}, response };
  }

  #authData(rpId: string, flags: number, { verified = true, counter }: Ceremony): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter ?? (this.#counter += 1));
    const present = 0x01 | flags | (verified ? 0x04 : 0);
    return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([present]), count]);
  }

  /** RFC 9053 §7.1.1: EC2, ES256, P-256. */
  #cosePublicKey(): Buffer {
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' });
    return cborMap([
      [Buffer.from([0x01]), Buffer.from([0x02])],
      [Buffer.from([0x03]), Buffer.from([0x26])],
      [Buffer.from([0x20]), Buffer.from([0x01])],
      [Buffer.from([0x21]), cborBytes(Buffer.from(x, 'base64url'))],
      [Buffer.from([0x22]), cborBytes(Buffer.from(y, 'base64url'))],
    ]);
  }
}

function newKeys(): { publicKey: KeyObject; privateKey: KeyObject } {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

function clientData(type: string, challenge: string, { origin = 'http://localhost:8080' }: Ceremony): string {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })).toString('base64url');
}

/** CBOR (RFC 8949), as much of it as is needed: texts are short, bytes are more than 23. */
function cborMap(entries: readonly (readonly [Buffer, Buffer])[]): Buffer {
  return Buffer.concat([Buffer.from([0xa0 + entries.length]), ...entries.flat()]);
}

function cborText(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)]);
}

function cborBytes(bytes: Buffer): Buffer {
  const { length } = bytes;
  const head = length < 256 ? [0x58, length] : [0x59, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from(head), bytes]);
}
