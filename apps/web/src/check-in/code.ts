/** Letters and digits of a code that is shown in the hall. */
export const codeLength = 8;

/** What somebody wrote, as the hall knows it: capitals, without the gap in the middle. */
export function plainCode(written: string): string {
  return written.toUpperCase().replaceAll(/[^A-Z0-9]/gu, '');
}

/** In two groups, as it is read aloud. */
export function spacedCode(code: string): string {
  return code.replace(/^(.{4})(?=.)/u, '$1 ');
}

type Place = {
  readonly location: Pick<Location, 'hash' | 'pathname' | 'search'>;
  readonly history: Pick<History, 'replaceState' | 'state'>;
};

/** The code that the address brought from the screen in the hall. */
export function codeIn(hash: string): string | null {
  const code = plainCode(new URLSearchParams(hash.slice(1)).get('code') ?? '');
  return code === '' ? null : code;
}

/** Takes it out of the address: opened again from the history it would be an old one. */
export function takeCode({ location, history }: Place): string | null {
  const code = codeIn(location.hash);
  if (code !== null) history.replaceState(history.state, '', `${location.pathname}${location.search}`);
  return code;
}

/** The address that a phone opens: what follows the number sign never reaches a server or its logs. */
export function arrivalAddress(origin: string, code: string): string {
  return `${origin}/delegate#code=${code}`;
}

/** Whether only this machine finds the address. */
export function isLocal(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}
