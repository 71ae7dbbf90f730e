/** 256 random bits in Base64url: what nobody guesses. */
export function randomText(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
}

/** Characters picked at random from an alphabet whose length is a power of two, so that each is as likely. */
export function randomFrom(alphabet: string, length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('');
}

/** Six random digits, each number as likely. */
export function randomDigits(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  // The last numbers would favour small remainders.
  return number < 4_294_000_000 ? String(number % 1_000_000).padStart(6, '0') : randomDigits();
}

export function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** @throws when it is none */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
}
