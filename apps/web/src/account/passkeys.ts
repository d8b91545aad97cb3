/** Whether this browser can do passkeys at this address: never by plain http from another machine, nor under a bare IP address. */
export function canPasskeys(): boolean {
  return (
    window.isSecureContext &&
    typeof PublicKeyCredential === 'function' &&
    typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function' &&
    !/^[\d.]+$|^\[/u.test(window.location.hostname)
  );
}

/** Lets the person choose a passkey and unlock it.
 *  @throws DOMException where that was called off */
export async function openPasskey(challenge: PublicKeyCredentialRequestOptionsJSON): Promise<object> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(challenge);
  return jsonOf(await navigator.credentials.get({ publicKey }));
}

/** Makes a passkey on this device, or on another that the person has at hand.
 *  @throws DOMException where that was called off */
export async function makePasskey(challenge: PublicKeyCredentialCreationOptionsJSON): Promise<object> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(challenge);
  return jsonOf(await navigator.credentials.create({ publicKey }));
}

function jsonOf(credential: Credential | null): object {
  if (credential instanceof PublicKeyCredential) return credential.toJSON();
  throw new DOMException('No passkey was chosen.', 'NotAllowedError');
}
