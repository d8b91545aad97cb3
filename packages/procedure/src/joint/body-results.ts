import {
  basisOf,
  type BodyFraction,
  type Count,
  isMet,
  requiredYes,
  rowsOf,
  type Tally,
  type Threshold,
} from '@tauride/count';
import type { BodyId } from '../ids.ts';
import type { BodyCount, Poll } from '../poll/state.ts';

/** What one body of a joint sitting had to reach. */
export interface BodyRow {
  readonly fraction: BodyFraction;
  /** The least number on the side of the fraction that meets it. */
  readonly needed: number | null;
  /** What the fraction is taken of. */
  readonly basis: number;
  readonly met: boolean;
}

/** The votes of one body in a poll of a joint sitting, with what it had to reach. */
export interface BodyResult {
  readonly body: BodyId;
  /** `null` where this body's votes were not counted, or not yet. */
  readonly tally: Tally | null;
  readonly membership: number;
  /** `null` where nobody recorded it. */
  readonly present: number | null;
  /** Of the first row that can be met; `null` where nothing is asked of this body alone. */
  readonly needed: number | null;
  readonly basis: number | null;
  /** Whether its rows are met, of alternatives one; `null` where none is asked, or nothing is counted. */
  readonly carried: boolean | null;
  readonly rows: readonly BodyRow[];
}

/** Rule JS-20: each body's part in a poll, in the order of the call. None where only one body sits. */
export function bodyResults(poll: Poll, previousNotice = false): readonly BodyResult[] {
  const rows = rowsOf(poll.threshold);
  return (poll.bodies ?? []).map(({ body, membership }) => {
    const part = partOf(poll, body);
    const count = part && bodyCount(part, { membership, previousNotice });
    const asked = rows.filter((row) => row.body === body).map((row) => rowResult(row, count));
    const known = asked.flatMap((row) => row ?? []);
    const shown = known.find(({ needed }) => needed !== null) ?? known[0];
    return {
      body,
      tally: part?.tally ?? null,
      membership,
      present: part?.present ?? null,
      needed: shown?.needed ?? null,
      basis: shown?.basis ?? null,
      carried: count && known.length > 0 ? carriesAlone(poll.threshold, body, count) : null,
      rows: known,
    };
  });
}

/** Of what is asked of other bodies, or of all together, nothing is asked here. */
function carriesAlone(threshold: Threshold, body: BodyId, count: Count): boolean {
  if ('perBody' in threshold) return threshold.perBody.every((row) => row.body !== body || isMet(row, count));
  if ('allOf' in threshold) return threshold.allOf.every((part) => carriesAlone(part, body, count));
  if (!('anyOf' in threshold)) return true;
  const own = threshold.anyOf.filter((part) => rowsOf(part).some((row) => row.body === body));
  return own.length === 0 || own.some((part) => carriesAlone(part, body, count));
}

function rowResult(fraction: BodyFraction, count: Count | undefined): BodyRow | null {
  if (!count || fraction.measure === 'weight') return null;
  return {
    fraction,
    needed: requiredYes(fraction, count) ?? null,
    basis: basisOf(count, fraction.basis),
    met: isMet(fraction, count),
  };
}

/** Hands are known while they are counted, a box when it is sealed. */
function partOf(poll: Poll, body: BodyId): BodyCount | undefined {
  if (poll.phase !== 'open')
    return poll.finding.kind === 'counted'
      ? poll.finding.bodies?.find((part) => part.body === body)
      : undefined;
  const parts = poll.parts.filter((part) => part.body === body);
  if (parts.length === 0) return undefined;
  const sum = (key: keyof Tally): number => parts.reduce((total, part) => total + part[key], 0);
  return { body, tally: { yes: sum('yes'), no: sum('no'), abstain: sum('abstain') }, present: null };
}

/** Rule RP-25: where nobody recorded who is present, those who were counted are. */
export function bodyCount(
  { tally, present }: BodyCount,
  { membership, previousNotice }: { readonly membership: number; readonly previousNotice: boolean },
): Count {
  const { yes, no, abstain } = tally;
  const counted = yes + no + abstain;
  return {
    tally,
    electorate: { membership, present: present ?? counted, entitled: membership },
    previousNotice,
  };
}
