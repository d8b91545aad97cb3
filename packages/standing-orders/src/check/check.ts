import { isOwnKind, type MotionKind, type Rulebook, withChanges } from '@tauride/procedure';
import { changesOf, mainOf } from '../compile.ts';
import { ranksOf } from '../ranks.ts';
import type { MotionEntry, MotionKey } from '../read/motion.ts';
import { didYouMean } from '../read/nearest.ts';
import type { Orders } from '../read/orders.ts';
import { fault, type Fault } from '../read/problem.ts';
import { clashes } from './clashes.ts';
import { effectFaults } from './effects.ts';

/** What does not hold together: with the rulebook that they extend, or one part with another. */
export function checked(base: Rulebook, orders: Orders): readonly Fault[] {
  const house = withChanges(base, changesOf(base, orders));
  return [
    ...[...orders.motions].flatMap(([kind, entry]) => entryFaults({ base, orders, kind, entry })),
    ...ranksOf(base, orders).faults,
    ...clashes(base, house, orders),
    ...votingOrderFaults(base, orders),
    ...mainFaults(base, house),
  ];
}

interface Entry {
  readonly base: Rulebook;
  readonly orders: Orders;
  readonly kind: string;
  readonly entry: MotionEntry;
}

function entryFaults(one: Entry): readonly Fault[] {
  const { base, kind, entry, orders } = one;
  if (entry.off !== undefined) return offFaults(one);
  const faults = [...likeFaults(one), ...effectFaults(base, kind as MotionKind, entry)];
  // What could not be read may be what seems to be missing.
  return orders.misread.has(kind) ? faults : [...faults, ...missingFaults(one)];
}

function offFaults({ base, kind, entry }: Entry): readonly Fault[] {
  const path = ['motions', kind, 'off'];
  if (entry.off === false) return [fault(path, 'leave "off" away: a motion is on unless it is switched off')];
  if (!Object.hasOwn(base.motions, kind)) return [fault(path, `${base.id} has no such motion to switch off`)];
  const more = Object.keys(entry).filter((key) => key !== 'off' && key !== 'name');
  return more.map((key) =>
    fault(['motions', kind, key], 'the motion is switched off; leave one of the two away'),
  );
}

function likeFaults({ base, kind, entry }: Entry): readonly Fault[] {
  const { like } = entry;
  if (like === undefined || Object.hasOwn(base.motions, like)) return [];
  const meant = didYouMean(like, Object.keys(base.motions));
  return [fault(['motions', kind, 'like'], `${base.id} has no motion "${like}"${meant}`)];
}

/** What nothing else says of a motion that is not in the rulebook. */
function missingFaults({ base, kind, entry }: Entry): readonly Fault[] {
  const unnamed = isOwnKind(kind) && entry.name === undefined ? ['name' as const] : [];
  const isKnown = Object.hasOwn(base.motions, kind) || entry.like !== undefined;
  const keys = isKnown ? unnamed : [...unnamed, ...missingKeys(entry)];
  if (keys.length === 0) return [];
  const why = isKnown ? 'a motion of your own needs a name' : `${base.id} has no rule for this motion`;
  const like = isKnown ? '' : ', or say "like" and one of its motions';
  return [fault(['motions', kind], `${why}: give ${keys.join(', ')}${like}`, 'key')];
}

function missingKeys(entry: MotionEntry): readonly MotionKey[] {
  const isRanked = entry.class === 'subsidiary' || entry.class === 'privileged';
  const needed: readonly MotionKey[] = [
    'class',
    'effect',
    'threshold',
    ...(entry.class === 'main' ? [] : ['applies-to' as const]),
    ...(isRanked ? ['rank' as const] : []),
  ];
  return needed.filter((key) => entry[key] === undefined);
}

function votingOrderFaults(base: Rulebook, orders: Orders): readonly Fault[] {
  const order = orders['order-of-voting'];
  if (order === undefined) return [];
  const isNested = order === 'last-in-first-out';
  if (isNested === (base.model === 'stack')) return [];
  const why = isNested
    ? `questions are open together under ${base.id}, so none is the last in`
    : `questions are decided in the order of their nesting under ${base.id}, which cannot be changed`;
  return [fault(['order-of-voting'], why)];
}

function mainFaults(base: Rulebook, house: Rulebook): readonly Fault[] {
  const before = mainOf(base);
  const own = Object.values(house.motions).some(
    (rule) => rule?.class === 'main' && !(rule.kind in base.motions),
  );
  return !before || before.kind in house.motions || own
    ? []
    : [fault(['motions'], 'every motion by which a subject is brought up is switched off')];
}
