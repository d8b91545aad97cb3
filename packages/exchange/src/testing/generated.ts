import { type MinutesDocument, minutesOf, type SealedVote, type Sources } from '@tauride/minutes';
import type { Entry, FoundedAssembly, MemberId, PollId, SittingId } from '@tauride/procedure';
import { type Draw, type House, openWorld, roam } from '@tauride/procedure/testing';
import { tableGet, tableValues } from '@tauride/kernel';

const joint = [
  { id: 'workers', members: 5, present: 5 },
  { id: 'peasants', members: 4, present: 4 },
];
const one = [{ id: 'house', members: 6, present: 6 }];

const houses: readonly House[] = [
  { bodies: one },
  { bodies: one, kind: 'committee' },
  { rulebook: 'un-ga', bodies: one },
  { rulebook: 'mun', bodies: one },
  { rulebook: 'de-bundestag', bodies: one },
  { rulebook: 'us-house', bodies: one },
  { rulebook: 'soviet-1917', bodies: joint, mode: 'concurrent' },
  { rulebook: 'ror1915', bodies: joint, mode: 'as-one' },
];

export interface Generated {
  readonly entries: readonly Entry[];
  readonly sittings: readonly SittingId[];
  readonly state: FoundedAssembly;
}

/** An assembly in which acts were drawn by lot, from a seed that always gives the same. */
export function generated(seed: number, acts: number): Generated {
  const next = numbers(seed);
  const world = openWorld(houses[seed % houses.length]!);
  for (let act = 0; act < acts; act += 1) {
    const draw: Draw = { who: next(), what: next(), on: next(), how: next(), more: next() };
    roam(world, draw);
  }
  const state = world.hall.founded();
  return { entries: world.hall.entries, sittings: state.sittingOrder, state };
}

/** Ballots that add up to what was counted, by members who are called after their number. */
export function votesOf(state: FoundedAssembly, poll: PollId): readonly SealedVote[] | undefined {
  const found = tableGet(state.polls, poll);
  if (found === undefined || found.phase === 'open' || found.finding.kind !== 'counted') return undefined;
  const { tally } = found.finding;
  const members = tableValues(state.members).map(({ id }) => id);
  let next = 0;
  return (['yes', 'no', 'abstain'] as const).flatMap((choice) =>
    Array.from({ length: tally[choice] }, () => {
      next += 1;
      return { voter: members[next - 1] ?? (`voter-${next}` as MemberId), choice };
    }),
  );
}

/** What the minutes of an assembly by lot are made from besides its journal. */
export function sourcesOf({ state }: Generated): Sources & { readonly head: null } {
  return { directory: () => undefined, sealed: (poll) => votesOf(state, poll), head: null };
}

/** The minutes of all sittings of so many assemblies by lot. */
export function generatedSittings(assemblies: number): readonly MinutesDocument[] {
  return Array.from({ length: assemblies }, (_, seed) => generated(seed, 150)).flatMap((one) =>
    one.sittings.map((sitting) => minutesOf(one.entries, sitting, sourcesOf(one))!),
  );
}

/** Source: S. Vigna and G. Steele, SplitMix, in its form for 32 bits. */
function numbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) % 1_000_000;
  };
}
