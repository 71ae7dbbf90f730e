/**
 * The few names of the DOM library that the rules need, by structure: this room compiles without that library, so it
 * runs the same in a browser, in Node and in a worker.
 */

/** What the rules need of an `AbortSignal` ({@link https://dom.spec.whatwg.org/#interface-AbortSignal}). */
export interface Abortable {
  readonly aborted: boolean;
}

/** What the rules need of a parsed URL ({@link https://url.spec.whatwg.org/#url-class}). */
export interface ParsedUrl {
  readonly href: string;
  readonly origin: string;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly pathname: string;
}

/** WebAuthn options or credentials in the JSON form of {@link https://www.w3.org/TR/webauthn-3/} §5.1. */
export interface WebAuthnJson {
  readonly [member: string]: unknown;
}

/** An address that may stand in a link: only {@link linkUrl} and {@link returnUrl} make one. */
export type SafeUrl = `https:${string}` | `http:${string}`;

type UrlClass = new (url: string, base?: string) => ParsedUrl;

/** The URL that `text` means, seen from `base`; `undefined` when it means none. Never throws. */
export function parseUrl(text: string, base?: string): ParsedUrl | undefined {
  const Url = (globalThis as unknown as { URL: UrlClass }).URL;
  try {
    return new Url(text, base);
  } catch {
    return undefined;
  }
}
