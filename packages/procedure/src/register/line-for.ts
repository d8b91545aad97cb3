import { err, ok, type Result, tableHas } from '@tauride/kernel';
import { isExcluded } from '../admission/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MandateId, MemberId } from '../ids.ts';
import { votesOf } from '../poll/votes-of.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { lineOf } from './access.ts';
import type { Register, RegisterLine } from './state.ts';

interface Casting {
  readonly sitting: SittingInSession;
  /** A poll or a round that is open. */
  readonly voting: { readonly register?: Register };
  readonly voter: MemberId;
  readonly mandate: MandateId;
}

/** Rule RV-8: the line under which somebody votes, or why there is none. */
export function lineFor(state: FoundedAssembly, casting: Casting): Result<RegisterLine, Refusal> {
  const { voting, voter, mandate } = casting;
  const line = lineOf(voting, mandate);
  if (line?.by === voter) return ok(line);
  return err(line ? refusal('not-entitled', null, { act: 'mandate' }) : absent(state, casting));
}

function absent(state: FoundedAssembly, { sitting, voter, mandate }: Casting): Refusal {
  if (isExcluded(sitting, voter)) return refusal('expelled', null, { member: voter });
  if ((mandate as string) !== voter) return refusal('not-in-register', null, { member: voter, mandate });
  if (votesOf(state, sitting, voter).length === 0) return refusal('not-entitled', null, { act: 'vote' });
  const { presence } = sitting;
  return presence.phase === 'recorded' && !tableHas(presence.present, voter)
    ? refusal('not-entitled', null, { act: 'vote-absent' })
    : refusal('not-in-register', null, { member: voter });
}
