import { err, ok } from '@tauride/kernel';
import { isOfficer } from '../assembly/access.ts';
import { refusal } from '../refusal.ts';
import type { ApprovalCommand } from './commands.ts';
import type { Decided, Minuting } from './decide.ts';
import type { MinutesStanding } from './state.ts';

/** Rule MA-7: chair and clerk sign the text that was approved, each by the own link; the entry in the signed record names its
 *  digest. */
export function sign(
  { state, over, member }: Minuting,
  standing: MinutesStanding,
  { of, version, digest, office }: ApprovalCommand & { readonly type: 'SignMinutes' },
): Decided {
  const found = standing.versions.find((one) => one.version === version);
  if (!found) return err(refusal('unknown', null, { what: 'version', id: version }));
  const refused =
    (isOfficer(state, over, { member, office }) ? null : refusal('not-entitled', null, { act: office })) ??
    (found.approved === null ? refusal('not-approved', null, { version }) : null) ??
    (found.digest === digest ? null : refusal('minutes-differ')) ??
    (found.signatures.some((one) => one.office === office)
      ? refusal('already-so', null, { phase: 'signed' })
      : null);
  return refused ? err(refused) : ok([{ type: 'MinutesSigned', of, version, digest, office }]);
}
