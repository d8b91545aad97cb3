import { majority } from '@tauride/count';
import {
  type MotionChange,
  type MotionKind,
  type MotionRule,
  type Rulebook,
  type RulebookChanges,
  type RuleNames,
} from '@tauride/procedure';
import { whatIsSaid } from './read/house.ts';
import { changeOf, type MotionEntry } from './read/motion.ts';
import type { Orders } from './read/orders.ts';
import { ranksOf } from './ranks.ts';

/** Standing orders as changes of the rulebook that they extend; what was misread is left out. */
export function changesOf(base: Rulebook, orders: Orders): RulebookChanges {
  return whatIsSaid<RulebookChanges>({
    citeAs: orders['cite-as'] ?? orders.title,
    off: someOf([...orders.motions].flatMap(([kind, { off }]) => (off ? (kind as MotionKind) : []))),
    motions: someIn(motionsOf(base, orders)),
    noSeconds: orders.seconds === false ? true : undefined,
    debate: cited(orders.debate),
    floor: cited(orders.floor),
    quorum: orders.quorum,
    quorumToDebate: orders['quorum-to-debate'],
    voting: orders.voting,
    votingOrder: orders['order-of-voting'],
    elections: cited(orders.elections),
    names: someIn(namesOf(orders)),
  });
}

type Changes = { [kind in MotionKind]?: MotionChange };

function motionsOf(base: Rulebook, orders: Orders): Changes {
  const changes: Changes = {};
  for (const [kind, entry] of orders.motions) {
    if (entry.off) continue;
    const change = { ...startOf(base, kind as MotionKind, entry), ...citedChange(entry) };
    if (Object.keys(change).length > 0) changes[kind as MotionKind] = change;
  }
  for (const [kind, rank] of ranksOf(base, orders).changed)
    changes[kind as MotionKind] = { ...changes[kind as MotionKind], rank };
  return changes;
}

/** Whatever is changed is the house's own rule from then on, and is no longer found at the rulebook's paragraph. */
function citedChange(entry: MotionEntry): MotionChange {
  const change = changeOf(entry);
  return Object.keys(change).length > 0 ? cited(change) : change;
}

function cited<T extends object | undefined>(change: T): T {
  return change && { cite: '', ...change };
}

/** What a motion is before the entry changes it. */
function startOf(base: Rulebook, kind: MotionKind, entry: MotionEntry): MotionChange {
  if (entry.like !== undefined) return { ...likeOf(base, entry.like), cite: '' };
  return base.motions[kind] ? {} : newMotion(base, entry);
}

function likeOf(base: Rulebook, like: string): MotionChange {
  const rule = base.motions[like as MotionKind];
  if (!rule) return {};
  const { kind: _other, ...rest } = rule;
  return rest;
}

function newMotion(base: Rulebook, entry: MotionEntry): MotionChange {
  const main = mainOf(base);
  const plain: MotionChange = {
    rank: null,
    interrupts: 'no',
    second: main?.second ?? true,
    debatable: 'no',
    amendable: 'no',
    threshold: majority,
    reconsider: 'no',
    renewable: true,
  };
  if (entry.class !== 'main') return plain;
  const { rank = 1, guards = [] } = main ?? {};
  return { ...plain, rank, guards, appliesTo: ['nothing'], debatable: 'yes', amendable: 'yes' };
}

/** The motion by which a new subject is brought before the house. */
export function mainOf({ motions }: Rulebook): MotionRule | undefined {
  return motions.main ?? motions.proposal ?? Object.values(motions).find((rule) => rule?.class === 'main');
}

function namesOf({ motions, names }: Orders): RuleNames {
  const all: { [kind in MotionKind]?: Readonly<Record<string, string>> } = {};
  for (const [kind, named] of names) all[kind as MotionKind] = named;
  for (const [kind, { name }] of motions)
    if (name) all[kind as MotionKind] = { ...all[kind as MotionKind], ...name };
  return all;
}

function someOf<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function someIn<T extends object>(map: T): T | undefined {
  return Object.keys(map).length > 0 ? map : undefined;
}
