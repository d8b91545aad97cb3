/** What an authenticator app is shown: the address with the name that the person knows, and the key by itself, to be written by hand.
 *  Source: the key URI format of Google Authenticator. */
export function otpAddress(given: string, name: string): { readonly uri: string; readonly key: string } {
  const url = new URL(given);
  const issuer = url.searchParams.get('issuer') ?? 'Tauride';
  const query = url.searchParams.toString().replaceAll('+', '%20');
  const secret = url.searchParams.get('secret') ?? '';
  return {
    uri: `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(name)}?${query}`,
    key: secret.replaceAll(/(.{4})(?=.)/gu, '$1 '),
  };
}
