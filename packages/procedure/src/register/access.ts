import type { Table } from '@tauride/kernel';
import { tableGet } from '@tauride/kernel';
import type { BodyId, MandateId, MemberId } from '../ids.ts';
import { type Measuring, sumOfVotes } from '../poll/votes-of.ts';
import { ownMandate } from './mandate.ts';
import type { Register, RegisterLine } from './state.ts';

interface Registered {
  readonly register?: Register;
}

/** The line of a mandate, while the register has its lines. */
export function lineOf({ register }: Registered, mandate: MandateId): RegisterLine | undefined {
  return register?.who && tableGet(register.who, mandate);
}

/** All that somebody casts in a poll, their own vote first. */
export function linesBy({ register }: Registered, by: MemberId): readonly RegisterLine[] {
  if (!register?.who) return [];
  const own = tableGet(register.who, ownMandate(by));
  const others = all(register.who).filter((line) => line.by === by && line.of !== by);
  return [...(own ? [own] : []), ...others.toSorted((one, other) => (one.of < other.of ? -1 : 1))];
}

function all<V>({ buckets }: Table<V>): readonly V[] {
  return buckets.flatMap((bucket) => Object.values(bucket));
}

/** A register never changes once it is frozen, and is summed up again by each act on its poll. */
const sums = new WeakMap<Table<RegisterLine>, Map<string, number>>();

/** The votes that could be cast in a poll, in all or in one body; `undefined` where its lines are gone. */
export function registeredVotes(
  { register }: Registered,
  about: { readonly body?: BodyId; readonly by: Measuring },
): number | undefined {
  if (!register?.who) return undefined;
  const known = sums.get(register.who) ?? new Map<string, number>();
  sums.set(register.who, known);
  const key = JSON.stringify([about.by, about.body ?? null]);
  const sum = known.get(key) ?? summed(register.who, about);
  known.set(key, sum);
  return sum;
}

function summed(
  who: Table<RegisterLine>,
  { body, by }: { readonly body?: BodyId; readonly by: Measuring },
): number {
  return all(who).reduce((sum, { votes }) => {
    const counted = body === undefined ? votes : votes.filter((vote) => vote.body === body);
    return sum + sumOfVotes(counted, by);
  }, 0);
}
