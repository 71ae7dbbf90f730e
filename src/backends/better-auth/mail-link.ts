import { isEmail } from '../../core/identifier.ts';
import { flag, type Read, shape, text } from '../wire/shape.ts';
import type { Call } from './call.ts';
import { optional } from './who.ts';

/** What came of a link: the address that an account has now, where it has another. */
export interface Used {
  readonly user?: { readonly email: string };
}

const used = shape({ status: flag, user: optional(shape({ email: text })) }) as Read<unknown> as Read<Used>;

/**
 * Does what a mailed link is for. The server would do it for whoever opens its own link, mail scanners too, so it is done
 * by a script and after a press.
 */
export async function useLink(call: Call, token: string): Promise<Used> {
  return (await call.get(`/verify-email?token=${encodeURIComponent(token)}`, used)).body;
}

/**
 * The address that the token of a mailed link is about. It is signed by the server and read here without looking at
 * that, so it may be shown and put into a field, and nothing else may hang on it. Empty when it says none.
 */
export function addressIn(token: string): string {
  try {
    const [, payload = ''] = token.split('.');
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (sign) =>
      sign.charCodeAt(0),
    );
    const { updateTo, email } = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    const address = String(updateTo ?? email);
    return isEmail(address) ? address : '';
  } catch {
    return '';
  }
}
