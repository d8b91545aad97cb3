import { tableValues } from '@tauride/kernel';
import {
  electionsOf,
  type Motion,
  motionOf,
  type MotionPhase,
  rulebookOf,
  type SittingInSession,
} from '@tauride/procedure';
import { type House, inSession } from './house.ts';

const decided: ReadonlySet<MotionPhase> = new Set<MotionPhase>([
  'adopted',
  'rejected',
  'withdrawn',
  'died-no-second',
  'ruled-out',
]);

/** The motion that was decided last, as long as nothing has happened on the floor since, and no caucus has begun with it. */
export function freshlyDecided(house: House): Motion | null {
  const sitting = inSession(house);
  if (
    sitting === null ||
    sitting.poll !== null ||
    sitting.caucus ||
    sitting.offered.length > 0 ||
    sitting.floor.phase === 'held'
  )
    return null;
  const motions = sitting.motions.map((id) => motionOf(house.assembly, id));
  const last = motions
    .filter(({ phase, decidedAt }) => decided.has(phase) && decidedAt !== null)
    .reduce<Motion | null>(later, null);
  if (last === null || openedCaucus(house, sitting, last)) return null;
  const since = last.decidedAt ?? 0;
  const spoken = motions.flatMap(({ speeches }) => Object.values(speeches).map(({ lastAt }) => lastAt));
  const moved = motions.map(({ madeAt }) => madeAt);
  const taken = sitting.agenda.map((item) => item.since ?? 0);
  const elections = electionsOf(house.assembly, sitting.id);
  // Even what is decided meanwhile gives way to an open ballot.
  if (elections.some((election) => election.phase === 'voting' || election.phase === 'counting')) return null;
  const elected = elections.flatMap(({ calledAt, declaredAt, rounds }) => [
    calledAt,
    declaredAt ?? 0,
    ...rounds.map((round) => (round.phase === 'open' ? round.openedAt : round.closedAt)),
  ]);
  return [...spoken, ...moved, ...taken, ...elected].some((at) => at > since) ? null : last;
}

/** Such a result has been followed by its caucus. */
function openedCaucus({ assembly }: House, sitting: SittingInSession, { kind, phase }: Motion): boolean {
  return phase === 'adopted' && rulebookOf(assembly, sitting).motions[kind]?.onAdopt === 'caucus';
}

function later(a: Motion | null, b: Motion): Motion {
  return a === null || (b.decidedAt ?? 0) >= (a.decidedAt ?? 0) ? b : a;
}

/** What was before the house when it adjourned, bottom first. */
export function leftUndecided({ assembly, sitting }: House): readonly Motion[] {
  if (sitting === null) return [];
  return tableValues(assembly.motions)
    .filter((motion) => motion.sitting === sitting.id && motion.phase === 'undecided')
    .sort((a, b) => a.madeAt - b.madeAt);
}

/** Which of them stands in the place of the question. */
export function shownUndecided(house: House): Motion | undefined {
  const left = leftUndecided(house);
  return left.find(({ kind }) => kind === 'main') ?? left.at(-1);
}
