import { motionKinds, rulebookIds } from '@tauride/procedure';
import { ruleWords } from '@tauride/protocol';
import { z } from 'zod';
import { debate, elections, floor, voting } from './house.ts';
import { type MotionEntry, motionShape } from './motion.ts';
import { names } from './names.ts';
import { didYouMean } from './nearest.ts';
import { fault, type Fault, type Path } from './problem.ts';
import { quorum } from './quorum.ts';
import { expectedMap, isMap, type Parts, partsOf, type Read } from './section.ts';
import { oneLine, oneOf, scalar, yesOrNo } from './words.ts';

const rulebook = scalar(
  'the id of a rulebook ("tauride rules list" names them)',
  (value) => rulebookIds().find((id) => id === value),
  rulebookIds(),
);

export const ordersShape = {
  title: oneLine('the title of the standing orders'),
  extends: rulebook,
  'cite-as': oneLine('how citations begin'),
  seconds: yesOrNo,
  quorum,
  'quorum-to-debate': quorum,
  debate,
  floor,
  voting,
  'order-of-voting': oneOf(ruleWords.votingOrder),
  elections,
  // Read one by one afterwards.
  motions: z.unknown(),
  names: z.unknown(),
} as const;

export type HouseOrders = Omit<Read<typeof ordersShape>, 'motions' | 'names'>;

export interface Orders extends HouseOrders {
  /** What could be read of each motion. */
  readonly motions: ReadonlyMap<string, MotionEntry>;
  /** Motions of which something could not be read, so that nothing is said to be missing there. */
  readonly misread: ReadonlySet<string>;
  readonly names: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

const OWN = /^x-[a-z0-9]+(-[a-z0-9]+)*$/;

/** Everything that standing orders say, and what is wrong with how they say it. */
export function ordersIn(value: unknown): { readonly orders: Orders; readonly faults: readonly Fault[] } {
  const { read, faults } = partsOf(ordersShape, value, []);
  const { motions: moved = {}, names: named = {}, ...house } = read;
  const { motions, misread, faults: motionFaults } = motionsIn(moved);
  const called = namesIn(named);
  const missing = (['title', 'extends'] as const).filter((key) => isMap(value) && value[key] === undefined);
  return {
    orders: { ...house, motions, misread, names: called.names },
    faults: [
      ...missing.map((key) => fault([], `the key "${key}" is missing`)),
      ...faults,
      ...motionFaults,
      ...called.faults,
    ],
  };
}

interface Motions {
  readonly motions: Map<string, MotionEntry>;
  readonly misread: Set<string>;
  readonly faults: Fault[];
}

function motionsIn(value: unknown): Motions {
  const all: Motions = { motions: new Map(), misread: new Set(), faults: [] };
  if (!isMap(value)) {
    all.faults.push(fault(['motions'], expectedMap(['main', 'adjourn', 'x-our-own'], value)));
    return all;
  }
  for (const [kind, entry] of Object.entries(value)) {
    const path = ['motions', kind];
    const named = kindFault(kind, path);
    if (named) all.faults.push(named);
    const { read, faults } = entryIn(entry, path);
    if (!named) all.motions.set(kind, read);
    if (faults.length > 0) all.misread.add(kind);
    all.faults.push(...faults);
  }
  return all;
}

function entryIn(entry: unknown, path: Path): Parts<typeof motionShape> {
  if (entry === 'off' || entry === false) return { read: { off: true }, faults: [] };
  if (isMap(entry)) return partsOf(motionShape, entry, path);
  return { read: {}, faults: [fault(path, `${expectedMap(EXAMPLES, entry)}; or "off"`)] };
}

const EXAMPLES = ['threshold', 'second', 'debatable'];

function isKind(kind: string): boolean {
  return OWN.test(kind) || motionKinds.some((known) => known === kind);
}

function kindFault(kind: string, path: Path): Fault | undefined {
  if (isKind(kind)) return undefined;
  const meant = didYouMean(kind, motionKinds);
  const own = 'a motion of your own begins with "x-", followed by small letters, digits and hyphens';
  return fault(path, `there is no motion "${kind}"${meant === '' ? `; ${own}` : meant}`, 'key');
}

function namesIn(value: unknown): { readonly names: Orders['names']; readonly faults: readonly Fault[] } {
  if (!isMap(value)) return { names: new Map(), faults: [fault(['names'], expectedMap(motionKinds, value))] };
  const unknown = Object.keys(value).flatMap((kind) => kindFault(kind, ['names', kind]) ?? []);
  const kinds = Object.keys(value).filter(isKind);
  const shape = Object.fromEntries(kinds.map((kind) => [kind, names]));
  const known = Object.fromEntries(kinds.map((kind) => [kind, value[kind]]));
  const { read, faults } = partsOf(shape, known, ['names']);
  return {
    names: new Map(Object.entries(read) as [string, Record<string, string>][]),
    faults: [...unknown, ...faults],
  };
}
