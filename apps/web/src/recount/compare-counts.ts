import type { Stage } from '@tauride/count/elections';
import { canonicalBytes } from '@tauride/kernel';
import type { CandidateId, RoundBox, RoundCount } from '@tauride/procedure';

/** What the papers of a round came to, without their seal. */
export type Count = Omit<RoundBox, 'seal'>;

/** Where a count and the declared one part. */
export type Comparison =
  /** The same in everything; `stages`: how many there were, 0 for a method without any. */
  | { readonly kind: 'same'; readonly stages: number }
  | { readonly kind: 'numbers' }
  /** The first stage that differs, from 1; null where one count has no such stage. */
  | {
      readonly kind: 'stage';
      readonly stage: number;
      readonly own: Stage | null;
      readonly declared: Stage | null;
    }
  | { readonly kind: 'figures' }
  | { readonly kind: 'elected' };

type Declared = Count & {
  /** As declared; nobody where the ballot had no quorum. */
  readonly elected: readonly CandidateId[];
};

/** Compares a count with the declared one: numbers of papers, then stage by stage, then every other figure, then who is elected. */
export function compareCounts(own: Declared, declared: Declared): Comparison {
  if (own.ballots !== declared.ballots || own.blank !== declared.blank || own.invalid !== declared.invalid)
    return { kind: 'numbers' };
  const [ours, theirs] = [stagesOf(own.counted), stagesOf(declared.counted)];
  for (let at = 0; at < Math.max(ours.length, theirs.length); at += 1) {
    const [one, other] = [ours[at] ?? null, theirs[at] ?? null];
    if (!isSame(one, other)) return { kind: 'stage', stage: at + 1, own: one, declared: other };
  }
  if (!isSame(own.counted, declared.counted)) return { kind: 'figures' };
  const electsNobody = declared.elected.length === 0;
  if (!electsNobody && !isSame(own.elected, declared.elected)) return { kind: 'elected' };
  return { kind: 'same', stages: ours.length };
}

function stagesOf(counted: RoundCount): readonly Stage[] {
  return counted.kind === 'people' ? (counted.outcome.stages ?? []) : [];
}

/** Plain JSON, byte for byte. */
function isSame(one: object | null, other: object | null): boolean {
  if (one === null || other === null) return one === other;
  const [ours, theirs] = [canonicalBytes(one), canonicalBytes(other)];
  return ours.length === theirs.length && ours.every((byte, at) => byte === theirs[at]);
}

/** One row of a stage in which two counts part. */
export type PartingRow = {
  /** Place in the order of the round; null for votes that could not be transferred. */
  readonly place: number | null;
  readonly own: string;
  readonly declared: string;
  /** `in`: elected in this stage, `out`: excluded. */
  readonly ownMark: 'in' | 'out' | null;
  readonly declaredMark: 'in' | 'out' | null;
  readonly differs: boolean;
};

/** A stage of both counts side by side; what one of them does not have is empty. */
export function partingRows(own: Stage | null, declared: Stage | null): readonly PartingRow[] {
  const places = [...(own ?? declared)!.totals.keys()];
  return [...places, null].map((place) => {
    const row = {
      place,
      own: totalOf(own, place),
      declared: totalOf(declared, place),
      ownMark: markOf(own, place),
      declaredMark: markOf(declared, place),
    };
    return { ...row, differs: row.own !== row.declared || row.ownMark !== row.declaredMark };
  });
}

function totalOf(stage: Stage | null, place: number | null): string {
  if (stage === null) return '';
  return place === null ? stage.nonTransferable : (stage.totals[place] ?? '');
}

function markOf(stage: Stage | null, place: number | null): 'in' | 'out' | null {
  if (stage === null || place === null) return null;
  if (stage.elected.includes(place)) return 'in';
  return stage.excluded.includes(place) ? 'out' : null;
}
