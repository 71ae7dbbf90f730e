/** Whether an address is on this device, where plain http is as good as TLS (Secure Contexts §3.1). */
export const isLoopback = ({ hostname }: URL): boolean => /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);

/** Whether the browser may be sent there with what a login needs: by TLS or on this device, and to where it looks like. */
export function isSecure(url: URL): boolean {
  const sealed = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
  return sealed && !url.username && !url.password;
}
