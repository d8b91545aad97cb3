import { rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MotionId } from '../ids.ts';
import { motionsIn } from '../motion/motion-index.ts';
import { isSubstantive } from '../motion/rules.ts';
import type { Motion, MotionPhase } from '../motion/state.ts';
import { targetFor } from '../motion/target.ts';
import { isOwnBusiness } from '../rehearsal/rehearsing.ts';
import type { Applicability, MotionRule, Rulebook } from '../rulebook/types.ts';
import type { SittingInSession } from '../sitting/state.ts';

/** What brings a question back that is not pending. */
export type Earlier =
  | Extract<Applicability, 'tabled' | 'committed' | 'decided' | 'adopted'>
  | 'reconsiderable';

export interface TargetHall {
  readonly state: FoundedAssembly;
  readonly sitting: SittingInSession;
  /** What was already found for this list of choices: several motions bring back the same questions. */
  readonly found: Map<Earlier, readonly MotionId[]>;
}

/** Of the questions decided or laid aside earlier only the latest are offered; any other can still be named. */
const LATEST = 8;

/** The motions a kind could be applied to now; one `null` where the rules choose or nothing fits. */
export function targetsOf(hall: TargetHall, rule: MotionRule): readonly (MotionId | null)[] {
  const earlier = rule.appliesTo.map((to) => asGuarded(rule, to)).filter((to) => to in phasesOf) as Earlier[];
  if (earlier.length > 0 && !rule.appliesTo.includes('nothing'))
    return orNone(earlier.flatMap((to) => earlierQuestions(hall, to)));
  if (rulebookOf(hall.state, hall.sitting).model === 'queue') return orNone(openTargets(hall, rule));
  return [targetFor(rule, hall, null)];
}

/** What else is pending, topmost first, that a motion on any pending question may be applied to. */
export function furtherTargets(
  hall: TargetHall,
  { appliesTo }: MotionRule,
  usual: MotionId | null,
): readonly MotionId[] {
  const anyPending = appliesTo.includes('pending') && !appliesTo.includes('nothing');
  return anyPending ? hall.sitting.stack.filter((id) => id !== usual).toReversed() : [];
}

/** Some rulebooks let every decision be taken up again, others only those whose rules say so. */
function asGuarded({ guards }: MotionRule, to: Applicability): Applicability | 'reconsiderable' {
  return to === 'decided' && guards?.includes('reconsiderable') ? 'reconsiderable' : to;
}

/** Where questions are open together a motion may mean any of them. */
function openTargets(hall: TargetHall, rule: MotionRule): readonly (MotionId | null)[] {
  const usual = targetFor(rule, hall, null);
  if (usual === null || rule.appliesTo.includes('immediately-pending')) return [usual];
  const { stack } = hall.sitting;
  const others = stack.filter((id) => id !== usual && targetFor(rule, hall, id) === id);
  return [usual, ...others];
}

const phasesOf: { readonly [to in Earlier]: readonly MotionPhase[] } = {
  tabled: ['tabled'],
  committed: ['committed'],
  decided: ['adopted', 'rejected'],
  reconsiderable: ['adopted', 'rejected'],
  adopted: ['adopted'],
};

function earlierQuestions(hall: TargetHall, to: Earlier): readonly MotionId[] {
  const known = hall.found.get(to);
  if (known) return known;
  const ids = latest(hall, to);
  hall.found.set(to, ids);
  return ids;
}

function latest(hall: TargetHall, to: Earlier): readonly MotionId[] {
  return phasesOf[to]
    .flatMap((phase) => motionsIn(hall.state, phase))
    .filter((motion) => isMeant(hall, motion, to))
    .toSorted((a, b) => (b.decidedAt ?? 0) - (a.decidedAt ?? 0))
    .slice(0, LATEST)
    .map(({ id }) => id);
}

function isMeant({ state, sitting }: TargetHall, motion: Motion, to: Earlier): boolean {
  if (!sitting.bodies.includes(motion.body) || !isOwnBusiness(state, sitting.id, motion)) return false;
  const rulebook = rulebookOf(state, sitting);
  switch (to) {
    case 'decided':
      return true;
    case 'reconsiderable':
      return isOpenToReconsider(rulebook, motion);
    case 'adopted':
      return isSubstantive(rulebook, motion);
    default:
      return motion.laidAside[0] === motion.id || isSubstantive(rulebook, motion);
  }
}

function isOpenToReconsider(rulebook: Rulebook, { kind, phase }: Motion): boolean {
  const reconsider = rulebook.motions[kind]?.reconsider ?? 'no';
  return reconsider === 'yes' || reconsider === `${phase}-only`;
}

function orNone(ids: readonly (MotionId | null)[]): readonly (MotionId | null)[] {
  return ids.length > 0 ? ids : [null];
}
