import { emptyTable, err, ok, type Result, tableDelete, tableHas, tableSetAll } from '@tauride/kernel';
import { isExcluded } from '../admission/access.ts';
import { type Acting, deskOnly, votersOnly } from '../authority.ts';
import { citedTopic, seatIn, votingBodies } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Event } from '../event.ts';
import type { MemberId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { steppingOut, substitutionsIn, withSubstitutions } from './alternates.ts';
import type { SittingCommand } from './commands.ts';
import { quorumOf } from './quorum.ts';
import type { Presence, SittingInSession } from './state.ts';

type Decided = Result<readonly Event[], Refusal>;

/** Rule RS-3: the desk records who came and left; members may do so for themselves. */
export function recordPresence(
  acting: Acting,
  command: SittingCommand & { type: 'RecordPresence' },
): Decided {
  const { state, sitting, member } = acting;
  const everyone = [...command.arrived, ...command.left];
  const stranger = everyone.find((id) => !seatIn(state, sitting, id));
  if (stranger !== undefined) return err(refusal('unknown', null, { what: 'member', id: stranger }));
  const out = command.arrived.find((id) => isExcluded(sitting, id));
  if (out !== undefined) return err(refusal('expelled', null, { member: out }));
  const own = everyone.length > 0 && everyone.every((id) => id === member);
  const refused = own ? checkInRefusal(acting, command) : deskOnly(acting);
  if (refused) return err(refused);
  const isPresent = (id: MemberId): boolean =>
    sitting.presence.phase === 'recorded' && tableHas(sitting.presence.present, id);
  const arrived = [...new Set(command.arrived)].filter((id) => !isPresent(id));
  const left = [...new Set(command.left)].filter(isPresent);
  const starts = sitting.presence.phase === 'not-recorded';
  if (arrived.length + left.length === 0 && !starts)
    return err(refusal('already-so', null, { phase: 'presence' }));
  const stepping = steppingOut(sitting, new Set([...arrived, ...left]));
  const found = findsQuorum(acting, { arrived, left }) ? { quorumFound: true } : {};
  return ok([...stepping, { type: 'PresenceRecorded', sitting: sitting.id, arrived, left, ...found }]);
}

/** Rule RV-24: how members enter themselves is said by the call. Whoever leaves may always say so. */
function checkInRefusal(acting: Acting, { arrived }: Moved): Refusal | null {
  const { checkIn = 'oneself' } = acting.sitting.call;
  if (checkIn === 'oneself' || arrived.length === 0 || deskOnly(acting) === null) return null;
  return checkIn === 'code' && acting.context.inHall === true
    ? null
    : refusal('check-in', null, { by: checkIn });
}

/** Rule RQ-22: a quorum that was doubted is presumed again once it was counted. */
function findsQuorum({ state, sitting }: Acting, moved: Moved): boolean {
  if (sitting.quorumChallenged !== true) return false;
  const ids = new Set([...moved.arrived, ...moved.left]);
  const seated = substitutionsIn(sitting).filter((each) => !ids.has(each.for) && !ids.has(each.alternate));
  const after = withSubstitutions(state, sitting, seated);
  return quorumOf(state, { ...after, presence: presenceAfter(state, after, moved) }).counted === true;
}

export interface Moved {
  readonly arrived: readonly MemberId[];
  readonly left: readonly MemberId[];
}

/** Who is present after some came and others left, with the votes that are present. */
export function presenceAfter(
  state: FoundedAssembly,
  sitting: SittingInSession,
  { arrived, left }: Moved,
): Presence {
  const before = sitting.presence;
  let present = before.phase === 'recorded' ? before.present : emptyTable;
  let votingCount = before.phase === 'recorded' ? before.votingCount : 0;
  const byBody = { ...(before.phase === 'recorded' ? before.byBody : {}) };
  const weigh = (member: MemberId, by: 1 | -1): void => {
    for (const body of votingBodies(state, sitting, member)) {
      votingCount += by;
      byBody[body] = (byBody[body] ?? 0) + by;
    }
  };
  const coming = [...new Set(arrived)].filter((member) => !tableHas(present, member));
  for (const member of coming) weigh(member, 1);
  present = tableSetAll(
    present,
    coming.map((member) => [member, true]),
  );
  for (const member of left) {
    if (!tableHas(present, member)) continue;
    present = tableDelete(present, member);
    weigh(member, -1);
  }
  const bodies = sitting.bodies.length > 1 ? { byBody } : {};
  return { phase: 'recorded', present, votingCount, ...bodies };
}

/** Rule RQ-21: a member may doubt the quorum when nobody speaks and no vote is taken; it then has to be counted.
 *  Source: ROR (1915) 64; RONR (12th ed.) 40:12. */
export function challengeQuorum(acting: Acting): Decided {
  const { sitting, member } = acting;
  const refused = votersOnly(acting) ?? challengeRefusal(acting);
  if (refused) return err(refused);
  return ok([
    { type: 'QuorumChallenged', sitting: sitting.id, by: member, citation: citedTopic(acting, 'quorum') },
  ]);
}

function challengeRefusal(acting: Acting): Refusal | null {
  const { sitting, member } = acting;
  const { poll, floor } = sitting;
  if (poll !== null) return refusal('voting-in-progress', citedTopic(acting, 'voting-in-progress'));
  if (floor.phase === 'held' && floor.member !== member)
    return refusal('interrupts-speaker', citedTopic(acting, 'recognition'), { member: floor.member });
  return sitting.quorumChallenged === true ? refusal('already-so', null, { phase: 'quorum-doubted' }) : null;
}
