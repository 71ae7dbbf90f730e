/** A hash in the format of the password hashing competition: `$name$v=19$a=1,b=2$salt$hash`, Base64 without padding. */
export interface Phc {
  readonly name: string;
  readonly version: string;
  readonly numbers: Readonly<Record<string, number>>;
  readonly salt: Buffer;
  readonly key: Buffer;
}

const WRITTEN =
  /^\$([a-z0-9]+)(?:\$v=(\d+))?\$([a-z]+=\d+(?:,[a-z]+=\d+)*)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

export function readPhc(text: string): Phc | undefined {
  const [, name, version = '', list = '', salt = '', key = ''] = WRITTEN.exec(text) ?? [];
  if (!name) return undefined;
  const pairs = list.split(',').map((pair) => pair.split('='));
  const numbers = Object.fromEntries(pairs.map(([key1 = '', value]) => [key1, Number(value)]));
  return { name, version, numbers, salt: Buffer.from(salt, 'base64'), key: Buffer.from(key, 'base64') };
}
