import { StartError } from './start-error.ts';

const EXACT =
  /^(https:\/\/(?:[a-z0-9-]+\.)*[a-z0-9-]+|http:\/\/(?:(?:[a-z0-9-]+\.)*localhost|127\.0\.0\.1|\[::1\]))(:\d+)?$/;

/**
 * The origins that AVAIN_ALLOWED_ORIGINS lists, with commas between. Each as browsers write it: no path, no capital, no
 * port that is the usual one, and above all nothing that stands for several.
 *
 * @throws StartError
 */
export function allowedFrom(text: string | undefined): string[] {
  if (!text) return [];
  const origins = text.split(',').map((one) => one.trim());
  const wrong = origins.find((one) => !EXACT.test(one) || URL.parse(one)?.origin !== one);
  if (wrong === undefined) return origins;
  throw new StartError(
    `AVAIN_ALLOWED_ORIGINS must list origins exactly, like https://palvelu.example.fi (plain http on loopback only), with commas between, not "${wrong}".`,
  );
}
