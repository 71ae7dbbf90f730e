import { createHash } from 'node:crypto';

/** In Base64url: what is kept of a value that only its bearer may have. */
export function sha256(value: string): string {
  return createHash('sha256').update(value).digest('base64url');
}
