import type { FoundedAssembly } from '../assembly/state.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { type RegisterFor, registerOf } from './register-of.ts';
import type { Register, RegisterSeal } from './state.ts';

/** The register of a vote that is being opened, with what its entry says of it. The public may not know of every proxy, and so not
 *  of every line. */
export function registered(
  state: FoundedAssembly,
  sitting: SittingInSession,
  { register: seal, ...asked }: RegisterFor & { readonly register?: RegisterSeal },
): Register {
  const { of, on, secret } = asked;
  return { ...registerOf(state, sitting, { of, on, secret }), ...seal };
}

export function withoutLines({ who: _who, ...seal }: Register): Register {
  return seal;
}
