/** Standard base64 with padding, as notes and proofs use it. Source: RFC 4648 section 4. */
export function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCodePoint(byte);
  return btoa(binary);
}

/** The bytes of standard base64; `null` for anything but its one canonical form. */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return null;
  const bytes = Uint8Array.from(atob(text), (char) => char.codePointAt(0)!);
  // Unused bits in the last character would let one value be written in several ways.
  return base64Of(bytes) === text ? bytes : null;
}
