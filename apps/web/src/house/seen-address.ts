/** An address that the server tells, as this browser knows it: behind a proxy that speaks TLS only the browser knows the scheme.
 *  @param origin of this page */
export function seenAddress(address: string, origin: string): string {
  return new URL(address).host === new URL(origin).host ? origin : address;
}
