import { tableValues } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { AssemblyId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';

/** The key under which an assembly was last known here; `null` for one that this assembly has not dealt with. */
export function knownKey({ transmittals }: FoundedAssembly, assembly: AssemblyId): string | null {
  const known = tableValues(transmittals).flatMap(({ origin, to, answer, recorded }) => [
    ...(origin?.assembly === assembly ? [{ key: origin.key, recorded }] : []),
    ...(answer?.key !== undefined && to.kind === 'elsewhere' && isKeyOf(answer.key, assembly)
      ? [{ key: answer.key, recorded: answer.recorded }]
      : []),
  ]);
  return known.sort((one, other) => one.recorded - other.recorded).at(-1)?.key ?? null;
}

/** The assembly of a key ends its name: `tauride.local/ID+...`. What stands before is the signer's to choose, and may be anything. */
function isKeyOf(key: string, assembly: AssemblyId): boolean {
  const [name = ''] = key.split('+', 1);
  return name.endsWith(`/${encodeURIComponent(assembly)}`);
}

/** Rule RT-65: an extract that is signed with a key that was not known here, or with another than before, is taken in once the desk has
 *  compared its fingerprint with the sender. */
export function untrusted(
  state: FoundedAssembly,
  signed: {
    readonly assembly: AssemblyId;
    readonly name: string;
    readonly key: string;
    readonly fingerprint: string;
    readonly keysBefore?: readonly string[] | undefined;
  },
  trust: string | undefined,
): Refusal | null {
  const { assembly, name, key, fingerprint, keysBefore = [] } = signed;
  const known = knownKey(state, assembly);
  if (known === key || trust === fingerprint) return null;
  // Rule RT-66: the key that is known here signed for its successor.
  if (known !== null && keysBefore.includes(known)) return null;
  return refusal(known === null ? 'key-unknown' : 'key-other', null, { name, fingerprint });
}
