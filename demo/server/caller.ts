import type { Caller } from '../rules/ports.ts';

/** What stands in front of the server. */
export interface Front {
  /** A proxy of ours sets `X-Forwarded-For`, `-Proto` and `-Host`; without one they are anybody's to write. */
  readonly trustProxy?: boolean;
  /** The public origin, when it is fixed; wins over every header. */
  readonly origin?: string;
  /** Origins of pages on other hosts of the same site that may call. */
  readonly allowedOrigins?: readonly string[];
}

/** Who calls: the network address that tries are counted under, and the origin that people see. */
export function callerOf(request: Request, socketAddress: string, front: Front): Caller {
  const forwarded = front.trustProxy ? last(request.headers.get('X-Forwarded-For')) : '';
  const { allowedOrigins: siblings } = front;
  const caller = { address: network(forwarded || socketAddress), origin: originOf(request, front) };
  return siblings?.length ? { ...caller, siblings } : caller;
}

/** The origin that people see in the address bar. */
function originOf(request: Request, front: Front): string {
  if (front.origin) return front.origin;
  const url = new URL(request.url);
  if (!front.trustProxy) return url.origin;
  const scheme = last(request.headers.get('X-Forwarded-Proto')) || url.protocol.slice(0, -1);
  const host = last(request.headers.get('X-Forwarded-Host')) || url.host;
  return URL.parse(`${scheme}://${host}`)?.origin ?? url.origin;
}

/** The entry that the nearest proxy added; those before it came from the client. */
function last(header: string | null): string {
  return header?.split(',').at(-1)?.trim() ?? '';
}

/** An IPv6 customer has at least a /64 to choose addresses from, so that counts as one; IPv4 in IPv6 counts as IPv4. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  const host = plain.includes(':') ? URL.parse(`http://[${plain}]`)?.hostname.slice(1, -1) : undefined;
  if (!host) return plain;
  const [head = '', tail] = host.split('::');
  const groups = head.split(':').filter(Boolean);
  const rest = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array.from({ length: 8 - groups.length - rest.length }, () => '0');
  return `${[...groups, ...zeros, ...rest].slice(0, 4).join(':')}::/64`;
}
